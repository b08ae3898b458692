import { fingerprintOf } from "../../domain/closing/fingerprint";
import { withEntry } from "../../domain/closing/operationLog";
import { formPeriod } from "../../domain/combining/formPeriod";
import type { Facts, PaidAllowance } from "../../domain/facts";
import { valueOf } from "../../domain/figure";
import type { MonthResults } from "../../domain/monthResults";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { noMoney } from "../../domain/units/money";
import { closedFiguresOf } from "../../workbook/closedFigures";
import { closedRows } from "../../workbook/closedRows";
import type { Signature } from "./signature";

/**
 * Facts of the same month, closed: what was scored goes to the score ledger, the allowance list to its ledger as paid, indices
 * and names to theirs, and a line with the 核验码 to the log. `scheme` is the issued version in force in the month. Lines of a
 * list that was paid before the month was reopened stay as they were paid; later lists pay the difference.
 */
export function closedFacts(facts: Facts, results: MonthResults, scheme: Scheme, { at, person }: Signature): Facts {
  const { month } = results;
  const paidBefore = new Set(facts.paidAllowances.filter((line) => line.month === month).map(({ community }) => community));
  const closed = {
    scoreLedger: [...facts.scoreLedger, ...ledgerRowsOf(results)],
    paidAllowances: [...facts.paidAllowances, ...paidAllowances(results).filter(({ community }) => !paidBefore.has(community))],
    closedFigures: [...facts.closedFigures, ...closedFiguresOf(facts, results)],
  };
  const fingerprint = fingerprintOf(closed, month, scheme);
  return { ...facts, ...closed, log: withEntry(facts.log, { at, person, action: "close", period: month, object: "", reason: "", fingerprint }) };
}

/** Months whose score sheets had a form go to the ledger; a sheet that was not due leaves no row. */
function ledgerRowsOf(results: MonthResults): Facts["scoreLedger"] {
  const due = new Set(results.scheme.scoreSheets.filter(({ cadence }) => formPeriod(cadence, results.month) !== undefined).map(({ id }) => id));
  return closedRows(results).filter(({ sheet }) => due.has(sheet));
}

/** The month's list as it is paid: held and undetermined amounts are not in it. */
function paidAllowances({ month, allowances }: MonthResults): PaidAllowance[] {
  return allowances.map(({ engagement, fixed, performance, quarter, arrears }): PaidAllowance => ({
    month, engagement: engagement.id, community: engagement.community, fixed: valueOf(fixed) ?? noMoney, performance: valueOf(performance) ?? noMoney,
    performanceQuarter: quarter, arrears: valueOf(arrears) ?? noMoney,
  }));
}
