import { isLastMonthOfYear, nextMonth } from "../../domain/units/period";
import { periodText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { SignedButton } from "../parts/SignedButton";
import { useProse } from "../useProse";
import { MonthBlockers } from "./MonthBlockers";
import { blockingForms, errorsOf } from "./roundProgress";
import type { StepProps } from "./stepProps";

/** Opens the month that follows, or says what stands in the way. */
export function NextMonthStep(props: StepProps) {
  const prose = useProse();
  const { view, state, actions } = props;
  const errors = errorsOf(view, state.verification);
  const forms = view.roundState.closing === undefined ? blockingForms(view) : [];
  if (forms.length > 0 || errors.length > 0) return <MonthBlockers title={prose.text("pane.step.next.blocked")} forms={forms} errors={errors} />;
  if (view.roundState.reopened.length > 0 || view.roundState.isReopened) return <Paragraph>{prose.text("pane.step.next.reopened")}</Paragraph>;
  if (isLastMonthOfYear(view.month)) return <Paragraph>{prose.text("pane.step.next.newYear")}</Paragraph>;
  const month = nextMonth(view.month);
  return (
    <>
      {view.roundState.closing === undefined && <Paragraph>{prose.text("pane.step.next.closesFirst")}</Paragraph>}
      <SignedButton appearance="primary" disabled={state.task !== undefined} person={state.person} onSigned={(person) => void actions.openMonth(month, person)}>
        {prose.text("pane.step.next.do", { month: periodText(prose, month) })}
      </SignedButton>
    </>
  );
}
