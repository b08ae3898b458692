import { describe, expect, test } from "vitest";
import type { Entry, GridLeaderResult } from "../../../src/domain/facts";
import { allowanceList } from "../../../src/domain/money/allowanceList";
import { allowanceRules, noEarlierSchemes } from "../../../src/domain/money/allowanceRules";
import { allowanceFindings } from "../../../src/domain/money/allowanceFindings";
import { scoredResult, scoredResultTrace } from "../../../src/domain/money/scoredResult";
import { settledResults } from "../../../src/domain/money/settledResults";
import type { Policies, Scheme } from "../../../src/domain/scheme/schemeSchema";
import { fromDecimal } from "../../../src/domain/units/rational";
import { makeProse } from "../../../src/app/prose";
import type { Month } from "../../../src/domain/units/period";
import { allowanceRule, engagement, factsWith, month, quantity, result, schemeWith } from "./moneyFacts";

const policies = (choice: "halfUp" | "halfEven" = "halfUp"): Policies => ({ rounding: { choice, from: "made" }, roundingDigits: quantity(1) } as unknown as Policies);
const scored = (points: number | string | Entry, quarter = "2026-Q3", outcome: GridLeaderResult["result"] = "notAssessed"): GridLeaderResult =>
  ({ ...result("1", quarter, outcome), points: typeof points === "object" ? points : { state: "value", value: fromDecimal(points) } });
const scoredScheme = (pass: number | string, choice?: "halfUp" | "halfEven"): Scheme =>
  ({ ...schemeWith(allowanceRule("cutoffDay", { assessment: { kind: "scored", pass: quantity(pass) } })), policies: policies(choice) });

describe("a grid leader's scored quarter", () => {
  test.each([
    ["0", "fail"], ["59.9", "fail"], ["59.94", "fail"], ["59.95", "pass"], ["60", "pass"], ["60.1", "pass"], ["100", "pass"],
  ])("with %s points against a pass mark of 60, rounded half up to tenths: %s", (points, expected) => {
    expect(scoredResult(scored(points), quantity(60), policies())).toBe(expected);
  });

  test("rounds a half to the even digit where the scheme says so: 60.05 becomes 60.0 and misses 60.1", () => {
    expect(scoredResult(scored("60.05"), quantity("60.1"), policies("halfEven"))).toBe("fail");
    expect(scoredResult(scored("60.05"), quantity("60.1"), policies("halfUp"))).toBe("pass");
  });

  test.each([[{ state: "missing" }], [{ state: "notApplicable" }], [{ state: "invalid", text: "六十" }], ["100.1"], ["-1"]] as const)("with %j instead of points from 0 to 100 is not assessed, never failed", (points) => {
    expect(scoredResult(scored(points), quantity(60), policies())).toBe("notAssessed");
  });

  test("says in words how the result came about", () => {
    const words = (points: number | string | Entry): string => makeProse("zh-CN").explanation(scoredResultTrace(scored(points), quantity(60), policies())).withValues;
    expect(words(85)).toBe("2026-Q3考核 85分，达到合格线60分。");
    expect(words("59.95")).toBe("2026-Q3考核 59.95分，修约后60分，达到合格线60分。");
    expect(words("59.9")).toBe("2026-Q3考核 59.9分，未达到合格线60分，不合格。");
    expect(words({ state: "missing" })).toContain("按未考核");
  });
});

describe("the results that count", () => {
  const rules = (scheme: Scheme, earlier = noEarlierSchemes) => allowanceRules(scheme.allowances[0]!, earlier);
  const of = (rows: readonly GridLeaderResult[], open: string, scheme: Scheme, earlier = noEarlierSchemes): string[] =>
    settledResults({ month: month(open), gridLeaderResults: rows }, rules(scheme, earlier), scheme.policies).map((row) => row.result);

  test("follow from points for the quarter being assessed, whatever is recorded, and are as settled before it", () => {
    const rows = [scored(85, "2026-Q2", "fail"), scored(85), scored(40, "2026-Q3", "pass"), scored({ state: "missing" }, "2026-Q3", "pass")];
    expect(of(rows, "2026-10", scoredScheme(60))).toEqual(["fail", "pass", "fail", "notAssessed"]);
    expect(of(rows, "2026-11", scoredScheme(60))).toEqual(["fail", "notAssessed", "pass", "pass"]);
  });

  test("are as chosen where the scheme does not score, points or not", () => {
    expect(of([scored(85), scored(10, "2026-Q3", "pass")], "2026-10", { ...scoredScheme(60), allowances: [allowanceRule()] })).toEqual(["notAssessed", "pass"]);
  });

  test("go by the pass mark in force in the quarter's last month, whatever version the next month has", () => {
    const earlier = new Map([["2026-09" as Month, scoredScheme(60)]]);
    expect(of([scored(65)], "2026-10", scoredScheme(70), earlier)).toEqual(["pass"]);
    expect(of([scored(65)], "2026-10", scoredScheme(70))).toEqual(["fail"]);
  });
});

describe("the allowance of a scored quarter", () => {
  const list = (row: GridLeaderResult, open = "2026-10") => {
    const facts = factsWith({ month: month(open), gridLeaders: [engagement("1", "2026-01-01")], gridLeaderResults: [row] });
    return { facts, line: allowanceList(facts, scoredScheme(60), facts.month)[0]! };
  };

  test("is paid from the pass mark on and carries the explanation of the result", () => {
    const { line } = list(scored(85));
    expect(line.performance).toMatchObject({ state: "value", value: 60000 });
    expect(makeProse("zh-CN").explanation(line.performance.trace.inputs!.result!).withValues).toBe("2026-Q3考核 85分，达到合格线60分。");
  });

  test("lapses below it, and is held without points", () => {
    expect(list(scored("59.9")).line.performance).toMatchObject({ state: "value", value: 0 });
    expect(list(scored({ state: "missing" })).line.performance.state).toBe("missing");
  });

  test("of an earlier quarter whose recorded result stands against its points is warned of", () => {
    const codes = (row: GridLeaderResult): string[] => {
      const { facts, line } = list(row, "2026-11");
      return allowanceFindings(facts, scoredScheme(60), facts.month, [line]).map(({ code }) => code);
    };
    expect(codes(scored(85, "2026-Q3", "fail"))).toContain("allowancePointsDiffer");
    expect(codes(scored(85, "2026-Q3", "notAssessed"))).toContain("allowancePointsDiffer");
    expect(codes(scored(85, "2026-Q3", "pass"))).not.toContain("allowancePointsDiffer");
  });
});
