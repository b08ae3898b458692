import { restDayFindings } from "./calendar/restDayFindings";
import { computeScores } from "./computeScores";
import type { Facts } from "./facts";
import { allowanceFindings } from "./money/allowanceFindings";
import { allowanceList } from "./money/allowanceList";
import { noEarlierSchemes } from "./money/allowanceRules";
import { allowanceTotals } from "./money/allowanceTotals";
import { budgetFindings } from "./money/budgetFindings";
import { communityBudget } from "./money/communityBudget";
import { contractTotals } from "./money/contractTotals";
import { instalmentFindings } from "./money/instalmentFindings";
import { instalments } from "./money/instalments";
import type { MonthResults } from "./monthResults";
import { withHearings } from "./registers/hearingsHeld";
import type { Scheme } from "./scheme/schemeSchema";

/**
 * Computes the open month from its facts: forms, units with grades and ranks, satisfaction, allowances, instalments, budget.
 * `earlier`: schemes of months of the year before the version in force; what such a month owed is computed with its own.
 * Pure: the same facts and scheme give the same results, whenever and wherever.
 */
export function computeMonth(scheme: Scheme, entered: Facts, earlier = noEarlierSchemes): MonthResults {
  const facts: Facts = { ...entered, contracts: withHearings(entered.contracts, entered.registers.hearings) };
  const scores = computeScores(scheme, facts);
  const allowances = scheme.allowances.length === 0 ? [] : allowanceList(facts, scheme, facts.month, earlier);
  const contractRule = scheme.contracts[0];
  const lines = contractRule === undefined ? [] : instalments(facts, contractRule);
  const budgetRule = scheme.budgets[0];
  const budget = budgetRule === undefined ? [] : communityBudget(facts, budgetRule, facts.month, allowances, earlier);
  return {
    month: facts.month, scheme, dates: scores.dates, forms: scores.forms, units: scores.units, satisfaction: scores.satisfaction,
    allowances, allowanceTotals: allowanceTotals(allowances), instalments: lines, contractTotals: contractTotals(lines), budget,
    findings: [
      ...scores.findings,
      ...restDayFindings(facts.month, facts.restDays),
      ...(scheme.allowances.length === 0 ? [] : allowanceFindings(facts, scheme, facts.month, allowances, earlier)),
      ...(contractRule === undefined ? [] : instalmentFindings(facts, contractRule, lines)),
      ...(budgetRule === undefined ? [] : budgetFindings(budgetRule, facts.month, budget, facts.roster.staff)),
    ],
  };
}
