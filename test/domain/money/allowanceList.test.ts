import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engagement, Facts, PaidAllowance, QuarterResult } from "../../../src/domain/facts";
import { valueOf, type Figure } from "../../../src/domain/figure";
import { allowanceFindings } from "../../../src/domain/money/allowanceFindings";
import type { AllowanceLine } from "../../../src/domain/money/allowanceLine";
import { allowanceList } from "../../../src/domain/money/allowanceList";
import { allowanceTotals } from "../../../src/domain/money/allowanceTotals";
import { addDays } from "../../../src/domain/units/day";
import { noMoney, sumFen, type Fen } from "../../../src/domain/units/money";
import { monthsOf, type Month, type Year } from "../../../src/domain/units/period";
import { fromDecimal, toFractionText } from "../../../src/domain/units/rational";
import { allowanceRule, day, engagement, factsWith, month, paidLine, quantity, result, schemeWith, staffMember } from "./moneyFacts";

const scheme = schemeWith(allowanceRule());

const shown = (figure: Figure<Fen>): number | string => (figure.state === "value" ? figure.value / 100 : figure.state);

/** Fixed, performance, arrears and total of each line, in yuan or as a state. */
function amounts(facts: Facts, text: string): (number | string)[][] {
  return allowanceList(facts, scheme, month(text)).map((line) => [shown(line.fixed), shown(line.performance), shown(line.arrears), shown(line.total)]);
}

/** What closing a list records. */
function closed(lines: readonly AllowanceLine[], inMonth: Month): PaidAllowance[] {
  const paid = (figure: Figure<Fen>): Fen => valueOf(figure) ?? noMoney;
  return lines.map(({ engagement: { id, community }, quarter, ...line }) => ({
    month: inMonth, engagement: id, community, fixed: paid(line.fixed), performance: paid(line.performance), performanceQuarter: quarter, arrears: paid(line.arrears),
  }));
}

function codes(facts: Facts, text: string, of = scheme): string[] {
  return allowanceFindings(facts, of, month(text), allowanceList(facts, of, month(text))).map(({ code }) => code);
}

describe("a month's list", () => {
  test("in October has October's 200 and the third quarter's 600, in November the 200 alone", () => {
    const facts = factsWith({ gridLeaders: [engagement("1", "2025-01-01")], gridLeaderResults: [result("1", "2026-Q3", "pass")] });
    expect(amounts(facts, "2026-10")).toEqual([[200, 600, 0, 800]]);
    expect(amounts(facts, "2026-11")).toEqual([[200, "notApplicable", 0, 200]]);
    const [october] = allowanceList(facts, scheme, month("2026-10"));
    expect([october!.quarter, october!.result, toFractionText(october!.fixedMonths!), toFractionText(october!.performanceMonths!)]).toEqual(["2026-Q3", "pass", "1", "3"]);
    expect(Object.keys(october!.total.trace.inputs!)).toEqual(["fixed", "performance", "arrears"]);
  });

  test("in January pays the last quarter of the year before", () => {
    const facts = factsWith({ month: month("2027-01"), gridLeaders: [engagement("1", "2026-01-01", "2026-12-31")], gridLeaderResults: [result("1", "2026-Q4", "pass")] });
    expect(amounts(facts, "2027-01")).toEqual([[0, 600, 0, 600]]);
  });

  test("keeps who had something in the year or has no start, and leaves out who is long gone or not yet there", () => {
    const gridLeaders = [engagement("gone", "2024-01-01", "2025-09-30"), engagement("unknown", undefined), engagement("left", "2025-01-01", "2026-02-28"), engagement("future", "2026-11-01"), engagement("here", "2026-05-01")];
    expect(allowanceList(factsWith({ gridLeaders }), scheme, month("2026-10")).map((line) => line.engagement.id)).toEqual(["unknown", "left", "here"]);
  });

  test("does not stop the fixed part for a quarter that nobody has assessed yet", () => {
    const facts = factsWith({ gridLeaders: [engagement("1", "2025-01-01")] });
    expect(amounts(facts, "2026-10")).toEqual([[200, "missing", 0, 200]]);
    expect(allowanceList(facts, scheme, month("2026-10"))[0]!.remarks).toEqual(["notAssessed"]);
  });

  test("shows a line without a start as missing and a grid that is claimed twice as undetermined, up to the community's total", () => {
    const twice = [engagement("1", "2025-01-01", undefined, { grid: "G" }), engagement("2", "2026-10-01", undefined, { grid: "G" })];
    expect(amounts(factsWith({ gridLeaders: twice }), "2026-11")).toEqual([["undetermined", "notApplicable", 0, "undetermined"], ["undetermined", "notApplicable", 0, "undetermined"]]);
    const facts = factsWith({ gridLeaders: [engagement("1", undefined), engagement("2", "2026-01-01")] });
    expect(amounts(facts, "2026-10")).toEqual([["missing", "missing", 0, "missing"], [200, "missing", 0, 200]]);
    expect(allowanceTotals(allowanceList(facts, scheme, month("2026-10")))).toMatchObject([{ community: "C1", people: 2, total: { state: "missing" }, arrears: { state: "value", value: 0 } }]);
    expect(allowanceTotals(allowanceList(factsWith({ gridLeaders: twice }), scheme, month("2026-11")))).toMatchObject([{ fixed: { state: "undetermined" }, total: { state: "undetermined" } }]);
  });

  test("of a scheme without allowances is empty", () => {
    expect(allowanceList(factsWith({ gridLeaders: [engagement("1", "2025-01-01")] }), { ...scheme, allowances: [] }, month("2026-10"))).toEqual([]);
  });

  test("takes the number of the community's area variant", () => {
    const inArea = schemeWith(allowanceRule("cutoffDay", { fixedMonthly: { ...quantity(200), areas: { fringe: fromDecimal(250) } } }));
    const facts = factsWith({ roster: { communities: [{ id: "C1", name: "和平", area: "fringe" }], units: [], gridLeaders: [engagement("1", "2025-01-01")], staff: [] } });
    expect(shown(allowanceList(facts, inArea, month("2026-11"))[0]!.fixed)).toBe(250);
  });
});

describe("arrears", () => {
  const leader = engagement("1", "2025-01-01");
  const octoberPaid = paidLine("1", "2026-10", { fixed: 200, quarter: "2026-Q3" });

  test("FH-17: a quarter held in October is released as 600 in November once it is passed, and held again when the pass is withdrawn (Frappe HRMS, test_salary_withholding)", () => {
    const held = factsWith({ gridLeaders: [leader], gridLeaderResults: [result("1", "2026-Q3", "notAssessed")], paidAllowances: [octoberPaid] });
    expect(amounts(held, "2026-11")).toEqual([[200, "notApplicable", 0, 200]]);
    const released = { ...held, gridLeaderResults: [result("1", "2026-Q3", "pass")] };
    expect(amounts(released, "2026-11")).toEqual([[200, "notApplicable", 600, 800]]);
    expect(amounts(held, "2026-11")[0]![2]).toBe(0);
    const paidOut = { ...released, paidAllowances: [octoberPaid, paidLine("1", "2026-11", { fixed: 200, arrears: 600 })] };
    expect(amounts(paidOut, "2026-12")).toEqual([[200, "notApplicable", 0, 200]]);
    expect(amounts({ ...paidOut, gridLeaderResults: [] }, "2026-12")).toEqual([[200, "notApplicable", -600, -400]]);
  });

  test("take back what was paid to somebody whose leaving became known later", () => {
    const left = engagement("1", "2025-01-01", "2026-08-31");
    const paidAllowances = [paidLine("1", "2026-08", { fixed: 200 }), paidLine("1", "2026-09", { fixed: 200 })];
    expect(amounts(factsWith({ gridLeaders: [left], paidAllowances }), "2026-10")).toEqual([[0, "missing", -200, -200]]);
  });

  test("count the months of closed lists only: a book that starts in August owes nothing for the months before", () => {
    const facts = factsWith({ gridLeaders: [leader], gridLeaderResults: [result("1", "2026-Q2", "pass")], paidAllowances: [paidLine("other", "2026-08", { fixed: 200 })] });
    expect(amounts(facts, "2026-08")).toEqual([[200, "notApplicable", 0, 200]]);
    expect(amounts(facts, "2026-09")).toEqual([[200, "notApplicable", 200, 400]]);
    expect(amounts(facts, "2026-10")[0]![2]).toBe(200);
  });

  test("of last year's fourth quarter follow its results, and leave it alone when they did not come along", () => {
    const january = paidLine("1", "2027-01", { fixed: 200, performance: 600, quarter: "2026-Q4" });
    const held = factsWith({ gridLeaders: [leader], paidAllowances: [{ ...january, performance: noMoney }], gridLeaderResults: [result("1", "2026-Q4", "pass")] });
    expect(amounts(held, "2027-02")).toEqual([[200, "notApplicable", 600, 800]]);
    expect(amounts({ ...held, paidAllowances: [january], gridLeaderResults: [] }, "2027-02")).toEqual([[200, "notApplicable", 0, 200]]);
  });

  test("are not determined while an earlier closed month is not", () => {
    const gridLeaders = [engagement("1", "2025-01-01", "2026-08-20", { grid: "G" }), engagement("2", "2026-08-10", undefined, { grid: "G" })];
    const facts = factsWith({ gridLeaders, paidAllowances: [paidLine("1", "2026-08", { fixed: 200 })] });
    expect(amounts(facts, "2026-09")).toEqual([[0, "notApplicable", "undetermined", "undetermined"], [200, "notApplicable", "undetermined", "undetermined"]]);
  });
});

describe("findings", () => {
  const passed = (id: string) => result(id, "2026-Q3", "pass");

  test("nothing is said of a list that is in order", () => {
    expect(codes(factsWith({ gridLeaders: [engagement("1", "2025-01-01")], gridLeaderResults: [passed("1")] }), "2026-10")).toEqual([]);
  });

  test("one grid twice is one error for each month, of the list and of the quarter paid, with the names", () => {
    const gridLeaders = [engagement("1", "2025-01-01", undefined, { grid: "G" }), engagement("2", "2026-09-01", undefined, { grid: "G" })];
    const facts = factsWith({ gridLeaders, gridLeaderResults: [passed("1"), passed("2")] });
    const found = allowanceFindings(facts, scheme, month("2026-10"), allowanceList(facts, scheme, month("2026-10")));
    expect(found).toEqual(["2026-09", "2026-10"].map((each) => ({ code: "allowanceGridTwice", severity: "error", place: { kind: "none" }, values: { community: "和平", grid: "G", month: each, names: "网格长1、网格长2" } })));
  });

  test("a start that is missing and an end before the start are errors of their own", () => {
    expect(codes(factsWith({ gridLeaders: [engagement("1", undefined), engagement("2", "2026-05-01", "2026-04-30")] }), "2026-09")).toEqual(["allowanceMissingStart", "allowanceDatesOrder"]);
  });

  test("a grid leader who is on staff pay in the month is a warning, once the staff post is over it is not", () => {
    const of = (to: string | undefined) => factsWith({ gridLeaders: [engagement("1", "2025-01-01", undefined, { person: "P" })], staff: [staffMember("s", "2025-01-01", { person: "P", to: to === undefined ? undefined : day(to) })] });
    expect(codes(of(undefined), "2026-09")).toEqual(["allowanceAlsoStaff"]);
    expect(codes(of("2026-09-01"), "2026-09")).toEqual(["allowanceAlsoStaff"]);
    expect(codes(of("2026-08-31"), "2026-09")).toEqual([]);
  });

  test("a person in two grids is a warning; who moves from one to the other is not", () => {
    const both = (to: string | undefined) => factsWith({ gridLeaders: [engagement("1", "2025-01-01", to, { person: "P" }), engagement("2", "2026-09-01", undefined, { person: "P" })] });
    expect(codes(both(undefined), "2026-09")).toEqual(["allowancePersonTwoGrids"]);
    expect(codes(both("2026-08-31"), "2026-09")).toEqual([]);
  });

  test.each([[800, []], [799, ["allowanceAboveTaxFree"]]])("a list of 800 yuan a person against a line of %i yuan gives %j", (line, expected) => {
    const of = schemeWith(allowanceRule("cutoffDay", { taxFreeMonthly: quantity(line) }));
    expect(codes(factsWith({ gridLeaders: [engagement("1", "2025-01-01")], gridLeaderResults: [passed("1")] }), "2026-10", of)).toEqual(expected);
  });

  test.each([[600, []], [599, ["allowanceOverYearlyMaximum"]]])("a year of 600 yuan against a maximum of %i gives %j", (line, expected) => {
    const of = schemeWith(allowanceRule("cutoffDay", { yearlyMaximum: quantity(line) }));
    const paidAllowances = [paidLine("1", "2026-07", { fixed: 200 }), paidLine("1", "2026-08", { fixed: 200 })];
    expect(codes(factsWith({ gridLeaders: [engagement("1", "2025-01-01")], paidAllowances }), "2026-09", of)).toEqual(expected);
  });

  test("the not assessed are counted once per community, arrears named per person", () => {
    const gridLeaders = [engagement("1", "2025-01-01"), engagement("2", "2025-01-01"), engagement("3", "2025-01-01", undefined, { community: "C9" })];
    const facts = factsWith({ gridLeaders, paidAllowances: ["1", "2", "3"].map((id) => paidLine(id, "2026-09", { fixed: id === "1" ? 150 : 200 })) });
    const found = allowanceFindings(facts, scheme, month("2026-10"), allowanceList(facts, scheme, month("2026-10")));
    expect(found.map(({ code, severity, values }) => [code, severity, values.community, values.count ?? values.difference])).toEqual([
      ["allowanceNotAssessed", "warning", "和平", 2], ["allowanceNotAssessed", "warning", "C9", 1], ["allowanceArrears", "note", "和平", 5000],
    ]);
  });

  test("money paid to an engagement that the roster lost is named, because no line can take it back", () => {
    expect(codes(factsWith({ paidAllowances: [paidLine("9", "2026-09", { fixed: 200 })] }), "2026-10")).toEqual(["allowancePaidUnknown"]);
  });
});

describe("laws", () => {
  const anyDay = fc.integer({ min: -500, max: 500 }).map((offset) => addDays(day("2026-07-01"), offset));
  const anyLeader = fc.record({ from: fc.option(anyDay, { nil: undefined, freq: 20 }), to: fc.option(anyDay, { nil: undefined }), grid: fc.constantFrom("G1", "G2", "G3"), community: fc.constantFrom("C1", "C2") });
  const anyRoster = fc.array(anyLeader, { maxLength: 8 }).map((leaders) => leaders.map((changes, index) => ({ ...engagement(String(index), "2026-01-01"), ...changes })));
  const anyResults = fc.array(fc.constantFrom<QuarterResult>("pass", "fail", "notAssessed"), { minLength: 8, maxLength: 8 });
  const factsOf = (gridLeaders: readonly Engagement[], results: readonly QuarterResult[]) =>
    factsWith({ gridLeaders, gridLeaderResults: gridLeaders.flatMap(({ id }) => ["2026-Q1", "2026-Q2", "2026-Q3"].map((each) => result(id, each, results[Number(id)] ?? "pass"))) });

  test("the order of the roster changes no line", () => {
    fc.assert(fc.property(anyRoster, anyResults, (roster, results) => {
      const byId = (facts: Facts) => new Map(allowanceList(facts, scheme, month("2026-10")).map((line) => [line.engagement.id, [line.fixed, line.performance, line.arrears, line.total].map(shown)]));
      expect(byId(factsOf(roster.toReversed(), results))).toEqual(byId(factsOf(roster, results)));
    }));
  });

  test("totals are the sums of the lines, and the parts make the total", () => {
    fc.assert(fc.property(anyRoster, anyResults, (roster, results) => {
      const lines = allowanceList(factsOf(roster, results), scheme, month("2026-10"));
      for (const totals of allowanceTotals(lines)) {
        const own = lines.filter(({ engagement: { community } }) => community === totals.community);
        const isOpen = own.some(({ total }) => total.state !== "value");
        expect(totals.total.state === "value").toBe(!isOpen);
        if (totals.total.state !== "value") continue;
        expect(totals.total.value).toBe(sumFen(own.map(({ total }) => valueOf(total)!)));
        expect(totals.total.value).toBe(sumFen([totals.fixed, totals.performance, totals.arrears].map((part) => valueOf(part) ?? noMoney)));
      }
    }));
  });

  test("lists closed month after month pay by December what the whole year owes, whatever became known late", () => {
    const leaders = fc.array(fc.record({ from: anyDay, to: fc.option(anyDay, { nil: undefined }) }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(leaders, fc.integer({ min: 0, max: 11 }), fc.constantFrom<QuarterResult>("pass", "fail"), (posts, knownFrom, outcome) => {
      const roster = posts.map(({ from, to }, index) => ({ ...engagement(String(index), "2026-01-01"), from, to: to !== undefined && to < from ? undefined : to }));
      const results = roster.flatMap(({ id }) => ["2026-Q1", "2026-Q2", "2026-Q3"].map((each) => result(id, each, outcome)));
      const months = monthsOf("2026" as Year);
      // Until `knownFrom` nobody's end is known and nothing is assessed.
      const factsIn = (index: number, paidAllowances: PaidAllowance[]): Facts => index < knownFrom
        ? factsWith({ paidAllowances, gridLeaders: roster.map((leader) => ({ ...leader, to: undefined })) })
        : factsWith({ paidAllowances, gridLeaders: roster, gridLeaderResults: results });
      const paid = months.reduce<PaidAllowance[]>((before, each, index) => [...before, ...closed(allowanceList(factsIn(index, before), scheme, each), each)], []);
      const knownAllYear = months.reduce<PaidAllowance[]>((before, each) => [...before, ...closed(allowanceList(factsIn(12, before), scheme, each), each)], []);
      const totalOf = (rows: PaidAllowance[]) => sumFen(rows.flatMap((row) => [row.fixed, row.performance, row.arrears]));
      expect(totalOf(paid)).toBe(totalOf(knownAllYear));
    }), { numRuns: 40 });
  });
});
