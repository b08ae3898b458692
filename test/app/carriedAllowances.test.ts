import { describe, expect, test } from "vitest";
import { carriedAllowances, type CarriedAllowances } from "../../src/app/carriedAllowances";
import { carryYear, type Carried } from "../../src/app/carryYear";
import { emptyFacts } from "../../src/app/emptyFacts";
import { withCarried } from "../../src/app/withCarried";
import type { BookReading } from "../../src/app/readBook";
import { headOf, withEntry } from "../../src/domain/closing/operationLog";
import { computeMonth } from "../../src/domain/computeMonth";
import type { Community, Engagement, GridLeaderResult, PaidAllowance } from "../../src/domain/facts";
import type { EarlierSchemes } from "../../src/domain/money/allowanceRules";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { withSettings } from "../../src/domain/scheme/settings";
import { monthsOf, type Month, type Year } from "../../src/domain/units/period";
import { rational } from "../../src/domain/units/rational";
import { newSpec } from "../../src/workbook/newSpec";
import { templateScheme } from "../arbitraries/madeScheme";
import { engagement, factsWith, month, paidLine, result } from "../domain/money/moneyFacts";
import { valueOf } from "./openedYear";

const scheme = templateScheme("shushan");
const year = monthsOf("2026" as Year);
const log = withEntry([], { at: "2027-01-03 15:04", action: "close", period: month("2026-12"), object: "", person: "李四", reason: "", fingerprint: "7K3M-9QRT-0W2X-HJ4N" });

interface LastYear { readonly people: readonly Engagement[]; readonly results: readonly GridLeaderResult[]; readonly paid: readonly PaidAllowance[]; readonly earlier?: EarlierSchemes }

/** The street's scheme with other yuan a month. */
function withRates(fixed: number, performance: number): Scheme {
  return withSettings(scheme, new Map([["gridLeader.fixedMonthly", rational(fixed)], ["gridLeader.performanceMonthly", rational(performance)]]));
}

/** December's book of 2026, closed. */
function december({ people, results, paid, earlier = new Map() }: LastYear): BookReading {
  const facts = factsWith({ month: month("2026-12"), gridLeaders: people, gridLeaderResults: results, paidAllowances: paid, log });
  const spec = { ...newSpec("蜀山街道", [scheme], scheme, facts), log: headOf(log) };
  return { spec, scheme, facts, earlierSchemes: earlier, findings: [], found: { sheet: () => undefined, ids: [] } } as unknown as BookReading;
}

/** Every list of the year, with the performance of the quarters named. */
const paidAll = (id: string, quarters: Readonly<Record<string, number>>): PaidAllowance[] => year.map((each) => {
  const pays: Readonly<Record<string, string>> = { "2026-01": "2025-Q4", "2026-04": "2026-Q1", "2026-07": "2026-Q2", "2026-10": "2026-Q3" };
  const quarter = pays[each];
  return paidLine(id, each, quarter === undefined ? { fixed: 200 } : { fixed: 200, quarter, performance: quarters[quarter] ?? 0 });
});

const carriedOf = (book: BookReading): CarriedAllowances => carriedAllowances(book, month("2027-01"));
const rowsOf = ({ results }: CarriedAllowances): string[] => results.map(({ engagement: id, quarter, result: own, carried }) => `${id} ${quarter} ${own} ${(carried ?? 0) / 100}`);
const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string; readonly severity: string }[] }): string[] => findings.map(({ code, severity }) => `${severity} ${code}`);
const here = (id: string): Engagement => engagement(id, "2025-01-01");
const passed = (id: string, ...quarters: readonly string[]): GridLeaderResult[] => quarters.map((quarter) => result(id, quarter, "pass"));

describe("what last year's lists left unpaid of its first three quarters", () => {
  test("is carried with its amount while nobody has assessed it, with or without a row of its own", () => {
    const book = december({ people: [here("G1"), here("G2")], results: [...passed("G1", "2026-Q1", "2026-Q2"), result("G1", "2026-Q3", "notAssessed"), ...passed("G2", "2026-Q1", "2026-Q3")], paid: [...paidAll("G1", { "2026-Q1": 600, "2026-Q2": 600 }), ...paidAll("G2", { "2026-Q1": 600, "2026-Q3": 600 })] });
    expect(rowsOf(carriedOf(book))).toEqual(["G1 2026-Q3 notAssessed 600", "G2 2026-Q2 notAssessed 600"]);
    expect(codesOf(carriedOf(book))).toEqual(["note carryHeld"]);
  });

  test("counts the months in post of the time, of who left meanwhile too", () => {
    const book = december({ people: [engagement("G1", "2026-04-10", "2026-06-10")], results: [], paid: paidAll("G1", {}).map((line) => ({ ...line, fixed: (line.month === "2026-04" || line.month === "2026-05" ? 20000 : 0) as PaidAllowance["fixed"] })) });
    expect(rowsOf(carriedOf(book))).toEqual(["G1 2026-Q2 notAssessed 400"]);
  });

  test("keeps the rates in force in its own months", () => {
    const earlier = new Map(year.filter((each) => each < "2026-09").map((each) => [each, withRates(200, 150)]));
    const book = december({ people: [here("G1")], results: passed("G1", "2026-Q1", "2026-Q2"), paid: paidAll("G1", { "2026-Q1": 450, "2026-Q2": 450 }), earlier });
    expect(rowsOf(carriedOf(book))).toEqual(["G1 2026-Q3 notAssessed 500"]);
  });

  test("is carried as passed where the pass came after the year's last list, and said", () => {
    const book = december({ people: [here("G1")], results: passed("G1", "2026-Q1", "2026-Q2", "2026-Q3"), paid: paidAll("G1", { "2026-Q1": 600, "2026-Q2": 600 }) });
    expect(rowsOf(carriedOf(book))).toEqual(["G1 2026-Q3 pass 600"]);
    expect(codesOf(carriedOf(book))).toEqual(["note carryLate"]);
  });

  test("is not carried again where a correction of the year paid it", () => {
    const paid = paidAll("G1", { "2026-Q1": 600, "2026-Q2": 600 }).map((line) => (line.month === "2026-11" ? { ...line, arrears: 60000 as PaidAllowance["arrears"] } : line));
    const book = december({ people: [here("G1")], results: passed("G1", "2026-Q1", "2026-Q2", "2026-Q3"), paid });
    expect(carriedOf(book)).toEqual({ results: [], findings: [] });
  });

  test("is named with its sum where it is no quarter's performance, and not carried", () => {
    const book = december({ people: [engagement("G1", "2025-01-01", "2026-11-10")], results: passed("G1", "2026-Q1", "2026-Q2", "2026-Q3"), paid: paidAll("G1", { "2026-Q1": 600, "2026-Q2": 600, "2026-Q3": 600 }) });
    expect(carriedOf(book)).toMatchObject({ results: [], findings: [{ code: "carryUnsettled", severity: "warning", values: { engagement: "G1", sum: -40000 } }] });
  });

  test("is named where a grid claimed twice leaves it without an amount", () => {
    const twice = ["G1", "G2"].map((id) => engagement(id, "2026-07-01", undefined, { grid: "一" }));
    const book = december({ people: twice, results: [], paid: twice.flatMap(({ id }) => paidAll(id, {}).map((line) => ({ ...line, fixed: 0 as PaidAllowance["fixed"] }))) });
    expect(codesOf(carriedOf(book))).toEqual(["warning carryHeldUnknown"]);
  });

  test("goes on to the year after with the amount that came along", () => {
    const book = december({ people: [engagement("G1", "2024-01-01", "2025-08-20")], results: [{ ...result("G1", "2025-Q2", "notAssessed"), carried: 60000 as PaidAllowance["fixed"] }], paid: paidAll("other", {}) });
    expect(rowsOf(carriedOf(book))).toEqual(["G1 2025-Q2 notAssessed 600"]);
  });
});

describe("a new year's facts", () => {
  const communities: Community[] = [{ id: "C1", name: "和平", area: undefined }];
  const lastYear = december({ people: [here("G1"), engagement("G2", "2025-01-01", "2026-08-20")], results: [...passed("G1", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")], paid: [...paidAll("G1", { "2026-Q1": 600, "2026-Q2": 600, "2026-Q3": 600 }), ...paidAll("G2", {})] });
  const clerk = { at: "2027-01-04 09:00", person: "李四", month: month("2027-01"), scheme };
  const carried: Carried = valueOf(carryYear(lastYear, computeMonth(scheme, lastYear.facts), clerk));
  const blank = (gridLeaders: readonly Engagement[], of = communities) => emptyFacts(scheme, month("2027-01"), { communities: of, units: [], gridLeaders, staff: [] }, []);

  test("get back who left and is still to be paid, and say so", () => {
    const begun = withCarried(blank([here("G1")]), carried, scheme);
    expect(valueOf(begun).facts.roster.gridLeaders.map(({ id, to }) => `${id} ${to ?? ""}`)).toEqual(["G1 ", "G2 2026-08-20"]);
    expect(begun.findings).toEqual([expect.objectContaining({ code: "carryPeopleAdded", severity: "note", values: { count: 1, names: "网格长G2" } })]);
  });

  test("are refused where the number is somebody else's now, or the community is gone", () => {
    expect(codesOf(withCarried(blank([here("G1"), engagement("G2", "2027-01-01", undefined, { person: "P-new", name: "新人" })]), carried, scheme))).toEqual(["error carryOtherPerson"]);
    expect(codesOf(withCarried(blank([here("G1")], []), carried, scheme))).toEqual(["error carryCommunityGone"]);
  });

  test("keep last year's rules for the fourth quarter where the new year has others", () => {
    const dearer = { ...withRates(300, 300), version: "2027.1", validity: { from: "2027-01" as Month } };
    const { facts, schemes } = valueOf(withCarried(blank([here("G1")]), carried, dearer));
    expect(schemes.map(({ version, validity }) => `${version} ${validity.from} ${validity.to ?? ""}`)).toEqual([`${scheme.version} ${scheme.validity.from} 2026-12`, "2027.1 2027-01 "]);
    const spec = newSpec("蜀山街道", schemes, dearer, facts);
    const [line] = computeMonth(dearer, facts, spec.earlierSchemes).allowances;
    expect(line).toMatchObject({ fixed: { value: 30000 }, performance: { value: 60000 } });
  });

  test("need no second version where the rules are the same", () => {
    expect(valueOf(withCarried(blank([here("G1")]), carried, scheme)).schemes).toEqual([scheme]);
  });
});
