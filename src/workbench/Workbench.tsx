import { FluentProvider, makeStyles, mergeClasses, Text, tokens, type Theme } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { makeProse } from "../app/prose";
import { DiscardDialog } from "./DiscardDialog";
import { DropArea } from "./DropArea";
import { GridPlace } from "./GridPlace";
import { MessageStack } from "./MessageStack";
import { PaneSplitter } from "./PaneSplitter";
import { TopBar, type TopBarProps } from "./TopBar";
import { useShortcuts } from "./useShortcuts";

export interface WorkbenchProps extends Pick<TopBarProps, "state" | "actions" | "language" | "onNew" | "onLanguage"> {
  readonly theme: Theme;
  /** The element that the grid draws in; it lives as long as the page. */
  readonly grid: HTMLElement;
  readonly gridState: "loading" | "ready" | "failed";
  readonly pane: ReactNode;
}

const widths = { least: 320, usual: 380, most: 720 };

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground3 },
  body: { flexGrow: 1, minHeight: 0, display: "flex", position: "relative" },
  grid: { flexGrow: 1, minWidth: 0, position: "relative", backgroundColor: tokens.colorNeutralBackground1 },
  wait: { position: "absolute", inset: 0, display: "flex", alignItems: "center", justifyContent: "center" },
  pane: { flexShrink: 0, minHeight: 0, display: "flex", flexDirection: "column", borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  hidden: { display: "none" },
  narrow: { "@media (max-width: 900px)": { position: "absolute", right: 0, top: 0, bottom: 0, maxWidth: "100%", boxShadow: tokens.shadow16, zIndex: 20 } },
});

/** The page for who has no Excel: a bar for files, the grid, and the same pane beside it. */
export function Workbench(props: WorkbenchProps) {
  const { state, actions, language, theme, grid, gridState, pane } = props;
  const styles = useStyles();
  const prose = useMemo(() => makeProse(language), [language]);
  const [width, setWidth] = useState(widths.usual);
  const [isPaneShown, setPaneShown] = useState(() => window.innerWidth > 900);
  const search = useShortcuts(actions);
  return (
    <FluentProvider theme={theme} lang={language} className={styles.page}>
      <TopBar {...props} prose={prose} search={search} isPaneShown={isPaneShown} onPane={() => setPaneShown(!isPaneShown)} />
      <DropArea prose={prose} onDrop={(file) => void actions.openFile(file)}>
        <div className={styles.body}>
          <section className={styles.grid} aria-label={prose.text("workbench.grid")}>
            <GridPlace element={grid} />
            {(gridState !== "ready" || state.busy === "starting") && (
              <div className={styles.wait}>
                {gridState === "failed" ? <p role="alert">{prose.text("workbench.gridFailed")}</p> : <Text role="status">{prose.text("workbench.gridLoading")}</Text>}
              </div>
            )}
            <MessageStack prose={prose} messages={state.messages} onClose={(id) => actions.closeMessage(id)} />
          </section>
          {isPaneShown && <PaneSplitter prose={prose} width={width} least={widths.least} most={widths.most} onWidth={setWidth} />}
          <aside className={mergeClasses(styles.pane, styles.narrow, !isPaneShown && styles.hidden)} style={{ width }} aria-label={prose.text("workbench.pane")}>{pane}</aside>
        </div>
      </DropArea>
      {state.asked !== undefined && <DiscardDialog prose={prose} fileName={state.fileName} onAnswer={(reply) => void actions.answer(reply)} />}
    </FluentProvider>
  );
}
