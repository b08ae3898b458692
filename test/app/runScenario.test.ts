import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { runScenario, type CaseReport } from "../../src/app/runScenario";
import { exactArithmetic } from "../../src/app/scenario/exactArithmetic";
import { divide, fromDecimal, multiply, rational, toFractionText } from "../../src/domain/units/rational";

const templates = new URL("../../templates/", import.meta.url);

function schemeText(name: string): string | undefined {
  try {
    return readFileSync(new URL(`${name}/scheme.yaml`, templates), "utf8");
  } catch {
    return undefined;
  }
}

function run(text: string): CaseReport[] {
  const report = runScenario(text, "case.yaml", schemeText);
  return report.ok ? [...report.value.cases] : [];
}

const facts = "facts: {month: 2026-10, roster: {units: [], gridLeaders: [{id: G001, community: C01, from: 2026-01-01}]}, gridLeaderResults: [{engagement: G001, quarter: 2026-Q3, result: 合格}]}";

describe("a scenario", () => {
  test("passes when every expectation holds, numbers exactly and as arithmetic", () => {
    expect(run(`scheme: shushan\n${facts}\nexpect: {allowances.G001.performance: 200*3, allowances: {G001: {fixed: 200.00}}}`)[0]).toMatchObject({ passed: true, failures: [] });
  });

  test("fails with what was expected and what came out", () => {
    const [report] = run(`scheme: shushan\n${facts}\nexpect: {allowances.G001.performance: 600.01}`);
    expect(report).toMatchObject({ passed: false, failures: [{ kind: "differs", path: "allowances.G001.performance", expected: "600.01", found: "600.00" }] });
  });

  test.each(["expect: {allowances.G001.total: ?}", "expect:\n  allowances.G001.total: ?\n", "expect:\n  allowances.G001.total:\n", "expect: {allowances.G001.total: \"?\"}"])("asked what would be expected says it and fails: %j", (expectation) => {
    expect(run(`scheme: shushan\n${facts}\n${expectation}`)[0]).toMatchObject({ passed: false, failures: [{ kind: "wanted", path: "allowances.G001.total", found: "800.00" }] });
  });

  test("asked for a part gives everything below it, asked for nothing gives everything", () => {
    expect(run(`scheme: shushan\n${facts}\nexpect: {allowances.G001: ?}`)[0]!.failures).toHaveLength(8);
    expect(run(`scheme: shushan\n${facts}`)[0]!.failures.length).toBeGreaterThan(15);
  });

  test("names near paths for one that is not there", () => {
    const [report] = run(`scheme: shushan\n${facts}\nexpect: {allowances.G001.fixd: 200}`);
    const [failure] = report!.failures;
    expect(failure).toMatchObject({ kind: "unknownPath", path: "allowances.G001.fixd" });
    expect(failure?.kind === "unknownPath" && failure.near.slice(0, 2)).toContain("allowances.G001.fixed");
  });

  test("that cannot be computed fails with findings that name the line", () => {
    const [report] = run(`scheme: shushan\nfacts:\n  month: 2026-10\n  forms:\n    - sheet: station\n      subject: S01\n      items: {vists: 3}\nexpect: {scores.S01.total: 1}`);
    expect(report!.passed).toBe(false);
    expect(report!.findings).toMatchObject([{ code: "factsUnknownItem", place: { line: 7, path: "forms.1.items.vists" }, values: { found: "vists" } }]);
  });

  test("may expect that very trouble", () => {
    expect(run("scheme: nosuch\nfacts: {month: 2026-10}\nexpect: {findings: [schemeNotFound]}")[0]).toMatchObject({ passed: true });
    expect(run("scheme: nosuch\nfacts: {month: 2026-10}\nexpect: {findings: []}")[0]).toMatchObject({ passed: false });
  });

  test("of several cases shares scheme and facts, each with its own name and source", () => {
    const reports = run(`source: S\nscheme: shushan\n${facts}\ncases:\n  - {name: eins, expect: {allowances.G001.fixed: 200}}\n  - {name: zwei, source: T, facts: {gridLeaderResults: []}, expect: {allowances.G001.performance: 缺}}`);
    expect(reports.map(({ name, source, passed }) => [name, source, passed])).toEqual([["eins", "S", true], ["zwei", "T", true]]);
  });

  test.each([
    ["a scheme key that is misspelt", "shceme: shushan\nexpect: {a: 1}", "factsUnknownKey"],
    ["text that is no YAML", "a: [1", "yamlSyntax"],
    ["a key given twice", "expect: {a: 1}\nexpect: {a: 2}", "yamlSyntax"],
    ["a list of nothing", "[]", "factsWrongValue"],
  ])("is refused as a whole for %s", (_, text, code) => {
    expect(runScenario(text, "case.yaml", schemeText)).toMatchObject({ ok: false, findings: [{ code, place: { file: "case.yaml" } }] });
  });

  test.each([
    ["month: 2026-13", "month"], ["month: 2026-10\n  payments: [{contract: HT-01, instalment: first, day: 2026-02-30}]", "payments.1.day"],
    ["month: 2026-10\n  spending: [{month: 2026-10, community: C01, work: 1.005}]", "spending.1.work"], ["month: 2026-10\n  gridLeaderResults: [{engagement: G001, quarter: 2026-10, result: 合格}]", "gridLeaderResults.1.quarter"],
    ["month: 2026-10\n  serviceTypes: [{name: 家庭访视, countsFor: 家庭访视}, {name: 入户探访, countsFor: 上门}]", "serviceTypes.2.countsFor"],
  ])("refuses the fact %j at its place", (written, path) => {
    const [report] = run(`scheme: shushan\nfacts:\n  ${written}\nexpect: {findings: []}`);
    expect(report!.passed).toBe(false);
    expect(run(`scheme: shushan\nfacts:\n  ${written}\nexpect: {a: 1}`)[0]!.findings).toMatchObject([{ code: "factsWrongValue", place: { path } }]);
  });
});

describe("expected arithmetic", () => {
  test.each([["7/9*15", "35/3"], ["0.3*88 + 0.1*92 + 0.6*86", "436/5"], ["-(2-5)", "3"], ["1-2-3", "-4"], ["12/2/3", "2"], ["2*-3", "-6"], ["87.2%", "109/125"], ["（1＋2）×３", "9"], ["1 000", undefined], ["", undefined], ["1/0", undefined], ["2**3", undefined], ["process.exit()", undefined], ["(".repeat(5000), undefined], ["1e400", undefined]])("%j is %j", (text, expected) => {
    const value = exactArithmetic(text);
    expect(value === undefined ? undefined : toFractionText(value)).toBe(expected);
  });

  test("gives the exact quotient and product of any decimals", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(fc.property(cents, cents.filter((value) => value !== 0), (left, right) => {
      const value = exactArithmetic(`(${left / 100}) / (${right}) * ${right}`);
      const expected = multiply(divide(fromDecimal(left / 100), rational(right)), rational(right));
      return value !== undefined && toFractionText(value) === toFractionText(expected);
    }));
  });
});
