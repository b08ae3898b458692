import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import type { Screen } from "../app/session/paneState";
import { ActionsProvider } from "./useActions";
import { HomeScreen } from "./home/HomeScreen";
import { fluentTheme, type PaneTheme } from "./paneTheme";
import type { ScreenProps } from "./screenProps";
import { ProseProvider, useProse } from "./useProse";

interface PaneProps extends ScreenProps {
  readonly theme: PaneTheme;
  /** Set when this program is too old for the add-in, to its name: then the pane says what to do instead. */
  readonly unsupported?: string;
  /** In the settings: unsaved work that this machine keeps, and how to delete it. */
  readonly keptWork?: ReactNode;
}

const MonthScreen = lazy(async () => ({ default: (await import("./month/MonthScreen")).MonthScreen }));
const ResultsScreen = lazy(async () => ({ default: (await import("./results/ResultsScreen")).ResultsScreen }));
const VerifyScreen = lazy(async () => ({ default: (await import("./verify/VerifyScreen")).VerifyScreen }));
const ExplainScreen = lazy(async () => ({ default: (await import("./explain/ExplainScreen")).ExplainScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import("./settings/SettingsScreen")).SettingsScreen }));
const screenOf: Readonly<Record<Screen, ComponentType<ScreenProps & { readonly keptWork?: ReactNode }>>> = {
  home: HomeScreen, month: MonthScreen, results: ResultsScreen, verify: VerifyScreen, explain: ExplainScreen, settings: SettingsScreen,
};

const useStyles = makeStyles({
  pane: { minHeight: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  screen: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
});

/** The task pane, the same in Excel and in the workbench: renders a state and calls actions, knows no host. */
export function Pane({ state, actions, theme, keptWork }: PaneProps) {
  const styles = useStyles();
  const Shown = screenOf[state.screen];
  return (
    <FluentProvider theme={fluentTheme(theme)} lang={state.language} className={styles.pane}>
      <ProseProvider language={state.language}>
        <ActionsProvider actions={actions}>
          <main className={styles.screen}>
            <Suspense fallback={<Loading />}>
              <Shown state={state} actions={actions} keptWork={keptWork} />
            </Suspense>
          </main>
        </ActionsProvider>
      </ProseProvider>
    </FluentProvider>
  );
}

function Loading() {
  return <Spinner label={useProse().text("pane.shell.loading")} />;
}
