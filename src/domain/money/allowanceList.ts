import type { Trace } from "../explanation/trace";
import type { Engagement, Facts } from "../facts";
import { notApplicable, undetermined, type Figure } from "../figure";
import type { Scheme } from "../scheme/schemeSchema";
import type { Fen } from "../units/money";
import { lastMonthOf, monthsOf, previousQuarter, yearOf, type Month, type Quarter } from "../units/period";
import { isZero, zero } from "../units/rational";
import { allowanceArrears, quarterPaidIn, type AllowanceRecord } from "./allowanceArrears";
import type { AllowanceLine } from "./allowanceLine";
import { allowanceRecords } from "./allowanceRecords";
import { allowanceRules, noEarlierSchemes } from "./allowanceRules";
import { allowanceRemarks } from "./allowanceRemarks";
import { correctedPeriods } from "./correctedPeriods";
import { fixedAllowance } from "./fixedAllowance";
import { isSpanKnown, joiningRuleOf, shareOfMonth } from "./monthsInPost";
import { performanceAllowance, performanceMonths } from "./performanceAllowance";
import { sumFigures } from "./sumFigures";

/**
 * The month's list in roster order: every engagement that has something this month, had in the year, was carried from
 * last year, or has no usable start.
 * A quarter's performance allowance stands in the first month after it. `earlier`: the schemes of months before the version in force.
 * Empty for a scheme without allowances.
 */
export function allowanceList(facts: Facts, scheme: Scheme, month: Month, earlier = noEarlierSchemes): AllowanceLine[] {
  const [rule] = scheme.allowances;
  if (rule === undefined) return [];
  const recordOf = allowanceRecords(facts, allowanceRules(rule, earlier), month, scheme.policies);
  return facts.roster.gridLeaders.flatMap((engagement) => {
    const record = recordOf(engagement);
    return belongsOnList(engagement, month, record) ? [allowanceLine(engagement, month, record, facts)] : [];
  });
}

function allowanceLine(engagement: Engagement, month: Month, record: AllowanceRecord, facts: Facts): AllowanceLine {
  const { rules, others } = record;
  const rule = rules(month);
  const quarter = quarterPaidIn(month);
  const result = quarter === undefined ? undefined : record.resultOf(quarter);
  const fixed = fixedAllowance(engagement, month, rule, others);
  const performancePart = quarter === undefined || result === undefined
    ? notApplicable<Fen>({ rule: "allowance.noQuarterPaid", values: { month }, clause: rule.performanceMonthly.from })
    : withResultTrace(performanceAllowance(engagement, quarter, result, rules, others), record.resultTraceOf(quarter));
  const line = {
    engagement, quarter, result, fixed, performance: performancePart,
    fixedMonths: shareOfMonth(engagement, month, joiningRuleOf(rule)),
    performanceMonths: quarter === undefined ? undefined : performanceMonths(engagement, quarter, rules),
    arrears: allowanceArrears(engagement, record), corrected: correctedPeriods(engagement, record),
    heldBefore: record.carried.filter((one) => one.result === "notAssessed"),
  };
  return { ...line, total: totalOf(line), remarks: allowanceRemarks(line, month, facts) };
}

/** An amount that hangs on a scored result says how that came about. */
function withResultTrace(performance: Figure<Fen>, result: Trace | undefined): Figure<Fen> {
  return result === undefined || performance.state !== "value" ? performance : { ...performance, trace: { ...performance.trace, inputs: { ...performance.trace.inputs, result } } };
}

/** What is held adds nothing and does not stop the rest; what is not determined does. */
function totalOf(line: Pick<AllowanceLine, "engagement" | "fixed" | "performance" | "arrears">): Figure<Fen> {
  const { fixed, arrears } = line;
  const trace = { rule: "allowance.total", values: { name: line.engagement.name }, inputs: { fixed: fixed.trace, performance: line.performance.trace, arrears: arrears.trace } };
  if (line.performance.state === "undetermined") return undetermined(trace);
  return sumFigures([fixed, arrears, ...(line.performance.state === "missing" ? [] : [line.performance])], trace);
}

function belongsOnList(engagement: Engagement, month: Month, record: AllowanceRecord): boolean {
  if (!isSpanKnown(engagement) || record.paid.length > 0 || record.carried.length > 0) return true;
  const { rules } = record;
  const months = monthsOf(yearOf(month)).filter((each) => each <= month);
  if (months.some((each) => !isZero(shareOfMonth(engagement, each, joiningRuleOf(rules(each))) ?? zero))) return true;
  return quartersPaidBy(month, record).some((quarter) => !isZero(performanceMonths(engagement, quarter, rules) ?? zero));
}

/** Quarters that this list pays or an earlier one of the year was to pay. Last year's only counts while its results are at hand. */
function quartersPaidBy(month: Month, { recordedQuarters }: AllowanceRecord): Quarter[] {
  const lastYears = previousQuarter(monthsOf(yearOf(month))[0]!);
  const now = quarterPaidIn(month);
  const own = monthsOf(yearOf(month)).flatMap((each) => quarterPaidIn(each) ?? []).filter((quarter) => lastMonthOf(quarter) < month && quarter !== lastYears);
  return lastYears === now || recordedQuarters.has(lastYears) ? [lastYears, ...own] : own;
}
