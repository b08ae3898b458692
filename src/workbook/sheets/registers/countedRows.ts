import { concat, fn, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import type { ListRegisterLayout } from "./registerLayouts";

/** Criteria of COUNTIFS and SUMIFS: days of the month that begins on a cell's day. */
export function inMonth(days: CellReference, month: CellReference): CellExpression[] {
  return [ref(days), concat<CellReference>(text(">="), ref(month)), ref(days), concat<CellReference>(text("<"), fn("EDATE", ref(month), num(1)))];
}

/** Criteria of a unit's rows; none where the register holds one unit's only. */
export function ofUnit(layout: Pick<ListRegisterLayout, "range">, unit: CellReference): CellExpression[] {
  const range = layout.range("unit");
  return range === undefined ? [] : [ref(range), ref(unit)];
}

export function countRows(...criteria: readonly CellExpression[]): CellExpression {
  return fn("COUNTIFS", ...criteria);
}
