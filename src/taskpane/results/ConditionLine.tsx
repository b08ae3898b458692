import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ConditionState } from "../../domain/money/instalmentConditions";
import type { Prose } from "../../app/prose";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
  met: { color: tokens.colorPaletteGreenForeground1 },
  unmet: { color: tokens.colorPaletteRedForeground1 },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1 },
  why: { color: tokens.colorNeutralForeground2 },
});

const icons = { met: CheckmarkCircle20Filled, unmet: DismissCircle20Regular, missing: QuestionCircle20Regular } as const;

/** One condition: met with its day, not met with the reason, or a fact that is missing. */
export function ConditionLine({ condition }: { readonly condition: ConditionState }) {
  const styles = useStyles();
  const prose = useProse();
  const state = condition.met === undefined ? "missing" : condition.met ? "met" : "unmet";
  const Icon = icons[state];
  const { reason, day } = condition;
  const why = reason === undefined ? day : prose.text(`reason.instalment.${reason.code}`, reason.values);
  return (
    <li className={styles.line}>
      <Icon className={mergeClasses(styles[state])} role="img" aria-hidden={false} aria-label={prose.text(`pane.results.condition.${state}`)} />
      <span>{conditionWords(condition, prose)} <span className={styles.why}>{why}</span></span>
    </li>
  );
}

function conditionWords({ condition }: ConditionState, prose: Prose): string {
  if (condition.kind === "evaluationPassed") return prose.text(`pane.results.condition.${condition.evaluation}`);
  return prose.text(`pane.results.condition.${condition.kind}`, condition.kind === "monthsSinceStart" ? { months: condition.months.value } : {});
}
