import { makeStyles } from "@fluentui/react-components";
import { periodText } from "../parts/dateText";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";
import { roundPlan } from "./roundPlan";
import { RoundStepFrame } from "./RoundStepFrame";
import type { StepProps } from "./stepProps";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

/** The month as steps: what is done, what is next, and by when. */
export function MonthRound(props: StepProps) {
  const styles = useStyles();
  const prose = useProse();
  const { view, state } = props;
  const done = roundPlan.map(({ isDone }) => isDone(view, state.verification));
  const now = done.indexOf(false);
  return (
    <Section title={prose.text("pane.month.round", { month: periodText(prose, view.month) })}>
      <ol className={styles.list}>
        {roundPlan.map(({ id, task, Content }, position) => (
          <RoundStepFrame
            key={id} id={id} number={position + 1} date={view.round.find((step) => step.task === task)}
            progress={done[position] ? "done" : position === now ? "now" : "later"}
          >
            {Content !== undefined && <Content {...props} />}
          </RoundStepFrame>
        ))}
      </ol>
    </Section>
  );
}
