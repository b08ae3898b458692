import { describe, expect, test } from "vitest";
import { valueOf } from "../../../src/domain/figure";
import { staffCost } from "../../../src/domain/money/staffCost";
import { staffLadders } from "../../../src/domain/money/staffLadders";
import type { Scheme } from "../../../src/domain/scheme/schemeSchema";
import type { Month } from "../../../src/domain/units/period";
import { fromDecimal, rational } from "../../../src/domain/units/rational";
import { budgetRule, month, staffMember } from "./moneyFacts";

const { staff } = budgetRule;
const paying = (base: number, areas: Record<string, number> = {}): typeof budgetRule =>
  ({ ...budgetRule, staff: { ...staff, baseMonthly: { ...staff.baseMonthly, value: rational(base), areas: Object.fromEntries(Object.entries(areas).map(([area, value]) => [area, rational(value)])) } } });
const version = (budgets: Scheme["budgets"]): Scheme => ({ budgets }) as unknown as Scheme;
const toMarch = (versions: ReadonlyMap<Month, Scheme>, area?: string, member = staffMember("a", "2025-01-01")) =>
  valueOf(staffCost([member], staffLadders(paying(2000), versions, area), month("2026-03"), "pay"));

describe("the ladder of each month", () => {
  const january = (scheme: Scheme): ReadonlyMap<Month, Scheme> => new Map([[month("2026-01"), scheme]]);

  test("is that of the version in force in it", () => {
    expect(toMarch(january(version([paying(1800)])))).toBe((1800 + 2 * 2000) * 100);
  });

  test("is the one of the area in the version in force in it", () => {
    expect(toMarch(january(version([paying(1800, { oldTown: 1900 })])), "oldTown")).toBe((1900 + 2 * 2000) * 100);
  });

  test("is the present one in months whose version had no budget", () => {
    expect(toMarch(january(version([])))).toBe(3 * 2000 * 100);
  });

  test("is rounded to fen in each month, not in the sum", () => {
    const step = { ...staff.stepMonthly, value: fromDecimal("0.005") };
    const cost = staffCost([staffMember("a", "2025-01-01", { level: 1 })], staffLadders({ ...budgetRule, staff: { ...staff, stepMonthly: step } }, new Map(), undefined), month("2026-03"), "pay");
    expect(valueOf(cost)).toBe(3 * 180001);
  });
});
