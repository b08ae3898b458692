import { isLastMonthOfYear, nextMonth } from "../../domain/units/period";
import { periodText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { SignedButton } from "../parts/SignedButton";
import { useProse } from "../useProse";
import { NextMonthBlockers } from "./NextMonthBlockers";
import type { StepProps } from "./stepProps";

/** Opens the month that follows, or says what stands in the way. */
export function NextMonthStep(props: StepProps) {
  const prose = useProse();
  const { view, state, actions } = props;
  const errors = state.verification?.month === view.month && !state.verification.isStale ? state.verification.findings.filter(({ severity }) => severity === "error") : [];
  const open = view.progress.filter(({ missing }) => missing.length > 0);
  if (open.length > 0 || errors.length > 0) return <NextMonthBlockers open={open} errors={errors} />;
  if (isLastMonthOfYear(view.month)) return <Paragraph>{prose.text("pane.step.next.newYear")}</Paragraph>;
  const month = nextMonth(view.month);
  return (
    <SignedButton appearance="primary" person={state.person} onSigned={(person) => void actions.openMonth(month, person)}>
      {prose.text("pane.step.next.do", { month: periodText(prose, month) })}
    </SignedButton>
  );
}
