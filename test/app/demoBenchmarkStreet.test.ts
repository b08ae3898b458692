import { describe, expect, test } from "vitest";
import { benchmarkStreet, streetSize } from "../../src/app/demo/benchmarkStreet";
import { sumFen, yuanText } from "../../src/domain/units/money";
import { readTemplate } from "./demoTemplates";

const { scheme } = readTemplate("street");
const street = benchmarkStreet(scheme, { ...streetSize, ledgerRows: 20_000 });

describe("the street that speed is measured with", () => {
  test("has one centre, 20 stations, 400 grid leaders and 15 contracts of 1,900,000.00", () => {
    const { roster, contracts } = street;
    expect(roster.units.map(({ kind }) => kind).filter((kind) => kind === "station")).toHaveLength(20);
    expect(roster.units.map(({ kind }) => kind).filter((kind) => kind === "centre")).toHaveLength(1);
    expect(roster.gridLeaders).toHaveLength(400);
    expect(new Set(roster.gridLeaders.map(({ community, grid }) => `${community} ${grid}`)).size).toBe(400);
    expect(yuanText(sumFen(contracts.map(({ amount }) => amount!)))).toBe("1900000.00");
  });

  test("has 4,000 replies and a score ledger filled up to 20,000 rows, the year's own last", () => {
    const { facts } = street.months.at(-1)!;
    expect(facts.replies).toHaveLength(4000);
    expect(facts.scoreLedger).toHaveLength(20_000);
    expect(facts.scoreLedger.at(-1)!.period).toBe("2026-11");
    expect(facts.scoreLedger.filter(({ period }) => period.startsWith("2026")).length).toBeGreaterThan(2500);
  });

  test("is the same at every run", () => {
    const small = { stations: 3, gridLeaders: 9, contracts: 4, repliesOfYear: 400, ledgerRows: 0 };
    expect(benchmarkStreet(scheme, small).months.at(-1)!.facts).toEqual(benchmarkStreet(scheme, small).months.at(-1)!.facts);
  });

  test("has no error in any month", () => {
    const codes = street.months.flatMap(({ results }) => results.findings.filter(({ severity }) => severity === "error").map(({ code }) => code));
    expect(codes.filter((code) => code !== "budgetOver")).toEqual([]);
  });
});
