import { describe, expect, it } from "vitest";
import type { LedgerRow } from "../../src/domain/facts";
import type { Month, Period } from "../../src/domain/units/period";
import { closedUnits } from "../../src/workbook/closedUnits";

const missing = { state: "missing" } as const;

function row(period: string, subject: string, key: string, rank?: number): LedgerRow {
  return {
    period: period as Period, sheet: "station", version: "1", subject, scorer: "*", row: key, target: missing, reported: missing, checked: missing,
    counted: missing, points: undefined, reason: "", grade: "", rank, flags: undefined,
  };
}

describe("closed units of the score ledger", () => {
  it("are found by sheet, unit and the last month of their period; lines and totals of forms are not units", () => {
    const find = closedUnits([row("2026-03", "S01", "total", 9), row("2026-03", "S01", "unit", 2), row("2026-Q2", "S01", "unit", 3)]);
    expect(find("station", "S01", "2026-03" as Month)?.rank).toBe(2);
    expect(find("station", "S01", "2026-06" as Month)?.rank).toBe(3);
    expect(find("station", "S02", "2026-03" as Month)).toBeUndefined();
    expect(find("centre", "S01", "2026-03" as Month)).toBeUndefined();
  });

  it("keep the first of two rows for one unit and month, as a look-up in a sheet does", () => {
    const find = closedUnits([row("2026-03", "S01", "unit", 1), row("2026-03", "S01", "unit", 2)]);
    expect(find("station", "S01", "2026-03" as Month)?.rank).toBe(1);
  });
});
