import { SignedButton } from "../parts/SignedButton";
import { EmptyNote } from "../parts/EmptyNote";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import type { StepProps } from "./stepProps";

/** Makes the committees' workbooks and hands them over as one archive. */
export function SendStep({ view, state, actions }: StepProps) {
  const prose = useProse();
  const { reports, sent, closing } = view.roundState;
  if (reports.length === 0) return <EmptyNote>{prose.text("pane.step.send.nobody")}</EmptyNote>;
  if (closing !== undefined) return null;
  return (
    <>
      <Paragraph>{prose.text("pane.step.send.each", { count: reports.length })}</Paragraph>
      {sent !== undefined && <Paragraph tone="quiet">{prose.text("pane.step.send.twice")}</Paragraph>}
      <SignedButton appearance={sent === undefined ? "primary" : "secondary"} disabled={state.task !== undefined} person={state.person} onSigned={(person) => void actions.splitMonth(person)}>
        {prose.text(sent === undefined ? "pane.step.send.do" : "pane.step.send.again")}
      </SignedButton>
    </>
  );
}
