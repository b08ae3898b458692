import type { Facts } from "../facts";
import { error, note, warning, type Finding } from "../finding";
import type { Policies, Scheme } from "../scheme/schemeSchema";
import { fenFromYuan, noMoney, sumFen, type Fen } from "../units/money";
import { lastMonthOf, monthsOf, yearOf, type Month } from "../units/period";
import { isZero, toDecimalText } from "../units/rational";
import type { AllowanceLine } from "./allowanceLine";
import { allowanceRules, noEarlierSchemes, type AllowanceRules } from "./allowanceRules";
import { staffPostOf } from "./allowanceRemarks";
import { namesOf } from "./fixedAllowance";
import { gridKey, sharersOfGrid } from "./gridTwice";
import { groupedBy } from "./groupedBy";
import { joiningRuleOf } from "./monthsInPost";
import { paidTotal } from "./paidTotal";
import { passMarkOf, scoredResult } from "./scoredResult";
import { assessedQuarter } from "./settledResults";

/** What somebody should know about a month's list before it is paid. Amounts among the values are fen. */
export function allowanceFindings(facts: Facts, scheme: Scheme, month: Month, lines: readonly AllowanceLine[], earlier = noEarlierSchemes): Finding[] {
  const [rule] = scheme.allowances;
  if (rule === undefined) return [];
  const rules = allowanceRules(rule, earlier);
  const grids = groupedBy(facts.roster.gridLeaders, gridKey);
  const persons = [...groupedBy(lines.filter(({ engagement }) => engagement.person !== ""), ({ engagement }) => engagement.person).values()];
  const paidBefore = groupedBy(facts.paidAllowances.filter((line) => yearOf(line.month) === yearOf(month) && line.month < month), ({ engagement }) => engagement);
  const communityNames = new Map(facts.roster.communities.map(({ id, name }) => [id, name]));
  const findings = [
    ...lines.flatMap(spanFindings),
    ...gridTwiceFindings(lines, month, (line, each) => sharersOfGrid(line.engagement, each, joiningRuleOf(rules(each)), grids.get(gridKey(line.engagement)) ?? [])),
    ...lines.flatMap(({ engagement }) => {
      const post = staffPostOf(engagement, month, facts.roster.staff);
      return post === undefined ? [] : [warning("allowanceAlsoStaff", { ...whoIs(engagement), month, post: post.post })];
    }),
    ...persons.flatMap((own) => twoGridsFindings(own, month)),
    ...persons.flatMap((own) => {
      const before = paidTotal(own.flatMap(({ engagement }) => paidBefore.get(engagement.id) ?? []));
      return limitFindings(own, month, before, rule);
    }),
    ...notAssessedFindings(lines),
    ...heldBeforeFindings(lines),
    ...lines.flatMap(arrearsFindings),
    ...pointsFindings(facts, rules, scheme.policies),
    ...unknownPaidFindings(facts, month),
  ];
  return findings.map((each) => ({ ...each, values: withCommunityName(each.values, communityNames) }));
}

/** People are told names; a community that the roster does not have keeps its number. */
function withCommunityName(values: Finding["values"], names: ReadonlyMap<string, string>): Finding["values"] {
  const { community } = values;
  return community === undefined ? values : { ...values, community: names.get(String(community)) ?? community };
}

function spanFindings({ engagement }: AllowanceLine): Finding[] {
  const { from, to } = engagement;
  if (from === undefined) return [error("allowanceMissingStart", whoIs(engagement))];
  return to !== undefined && to < from ? [error("allowanceDatesOrder", { ...whoIs(engagement), from, to })] : [];
}

/** One finding for each grid and month: of the list, and of the quarter that it pays. */
function gridTwiceFindings(lines: readonly AllowanceLine[], month: Month, sharersIn: (line: AllowanceLine, month: Month) => AllowanceLine["engagement"][]): Finding[] {
  const found = new Map<string, Finding>();
  for (const line of lines) {
    for (const each of [...(line.quarter === undefined ? [] : monthsOf(line.quarter)), month]) {
      const key = `${each} ${gridKey(line.engagement)}`;
      const sharers = found.has(key) ? [] : sharersIn(line, each);
      const { community, grid } = line.engagement;
      if (sharers.length > 0) found.set(key, error("allowanceGridTwice", { community, grid, month: each, names: namesOf([line.engagement, ...sharers]) }));
    }
  }
  return [...found.values()];
}

function twoGridsFindings(own: readonly AllowanceLine[], month: Month): Finding[] {
  const served = own.filter(({ fixedMonths }) => fixedMonths !== undefined && !isZero(fixedMonths));
  const grids = new Map(served.map(({ engagement }) => [gridKey(engagement), engagement.grid]));
  const [first] = served;
  return first === undefined || grids.size < 2 ? [] : [warning("allowancePersonTwoGrids", { ...whoIs(first.engagement), month, grids: [...grids.values()].join("、") })];
}

function limitFindings(own: readonly AllowanceLine[], month: Month, before: Fen, rule: Scheme["allowances"][number]): Finding[] {
  const [first] = own;
  const now = sumFen(own.map(({ total }) => (total.state === "value" ? total.value : noMoney)));
  const year = sumFen([before, now]);
  if (first === undefined) return [];
  const findings: Finding[] = [];
  const yearly = rule.yearlyMaximum === undefined ? undefined : fenFromYuan(rule.yearlyMaximum.value);
  if (yearly !== undefined && year > yearly) findings.push(warning("allowanceOverYearlyMaximum", { ...whoIs(first.engagement), year: yearOf(month), sum: year, limit: yearly }));
  const taxFree = rule.taxFreeMonthly === undefined ? undefined : fenFromYuan(rule.taxFreeMonthly.value);
  if (taxFree !== undefined && now > taxFree) findings.push(note("allowanceAboveTaxFree", { ...whoIs(first.engagement), month, sum: now, limit: taxFree }));
  return findings;
}

function notAssessedFindings(lines: readonly AllowanceLine[]): Finding[] {
  const held = lines.filter(({ remarks }) => remarks.includes("notAssessed"));
  return [...groupedBy(held, ({ engagement }) => engagement.community)].map(([community, own]) =>
    warning("allowanceNotAssessed", { community, quarter: own[0]!.quarter!, count: own.length, names: namesOf(own.map(({ engagement }) => engagement)) }));
}

/** What last year's workbook left, by community: it waits on 季度考核台账, where people look less often than on the form. */
function heldBeforeFindings(lines: readonly AllowanceLine[]): Finding[] {
  const held = lines.flatMap(({ engagement, heldBefore }) => heldBefore.map((one) => ({ engagement, ...one })));
  return [...groupedBy(held, ({ engagement }) => engagement.community)].map(([community, own]) =>
    warning("allowanceHeldBefore", { community, count: own.length, names: own.map(({ engagement, quarter }) => `${engagement.name} ${quarter}`).join("、"), sum: sumFen(own.map(({ amount }) => amount)) }));
}

function arrearsFindings({ engagement, arrears, corrected: periods }: AllowanceLine): Finding[] {
  if (arrears.state !== "value" || arrears.value === 0) return [];
  const { owed, paid, corrected } = arrears.trace.values as Record<"owed" | "paid" | "corrected", number>;
  return [note("allowanceArrears", { ...whoIs(engagement), difference: arrears.value, owed, paid: sumFen([paid as Fen, corrected as Fen]), periods: [...periods.months, ...periods.quarters, ...periods.carried].join("、") })];
}

/** Results of quarters before the one being assessed that stand against their own points: a late score of which the result was not chosen, or a slip. The mark of a carried quarter is not known here. */
function pointsFindings(facts: Facts, rules: AllowanceRules, policies: Policies): Finding[] {
  const people = new Map(facts.roster.gridLeaders.map((engagement) => [engagement.id, engagement]));
  return facts.gridLeaderResults.flatMap((row): Finding[] => {
    const mark = row.quarter < assessedQuarter(facts.month) && row.carried === undefined ? passMarkOf(rules(lastMonthOf(row.quarter))) : undefined;
    const person = people.get(row.engagement);
    const { points, quarter } = row;
    if (mark === undefined || person === undefined || points.state !== "value" || scoredResult(row, mark, policies) === row.result) return [];
    return [warning("allowancePointsDiffer", { ...whoIs(person), quarter, points: toDecimalText(points.value), mark: toDecimalText(mark.value) })];
  });
}

/** Money that was paid to an engagement which the roster no longer has: no line can take it back. */
function unknownPaidFindings({ paidAllowances, roster }: Facts, month: Month): Finding[] {
  const known = new Set(roster.gridLeaders.map(({ id }) => id));
  return paidAllowances
    .filter((line) => yearOf(line.month) === yearOf(month) && line.month < month && !known.has(line.engagement))
    .map((line) => warning("allowancePaidUnknown", { engagement: line.engagement, community: line.community, month: line.month, sum: paidTotal([line]) }));
}

function whoIs({ id, name, community, grid }: AllowanceLine["engagement"]): Record<"engagement" | "name" | "community" | "grid", string> {
  return { engagement: id, name, community, grid };
}
