import { Disclosure } from "../parts/Disclosure";
import { Paragraph } from "../parts/Paragraph";
import { SignedButton } from "../parts/SignedButton";
import { periodText } from "../parts/dateText";
import { useProse } from "../useProse";
import { ClosingCode } from "./ClosingCode";
import { EarlierMonths } from "./EarlierMonths";
import { MonthBlockers } from "./MonthBlockers";
import { ReopenMonth } from "./ReopenMonth";
import { blockingForms, errorsOf } from "./roundProgress";
import type { StepProps } from "./stepProps";

/** Closes the month, or says what stands in the way; once closed, its 核验码 and the way back. */
export function CloseStep(props: StepProps) {
  const prose = useProse();
  const { view, state, actions } = props;
  const { closing } = view.roundState;
  return (
    <>
      {closing === undefined
        ? <CloseMonth {...props} />
        : (
          <>
            <ClosingCode closing={closing} />
            <Disclosure summary={prose.text("pane.reopen.title", { month: periodText(prose, view.month) })}><ReopenMonth month={view.month} state={state} actions={actions} /></Disclosure>
          </>
        )}
      <EarlierMonths {...props} />
    </>
  );
}

function CloseMonth({ view, state, actions }: StepProps) {
  const prose = useProse();
  const { isReopened, reopened } = view.roundState;
  const forms = blockingForms(view);
  const errors = errorsOf(view, state.verification);
  if (forms.length > 0 || errors.length > 0) return <MonthBlockers title={prose.text("pane.step.close.blocked")} forms={forms} errors={errors} />;
  if (reopened.length > 0) return <Paragraph>{prose.text("pane.step.close.earlierFirst")}</Paragraph>;
  return (
    <>
      <Paragraph>{prose.text(isReopened ? "pane.step.close.againWhat" : "pane.step.close.willDo")}</Paragraph>
      <SignedButton appearance="primary" disabled={state.task !== undefined} person={state.person} onSigned={(person) => void actions.closeMonth(view.month, person)}>
        {prose.text("pane.step.close.do", { month: periodText(prose, view.month) })}
      </SignedButton>
    </>
  );
}
