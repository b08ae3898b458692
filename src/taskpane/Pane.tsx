import { FluentProvider, makeStyles, Spinner, tokens, useFocusFinders } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { HomeScreen } from "./home/HomeScreen";
import { lazyScreens } from "./lazyScreens";
import { fluentTheme, type PaneTheme } from "./paneTheme";
import type { ScreenProps } from "./screenProps";
import type { SettingsProps } from "./settings/SettingsScreen";
import { Announcer } from "./shell/Announcer";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { Messages } from "./shell/Messages";
import { Navigation } from "./shell/Navigation";
import { PaneHeader } from "./shell/PaneHeader";
import { TaskBar } from "./shell/TaskBar";
import { UnsupportedScreen } from "./shell/UnsupportedScreen";
import { ActionsProvider } from "./useActions";
import { ProseProvider, useProse } from "./useProse";

export interface PaneProps extends SettingsProps {
  readonly theme: PaneTheme;
  /** Set when this program is too old for the add-in, to its name: then the pane says what to do instead. */
  readonly unsupported?: string;
}

const QuestionDialog = lazy(async () => ({ default: (await import("./shell/QuestionDialog")).QuestionDialog }));

const useStyles = makeStyles({
  pane: { height: "100%", minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1, overflowWrap: "anywhere" },
  screen: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL },
});

// Not a class: the provider gives its classes to every tooltip and menu too, and one as high as the pane would cover it.
const wholeHeight = { height: "100%", minHeight: 0, minWidth: 0 };

/** The task pane, the same in Excel and in the workbench: renders a state and calls actions, knows no host. It fills what it is put in. */
export function Pane({ theme, unsupported, ...rest }: PaneProps) {
  const styles = useStyles();
  const { state, actions } = rest;
  useEffect(() => {
    // Dialogs stand outside of the pane's own element and take the document's language.
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <ErrorBoundary language={state.language}>
      <FluentProvider theme={fluentTheme(theme)} lang={state.language} style={wholeHeight}>
        <ProseProvider language={state.language}>
          <ActionsProvider actions={actions}>
            <div className={styles.pane}>{unsupported === undefined ? <SupportedPane {...rest} /> : <UnsupportedScreen program={unsupported} />}</div>
          </ActionsProvider>
        </ProseProvider>
      </FluentProvider>
    </ErrorBoundary>
  );
}

function SupportedPane(props: SettingsProps) {
  const styles = useStyles();
  const prose = useProse();
  const { state } = props;
  // Holds on to Fluent's keeper of the focus. Where a dialog is its only user, it goes with the dialog and leaves the pane
  // hidden from screen readers for good (react-components 9.74.11, tabster: the last `disposeTabster` ends it before it has shown the page again).
  useFocusFinders();
  const [later, setLater] = useState(lazyScreens);
  return (
    <>
      <PaneHeader book={state.book} />
      <Navigation shown={state.screen} />
      <Messages messages={state.messages} />
      <main key={state.screen} className={styles.screen} aria-label={prose.text(`pane.screen.${state.screen}`)}>
        <ErrorBoundary language={state.language} onRetry={() => setLater(lazyScreens())}>
          <Suspense fallback={<Spinner label={prose.text("pane.shell.loading")} />}>
            <ShownScreen {...props} later={later} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <TaskBar task={state.task} />
      <Announcer state={state} />
      {state.question !== undefined && <Suspense fallback={null}><QuestionDialog question={state.question} /></Suspense>}
    </>
  );
}

function ShownScreen({ later, ...props }: SettingsProps & { readonly later: ReturnType<typeof lazyScreens> }) {
  const { screen } = props.state;
  const own: ScreenProps = { state: props.state, actions: props.actions };
  if (screen === "home") return <HomeScreen {...own} />;
  if (screen === "settings") return <later.settings {...props} />;
  const Shown = later.ordinary[screen];
  return <Shown {...own} />;
}
