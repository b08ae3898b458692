import { makeStyles, tokens } from "@fluentui/react-components";
import type { InstalmentLine } from "../../domain/money/instalments";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { yuanTextGrouped } from "../../domain/units/money";
import { Amount } from "../parts/Amount";
import { useProse } from "../useProse";
import { ConditionLine } from "./ConditionLine";
import { FigureLine } from "./FigureLine";

const useStyles = makeStyles({
  conditions: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  facts: { margin: 0, display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: "2px" },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** One instalment: each condition with its day, when it is due, what was paid, how the amount and the conclusion came about. */
export function InstalmentDetail({ line, scheme }: { readonly line: InstalmentLine; readonly scheme: Scheme }) {
  const styles = useStyles();
  const prose = useProse();
  const { conditions, reasons, amount, conclusion, trace } = line;
  const ofConditions = new Set(conditions.map(({ reason }) => reason?.code));
  const others = reasons.filter(({ code }) => !ofConditions.has(code));
  return (
    <>
      <ul className={styles.conditions} aria-label={prose.text("pane.results.conditions")}>{conditions.map((condition, index) => <ConditionLine key={index} condition={condition} />)}</ul>
      {others.length > 0 && <ul className={styles.reasons}>{others.map(({ code, values }) => <li key={code}>{prose.text(`reason.instalment.${code}`, values)}</li>)}</ul>}
      <Facts line={line} />
      <FigureLine title={prose.text("pane.results.amount")} value={<Amount amount={amount} />} trace={amount.trace} scheme={scheme} />
      <FigureLine title={prose.text("pane.results.conclusion")} value={prose.text(`conclusion.instalment.${conclusion}`)} trace={trace} scheme={scheme} />
    </>
  );
}

function Facts({ line }: { readonly line: InstalmentLine }) {
  const styles = useStyles();
  const prose = useProse();
  const { satisfied, dueDay, overdueDays, paid, parts, remaining, contract } = line;
  const dueWords = dueDay ?? prose.text(contract.daysToPay === undefined ? "pane.results.noDueDays" : "pane.results.notYet");
  const facts = [
    ["satisfied", satisfied ?? prose.text("pane.results.notYet")], ["dueDay", dueWords],
    ["overdueDays", overdueDays === undefined ? "—" : prose.text("pane.results.days", { days: overdueDays })],
    ["paidSoFar", parts.length === 0 ? yuanTextGrouped(paid) : parts.map(({ day, amount }) => prose.text("pane.results.payment", { day, amount })).join(prose.text("pane.results.and"))],
    ["remaining", <Amount key="remaining" amount={remaining} />],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([name, fact]) => [<dt key={name} className={styles.term}>{prose.text(`pane.results.${name}`)}</dt>, <dd key={`${name} fact`} className={styles.fact}>{fact}</dd>])}
    </dl>
  );
}
