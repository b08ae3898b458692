import { describe, expect, test } from "vitest";
import { allowanceList } from "../../../src/domain/money/allowanceList";
import type { Facts } from "../../../src/domain/facts";
import { emptyFacts } from "../../../src/app/emptyFacts";
import { fen } from "../../../src/domain/units/money";
import type { Day } from "../../../src/domain/units/day";
import type { Month, Quarter } from "../../../src/domain/units/period";
import { templateScheme } from "../../arbitraries/madeScheme";

const scheme = templateScheme("shushan");
const leader = { id: "G001", person: "P1", name: "张伟", community: "C01", grid: "第1网格", from: "2026-01-01" as Day, to: undefined };
const missing = { state: "missing" } as const;
const paid = (month: string, fixed: number, performance = 0, quarter?: string, arrears = 0): Facts["paidAllowances"][number] =>
  ({ month: month as Month, engagement: "G001", community: "C01", fixed: fen(fixed), performance: fen(performance), performanceQuarter: quarter as Quarter | undefined, arrears: fen(arrears) });
const passed = (quarter: string): Facts["gridLeaderResults"][number] => ({ engagement: "G001", quarter: quarter as Quarter, result: "pass", points: missing, reason: "", contactsDue: missing, contactsDone: missing, matters: missing, services: missing });

function correctedIn(month: string, lines: Facts["paidAllowances"], results: Facts["gridLeaderResults"] = []) {
  const roster = { communities: [{ id: "C01", name: "和平", area: undefined }], units: [], gridLeaders: [leader], staff: [] };
  return allowanceList({ ...emptyFacts(scheme, month as Month, roster, []), paidAllowances: lines, gridLeaderResults: results }, scheme, month as Month)[0]!;
}

describe("the periods that a line corrects", () => {
  test("are none where every closed list paid what is owed", () => {
    expect(correctedIn("2026-03", [paid("2026-01", 20000), paid("2026-02", 20000)]).corrected).toEqual({ months: [], quarters: [], carried: [], before: 0 });
  });

  test("are the months whose list paid less or more", () => {
    const line = correctedIn("2026-04", [paid("2026-01", 20000), paid("2026-02", 0), paid("2026-03", 30000)]);
    expect(line.corrected).toMatchObject({ months: ["2026-02", "2026-03"], quarters: [] });
    expect(line.arrears).toMatchObject({ state: "value", value: 10000 });
  });

  test("are the quarter whose result came after its list", () => {
    const lines = [paid("2026-01", 20000), paid("2026-02", 20000), paid("2026-03", 20000), paid("2026-04", 20000, 0, "2026-Q1")];
    expect(correctedIn("2026-05", lines, [passed("2026-Q1")]).corrected).toMatchObject({ months: [], quarters: ["2026-Q1"] });
    expect(correctedIn("2026-05", lines).corrected).toMatchObject({ quarters: [] });
  });

  test("stay named beside what was corrected before, which no list splits", () => {
    const line = correctedIn("2026-05", [paid("2026-01", 0), paid("2026-02", 20000, 0, undefined, 20000), paid("2026-03", 0), paid("2026-04", 20000)]);
    expect(line.corrected).toEqual({ months: ["2026-01", "2026-03"], quarters: [], carried: [], before: 20000 });
    expect(line.arrears).toMatchObject({ state: "value", value: 20000 });
  });
});
