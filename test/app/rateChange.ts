import { fillMonth } from "../../src/app/demo/sampleYear";
import { seededRandom } from "../../src/app/demo/seededRandom";
import { emptyFacts } from "../../src/app/emptyFacts";
import { newWorkbook, type NewWorkbook } from "../../src/app/newWorkbook";
import { closedFacts } from "../../src/app/closing/closedFacts";
import { nextMonth } from "../../src/app/nextMonth";
import type { Facts } from "../../src/domain/facts";
import type { AllowanceLine } from "../../src/domain/money/allowanceLine";
import type { AllowanceRule, Scheme } from "../../src/domain/scheme/schemeSchema";
import { withSettings } from "../../src/domain/scheme/settings";
import { schemeInForce } from "../../src/domain/scheme/inForce";
import { nextMonth as following, previousMonth, type Month } from "../../src/domain/units/period";
import { rational, type Rational } from "../../src/domain/units/rational";
import { filledSample } from "../arbitraries/filledSample";

/** A street whose allowances are 200 + 200 a month until a version with other numbers begins. */
const sample = filledSample("shushan");
const path = "gridLeader";

/** Numbers of the version that begins in a month, in yuan; `cutoffDay` a day. */
export interface ChangedRates { readonly fixed: number; readonly performance: number; readonly cutoffDay?: number }

/** The two versions of the year: the first ends when the second begins. */
export function versionsFrom(begin: Month, { fixed, performance, cutoffDay = 15 }: ChangedRates): [Scheme, Scheme] {
  const [old, now] = [sample.scheme, withSettings(sample.scheme, new Map<string, Rational>([[`${path}.fixedMonthly`, rational(fixed)], [`${path}.performanceMonthly`, rational(performance)], [`${path}.cutoffDay`, rational(cutoffDay)]]))];
  return asVersions(old, now, begin);
}

/** The two versions of a year whose staff ladder changes: the numbers of the one that begins in a month, in yuan. */
export function staffPayFrom(begin: Month, { base, step, cutoffDay = 15 }: { readonly base: number; readonly step: number; readonly cutoffDay?: number }): [Scheme, Scheme] {
  const of = "community.staff";
  return asVersions(sample.scheme, withSettings(sample.scheme, new Map<string, Rational>([[`${of}.baseMonthly`, rational(base)], [`${of}.stepMonthly`, rational(step)], [`${of}.cutoffDay`, rational(cutoffDay)]])), begin);
}

/** The two versions of a year whose months in post are counted by another rule from a month on. */
export function joiningFrom(begin: Month, before: JoiningChoice, after: JoiningChoice): [Scheme, Scheme] {
  const joining = (choice: JoiningChoice): Scheme => ({ ...sample.scheme, allowances: sample.scheme.allowances.map((rule) => ({ ...rule, joining: { ...rule.joining, choice } })) });
  return asVersions(joining(before), joining(after), begin);
}

type JoiningChoice = AllowanceRule["joining"]["choice"];

function asVersions(old: Scheme, now: Scheme, begin: Month): [Scheme, Scheme] {
  return [{ ...old, version: "2026.1", validity: { from: "2026-01", to: previousMonth(begin) } }, { ...now, version: "2026.2", validity: { from: begin } }];
}

/** The workbook of a month: closed month by month since January by the version of each; `change` is made in the open month. */
export function bookOf(versions: readonly Scheme[], month: Month, change: (facts: Facts) => Facts = (facts) => facts): NewWorkbook {
  const schemeOf = (each: Month): Scheme => {
    const found = schemeInForce(versions, each);
    if (found.kind !== "one") throw new Error(`no scheme in ${each}`);
    return found.scheme;
  };
  const random = seededRandom("rates");
  const filled = (facts: Facts): Facts => allPassed(fillMonth(schemeOf(facts.month), facts, random.fork(facts.month), 0));
  const january = "2026-01" as Month;
  let facts = filled({ ...emptyFacts(schemeOf(january), january, sample.facts.roster, sample.facts.contracts), restDays: sample.facts.restDays });
  while (facts.month !== month) {
    const { results } = newWorkbook("蜀山街道", versions, schemeOf(facts.month), facts);
    facts = filled(nextMonth(schemeOf(following(facts.month)), closedFacts(facts, results, schemeOf(facts.month), { at: `${following(facts.month)}-10 15:04`, person: "李四" })));
  }
  return newWorkbook("蜀山街道", versions, schemeOf(month), change(facts));
}

function allPassed(facts: Facts): Facts {
  return { ...facts, gridLeaderResults: facts.gridLeaderResults.map((row) => ({ ...row, result: "pass" })) };
}

/** The line of an engagement, its amounts in yuan. */
export function yuanOfLine({ results }: NewWorkbook, engagement: string): Record<"fixed" | "performance" | "arrears", number | string> {
  const line = results.allowances.find((each) => each.engagement.id === engagement)!;
  const yuan = (name: "fixed" | "performance" | "arrears"): number | string => yuanOrState(line[name]);
  return { fixed: yuan("fixed"), performance: yuan("performance"), arrears: yuan("arrears") };
}

/** What the staff of a community cost from January to the open month, in yuan. */
export function staffYuan({ results }: NewWorkbook, community: string): number | string {
  return yuanOrState(results.budget.find((line) => line.community.id === community)!.staff);
}

function yuanOrState(figure: AllowanceLine["fixed"]): number | string {
  return figure.state === "value" ? Number(figure.value) / 100 : figure.state;
}
