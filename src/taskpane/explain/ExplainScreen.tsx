import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { CursorClick24Regular } from "@fluentui/react-icons/svg/cursor-click";
import type { PaneState } from "../../app/session/paneState";
import { CellLink } from "../parts/CellLink";
import { EmptyNote } from "../parts/EmptyNote";
import { FindingText } from "../parts/FindingText";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { ExplainedCell } from "./ExplainedCell";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
  icon: { color: tokens.colorBrandForeground1 },
});

/** The selected cell in words; it follows the selection. */
export function ExplainScreen({ state, actions }: ScreenProps) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <div className={styles.screen} aria-live="polite" aria-busy={state.task?.name === "explain"}>
      <ExplainedState state={state} />
      <div>
        <Button appearance={state.explanation.kind === "none" ? "primary" : "secondary"} disabled={state.task !== undefined} onClick={() => void actions.explainSelected()}>{prose.text("pane.explain.selected")}</Button>
      </div>
    </div>
  );
}

function ExplainedState({ state }: { readonly state: PaneState }) {
  const prose = useProse();
  const { explanation, book } = state;
  if (book.kind !== "ours") return <EmptyNote>{prose.text("pane.explain.noBook")}</EmptyNote>;
  if (explanation.kind === "explained") return <ExplainedCell explanation={explanation.explanation} scheme={book.view.results.scheme} />;
  return explanation.kind === "none" ? <NothingChosen /> : <NotExplained place={explanation.place} findings={explanation.findings} />;
}

function NothingChosen() {
  const styles = useStyles();
  const prose = useProse();
  return (
    <div className={styles.empty}>
      <CursorClick24Regular className={styles.icon} />
      <EmptyNote>{prose.text("pane.explain.choose")}</EmptyNote>
      <EmptyNote>{prose.text("pane.explain.chooseExamples")}</EmptyNote>
    </div>
  );
}

type Nothing = Extract<PaneState["explanation"], { readonly kind: "nothing" }>;

/** A cell that has nothing of ours: it is named, and why is said. */
function NotExplained({ place, findings }: Pick<Nothing, "place" | "findings">) {
  const prose = useProse();
  return (
    <>
      <CellLink place={place} />
      {findings.length === 0 ? <EmptyNote>{prose.text("pane.explain.notOurs")}</EmptyNote> : findings.map((finding) => (
        <MessageBar key={finding.code} intent="info" layout="multiline"><MessageBarBody><FindingText finding={finding} /></MessageBarBody></MessageBar>
      ))}
    </>
  );
}
