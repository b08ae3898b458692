import { formPeriod } from "../domain/combining/formPeriod";
import type { Facts, PaidAllowance } from "../domain/facts";
import { valueOf } from "../domain/figure";
import type { MonthResults } from "../domain/monthResults";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { noMoney } from "../domain/units/money";
import { lastDay, nextMonth as following } from "../domain/units/period";
import { closedRows } from "../workbook/closedRows";
import { blankForms } from "./emptyFacts";

/** Months whose score sheets had a form go to the ledger; a sheet that was not due leaves no row. */
function ledgerRowsOf(results: MonthResults): Facts["scoreLedger"] {
  const due = new Set(results.scheme.scoreSheets.filter(({ cadence }) => formPeriod(cadence, results.month) !== undefined).map(({ id }) => id));
  return closedRows(results).filter(({ sheet }) => due.has(sheet));
}

/**
 * Facts of the month after: what was scored goes to the score ledger, paid allowances to theirs, forms are blank again;
 * rosters, contracts, payments, surveys and spending stay. `scheme` is the one in force in the new month.
 */
export function nextMonth(scheme: Scheme, facts: Facts, results: MonthResults): Facts {
  const month = following(facts.month);
  return {
    ...facts, month, asOf: lastDay(month), forms: blankForms(scheme, month, facts.roster),
    scoreLedger: [...facts.scoreLedger, ...ledgerRowsOf(results)],
    paidAllowances: [...facts.paidAllowances, ...paidAllowances(results)],
  };
}

/** The month's list as it was paid: held and undetermined amounts are not in it. */
function paidAllowances({ month, allowances }: MonthResults): PaidAllowance[] {
  return allowances.map(({ engagement, fixed, performance, quarter, arrears }): PaidAllowance => ({
    month, engagement: engagement.id, community: engagement.community, fixed: valueOf(fixed) ?? noMoney, performance: valueOf(performance) ?? noMoney,
    performanceQuarter: quarter, arrears: valueOf(arrears) ?? noMoney,
  }));
}
