import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneState } from "../../../app/session/paneState";
import { CopyText } from "../../parts/CopyText";
import { Paragraph } from "../../parts/Paragraph";
import { SignedButton } from "../../parts/SignedButton";
import type { ScreenProps } from "../../screenProps";
import { useProse } from "../../useProse";
import { collectText } from "./collectText";
import { FileGroups } from "./FileGroups";
import { takenCount } from "./reportGroups";

const useStyles = makeStyles({
  box: { alignSelf: "stretch", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
});

/** The dry run: what each file is and what it would change; nothing is in the workbook until 收下 is pressed. */
export function CheckedFiles({ collect, state, actions }: ScreenProps & { readonly collect: NonNullable<PaneState["collect"]> }) {
  const styles = useStyles();
  const prose = useProse();
  const { stage, report } = collect;
  const taken = takenCount(report);
  return (
    <section className={styles.box} aria-label={prose.text(`pane.collect.${stage}`)}>
      <div role="status">
        <Paragraph tone="strong">{prose.text(`pane.collect.${stage}`)}</Paragraph>
        <Paragraph tone="quiet">{prose.text(stage === "merged" ? "pane.collect.mergedWhat" : taken > 0 ? "pane.collect.checkedWhat" : "pane.collect.nothingToTake")}</Paragraph>
      </div>
      {stage === "checked" && taken > 0 && (
        <SignedButton appearance="primary" disabled={state.task !== undefined} person={state.person} onSigned={(person) => void actions.mergeFiles(person)}>
          {prose.text("pane.collect.merge", { count: taken })}
        </SignedButton>
      )}
      <FileGroups report={report} stage={stage} isBusy={state.task !== undefined} actions={actions} />
      <div className={styles.actions}>
        <CopyText text={collectText(report, prose)} label={prose.text("pane.collect.copy")} />
        <Button onClick={() => actions.forgetFiles()}>{prose.text(stage === "merged" ? "pane.collect.done" : "pane.collect.leave")}</Button>
      </div>
    </section>
  );
}
