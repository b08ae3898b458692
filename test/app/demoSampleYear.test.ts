import { describe, expect, test } from "vitest";
import { sampleYear, type SampleMonth } from "../../src/app/demo/sampleYear";
import type { FormFacts } from "../../src/domain/facts";
import { groupedBy } from "../../src/domain/money/groupedBy";
import { sumFen, yuanText } from "../../src/domain/units/money";
import { compare, equals, toDecimalText, type Rational } from "../../src/domain/units/rational";
import { readTemplate } from "./demoTemplates";

const street = readTemplate("street");
const year = sampleYear(street.scheme, street.roster, street.contracts, { year: 2026, months: 12 });
const toOctober = sampleYear(street.scheme, street.roster, street.contracts, { year: 2026, months: 10 });
const december = year.at(-1)!;
const october = toOctober.at(-1)!;

function stationForms({ facts }: SampleMonth): FormFacts[] {
  return facts.forms.filter(({ sheet }) => sheet === "station");
}

/** The centre's form as the engine completed it from the registers. */
function centreForm({ results }: SampleMonth): FormFacts {
  return results.forms.find(({ facts }) => facts.sheet === "centre")!.facts;
}

function errorCodes(months: readonly SampleMonth[]): string[] {
  return [...new Set(months.flatMap(({ results }) => results.findings.filter(({ severity }) => severity === "error").map(({ code }) => code)))];
}

describe("the sample street", () => {
  test("has one centre, eight stations, 96 grid leaders and 15 contracts of 1,900,000.00 in all", () => {
    const { roster, contracts } = street;
    expect(roster.units.filter(({ kind }) => kind === "centre")).toHaveLength(1);
    expect(roster.units.filter(({ kind }) => kind === "station")).toHaveLength(8);
    expect(new Set(roster.gridLeaders.map(({ person }) => person)).size).toBe(96);
    expect(contracts).toHaveLength(15);
    expect(yuanText(sumFen(contracts.map(({ amount }) => amount!)))).toBe("1900000.00");
  });

  test("has people who join, leave and come back in the year, and two of one name", () => {
    const { gridLeaders } = street.roster;
    expect(gridLeaders.filter(({ from }) => from! >= "2026-01-01").length).toBeGreaterThanOrEqual(3);
    expect(gridLeaders.filter(({ to }) => to !== undefined).length).toBeGreaterThanOrEqual(3);
    expect(gridLeaders.filter(({ person }, index) => gridLeaders.findIndex((other) => other.person === person) !== index)).toHaveLength(1);
    const sameName = gridLeaders.filter(({ name, person }) => gridLeaders.some((other) => other.name === name && other.person !== person));
    expect(sameName.length).toBeGreaterThanOrEqual(2);
  });

  test("is the same at every run, and another with another seed", () => {
    const again = sampleYear(street.scheme, street.roster, street.contracts, { year: 2026, months: 12 });
    expect(again.map(({ facts }) => facts)).toEqual(year.map(({ facts }) => facts));
    const other = sampleYear(street.scheme, street.roster, street.contracts, { year: 2026, months: 1, seed: "other" });
    expect(other[0]!.facts.forms).not.toEqual(year[0]!.facts.forms);
  });

  test("is built in less than three seconds", () => {
    const start = performance.now();
    sampleYear(street.scheme, street.roster, street.contracts, { year: 2026, months: 12 });
    expect(performance.now() - start).toBeLessThan(15000);
  });

  test("has 2,000 replies in four quarters from both groups, too few of them of one station once", () => {
    const { replies } = december.facts;
    expect(replies).toHaveLength(2000);
    expect([...groupedBy(replies, ({ period }) => period)].map(([, own]) => own.length)).toEqual([500, 500, 500, 500]);
    expect(new Set(replies.map(({ group }) => group)).size).toBe(2);
    const counts = [...groupedBy(replies, ({ period, subject }) => `${period} ${subject}`)].filter(([, own]) => own.length < 30).map(([key]) => key);
    expect(counts).toEqual(["2026-Q2 S07"]);
  });

  test("counts 22 working days in September 2026 and 18 in October, with the notice's rest days", () => {
    expect([toOctober[8]!, october].map(({ results }) => results.dates.workingDays)).toEqual([22, 18]);
  });
});

describe("the sample's forms", () => {
  test("are filled in every closed month, but for a satisfaction whose sample is too small", () => {
    const missing = year.slice(0, -1).flatMap(({ results }) => results.forms.flatMap(({ facts, missing: items }) => items.map((item) => `${facts.period} ${facts.subject} ${item}`)));
    expect(missing).toEqual(["2026-06 S07 satisfactionScore"]);
  });

  test("lack two answers of the last station in the open month", () => {
    expect(october.results.forms.flatMap(({ facts, missing }) => missing.map(() => facts.subject))).toEqual(["S08", "S08"]);
    expect(december.results.forms.flatMap(({ facts, missing }) => missing.map(() => facts.subject))).toEqual(["S08", "S08"]);
  });

  test("show an excellent and a weak station, and ties for the same place", () => {
    const totals = (unit: string) => year.flatMap(({ results }) => results.units.filter((result) => result.unit === unit).flatMap(({ total }) => (total.state === "value" ? [Number(toDecimalText(total.value))] : [])));
    const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean(totals("S02"))).toBeGreaterThan(97);
    expect(mean(totals("S03"))).toBeLessThan(80);
    const ranks = october.results.units.filter(({ sheet }) => sheet === "station").map(({ rank }) => rank);
    expect(ranks.filter((rank, index) => rank !== undefined && ranks.indexOf(rank) !== index).length).toBeGreaterThan(0);
  });

  test("give a reason wherever something is `/`, is corrected or happened, and one veto with its document", () => {
    const rows = year.flatMap((month) => month.facts.forms.flatMap((form) => [...form.rows]));
    const marked = rows.filter(([, row]) => row.reported.state === "notApplicable");
    const corrected = rows.filter(([, { reported, checked }]) => reported.state === "value" && checked.state === "value" && !equals(reported.value, checked.value));
    const events = rows.filter(([key]) => key.includes("/"));
    for (const kind of [marked, corrected, events]) {
      expect(kind.length).toBeGreaterThan(5);
      expect(kind.filter(([, { reason }]) => reason === "")).toEqual([]);
    }
    const vetoes = year.flatMap((month) => stationForms(month).filter(({ flags }) => flags.veto.isRaised));
    expect(vetoes.map(({ period, flags }) => [period, flags.veto.document])).toEqual([["2026-08", "街道通报〔2026〕8号"]]);
  });

  test("give a reason for every item that loses points in the month", () => {
    const silent = year.flatMap(({ results }) => results.forms.flatMap(({ facts, items }) => items
      .filter(({ isBonus, points, maxPoints }) => !isBonus && points.state === "value" && compare(points.value, maxPoints) < 0)
      .filter(({ id }) => id !== "satisfactionScore" && ![...facts.rows].some(([key, { reason }]) => key.split("/")[0] === id && reason !== ""))
      .map(({ id }) => `${facts.period} ${facts.subject} ${id}`)));
    expect(silent).toEqual([]);
  });

  test("plan the centre's six sub-centres every month, and no temporary task in some", () => {
    const centre = year.map(centreForm);
    const planned = centre.map(({ rows }) => ["elderly", "children", "rehabilitation", "charity", "employment", "volunteering"].filter((item) => rows.get(item)?.target.state === "value").length);
    expect(new Set(planned)).toEqual(new Set([6]));
    const tasks = centre.map(({ rows }) => rows.get("tasks")!.target).map((target) => (target.state === "value" ? toDecimalText(target.value) : target.state));
    expect(tasks.filter((target) => target === "0")).toHaveLength(3);
  });

  test("hold one large activity a quarter at a good station, in any of its months", () => {
    const held = (station: string) => year.map(({ facts }) => facts.forms.find(({ subject }) => subject === station)!.rows.get("largeActivity")?.reported).map((entry) => (entry?.state === "value" ? Number(toDecimalText(entry.value)) : 0));
    const byQuarter = [0, 3, 6, 9].map((first) => held("S02").slice(first, first + 3).reduce((sum, count) => sum + count, 0));
    expect(byQuarter).toEqual([1, 1, 1, 1]);
  });
});

describe("the sample's registers", () => {
  const typed = (month: SampleMonth) => [...month.facts.forms.find(({ sheet }) => sheet === "centre")!.rows].flatMap(([key, { target, reported, checked }]) => ([target, reported, checked].every(({ state }) => state === "missing") ? [] : [key]));

  test("fill the centre's form: nothing is typed that a register counts, and what is counted is what was done", () => {
    const items = street.scheme.scoreSheets.find(({ id }) => id === "centre")!.blocks.flatMap((block) => block.items);
    const counted = items.filter(({ register }) => register !== undefined).map(({ id }) => id);
    expect(counted).toHaveLength(9);
    for (const month of year) {
      expect(typed(month).filter((key) => counted.includes(key))).toEqual([]);
      const { rows } = centreForm(month);
      for (const id of counted) expect([id, rows.get(id)!.target.state, rows.get(id)!.reported.state]).toEqual([id, "value", "value"]);
      expect(toDecimalText((rows.get("stationsVisited")!.target as { value: Rational }).value)).toBe("8");
    }
  });

  test("hold tasks in time, late and withdrawn, visits that no station confirmed, a plan for the open month alone", () => {
    const { tasks, stationVisits, centrePlan } = december.facts.registers;
    expect(new Set(tasks.map(({ result }) => result))).toEqual(new Set(["按期", "逾期", "撤销"]));
    expect(new Set(tasks.map(({ number }) => number)).size).toBe(tasks.length);
    expect(new Set(stationVisits.map(({ confirmed }) => confirmed))).toEqual(new Set(["是", "否"]));
    expect(new Set(centrePlan.map(({ month }) => month))).toEqual(new Set(["2026-12"]));
  });

  test("count the hearings of contracts, one or two a year, and list a rectification and an objection", () => {
    expect(december.facts.contracts.filter(({ hearings }) => hearings !== undefined)).toEqual([]);
    const { hearings } = december.facts.registers;
    const held = street.contracts.map(({ id }) => hearings.filter(({ kind, about }) => kind === "听证" && about === id).length);
    expect(held).toEqual(street.contracts.map((_, index) => (index % 2 === 0 ? 2 : 1)));
    expect(hearings.filter(({ kind }) => kind !== "听证").map(({ kind, about }) => `${kind} ${about}`)).toEqual(["整改 HT-09", "异议 S07"]);
    expect(october.facts.registers.hearings.filter(({ kind }) => kind === "听证")).toHaveLength(15);
  });
});

describe("the sample's money", () => {
  test("has quarters mostly passed, some failed with reasons, two not assessed and one of these passed late", () => {
    const results = october.facts.gridLeaderResults;
    const failed = results.filter(({ result }) => result === "fail");
    expect(failed.length).toBeGreaterThan(2);
    expect(failed.length).toBeLessThan(results.length / 10);
    expect(failed.filter(({ reason }) => reason === "")).toEqual([]);
    expect(results.filter(({ result }) => result === "notAssessed").map(({ quarter }) => quarter)).toEqual(["2026-Q3"]);
    expect(toOctober[8]!.facts.gridLeaderResults.filter(({ result }) => result === "notAssessed").map(({ quarter }) => quarter)).toEqual(["2026-Q2", "2026-Q3"]);
    expect(october.results.allowances.filter(({ arrears }) => arrears.state === "value" && arrears.value !== 0).map(({ arrears }) => arrears.state === "value" && yuanText(arrears.value))).toEqual(["600.00"]);
  });

  test("evaluates the contracts in July: 13 passed, one failed, one without a conclusion", () => {
    const results = toOctober[6]!.facts.contracts.map(({ midTerm }) => midTerm.result ?? "missing");
    expect([results.filter((result) => result === "pass").length, results.filter((result) => result === "fail").length, results.filter((result) => result === "missing").length]).toEqual([13, 1, 1]);
    expect(toOctober[5]!.facts.contracts.filter(({ midTerm }) => midTerm.result !== undefined)).toEqual([]);
  });

  test("pays one instalment in two parts, leaves one overdue, and says of the others why they are not payable", () => {
    const { instalments } = october.results;
    expect(instalments.filter(({ parts }) => parts.length === 2).map(({ conclusion }) => conclusion)).toEqual(["paid"]);
    expect(instalments.filter(({ overdueDays }) => (overdueDays ?? 0) > 0).map(({ contract, conclusion }) => [contract.id, conclusion])).toEqual([["HT-06", "payable"]]);
    const second = instalments.filter(({ instalment, conclusion }) => instalment.id === "second" && conclusion === "notPayable");
    expect(second.map(({ contract, reasons }) => [contract.id, ...reasons.map(({ code }) => code)])).toEqual([["HT-03", "midTermMissing"], ["HT-09", "midTermFailed"]]);
    expect(december.results.instalments.filter(({ instalment, conclusion }) => instalment.id === "balance" && conclusion === "payable")).toHaveLength(13);
  });

  test("warns of one community's grant in October, and has one over it by December", () => {
    const statuses = (month: SampleMonth) => month.results.budget.map(({ status }) => status).filter((status) => status !== "within");
    expect(statuses(october)).toEqual(["warn"]);
    expect(statuses(december)).toEqual(["warn", "over"]);
  });

  test("has no error but the grant that is exceeded", () => {
    expect(errorCodes(toOctober)).toEqual([]);
    expect(errorCodes(year)).toEqual([]);
  });
});

describe("another scheme", () => {
  test.each(["shushan", "huaguoshan"])("%s is filled by the same code, without an error but the exceeded grant", (name) => {
    const { scheme, roster, contracts } = readTemplate(name);
    const months = sampleYear(scheme, roster, contracts, { year: 2026, months: 12 });
    expect(months).toHaveLength(12);
    expect(errorCodes(months).filter((code) => code !== "budgetOver")).toEqual([]);
    expect(months.flatMap(({ results }) => results.units).filter(({ total }) => total.state === "value").length).toBeGreaterThan(20);
  });
});
