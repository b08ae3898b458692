import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyText } from "../parts/CopyText";
import { dayText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import type { StepProps } from "./stepProps";

const useStyles = makeStyles({ parts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS }, field: { alignSelf: "stretch" } });

/** Until when somebody may object, and the text of the notice to copy. */
export function PublishStep({ view, state, actions }: StepProps) {
  const styles = useStyles();
  const prose = useProse();
  const objection = view.round.find(({ task }) => task === "objectionEnd");
  return (
    <>
      {objection !== undefined && <Paragraph>{prose.text("pane.step.publish.objection", { day: dayText(prose, objection.day) })}</Paragraph>}
      {view.roundState.closing === undefined && <Paragraph tone="quiet">{prose.text("pane.step.publish.notClosed")}</Paragraph>}
      <div className={styles.parts}>
        <Button disabled={state.task !== undefined} onClick={() => void actions.makeNotice()}>{prose.text("pane.step.publish.make")}</Button>
        <Button appearance="subtle" onClick={() => actions.show("results")}>{prose.text("pane.step.publish.do")}</Button>
      </div>
      {state.notice !== undefined && (
        <>
          <Field className={styles.field} label={prose.text("pane.step.publish.text")}><Textarea readOnly rows={10} value={state.notice} /></Field>
          <CopyText text={state.notice} label={prose.text("pane.step.publish.copy")} />
        </>
      )}
    </>
  );
}
