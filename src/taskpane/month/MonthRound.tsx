import { makeStyles } from "@fluentui/react-components";
import { periodText } from "../parts/dateText";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";
import { roundPlans } from "./roundPlan";
import { RoundStepFrame } from "./RoundStepFrame";
import type { StepProps } from "./stepProps";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

/** The month as steps: what is done, what is next, and by when. The next one stands open, and so does one that was asked for. */
export function MonthRound(props: StepProps) {
  const styles = useStyles();
  const prose = useProse();
  const { view, state } = props;
  const plan = roundPlans[view.roundState.owner];
  const done = plan.map(({ isDone }) => isDone(view, state));
  const now = plan.findIndex(({ isLeftOut }, position) => !done[position] && isLeftOut?.(view) !== true);
  return (
    <Section title={prose.text("pane.month.round", { month: periodText(prose, view.month) })}>
      <ol className={styles.list}>
        {plan.map(({ id, task, Content, outcome, isInHand }, position) => (
          <RoundStepFrame
            key={id} id={id} number={position + 1} date={view.round.find((step) => step.task === task)} outcome={outcome?.(view, prose) ?? ""}
            progress={done[position] ? "done" : position === now ? "now" : "later"} opened={state.step === id ? "asked" : position === now || isInHand?.(state) === true ? "open" : "closed"}
          >
            {Content !== undefined && <Content {...props} />}
          </RoundStepFrame>
        ))}
      </ol>
    </Section>
  );
}
