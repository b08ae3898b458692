import { and, concat, div, eq, fn, ge, iff, lt, num, or, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import type { Survey } from "../../../domain/scheme/schemeSchema";

type Cadence = Survey["cadence"];

/** The survey's period that contains the open month, as people type it: 2026-08, 2026-Q3, 2026-H2, 2026. */
export function periodCodeFormula(cadence: Cadence, month: CellReference): CellExpression {
  const { year, monthOfYear, quarter, half } = partsOf(month);
  switch (cadence) {
    case "month": return concat<CellReference>(year, text("-"), fn("RIGHT", concat<CellReference>(text("0"), monthOfYear), num(2)));
    case "quarter": return concat<CellReference>(year, text("-Q"), quarter);
    case "halfYear": return concat<CellReference>(year, text("-H"), half);
    case "year": return concat<CellReference>(year, text(""));
  }
}

/** The same as forms print it: 2026年8月, 2026年第3季度, 2026年下半年, 2026年. */
export function periodTextFormula(cadence: Cadence, month: CellReference): CellExpression {
  const { year, monthOfYear, quarter, half } = partsOf(month);
  const yearText = concat<CellReference>(year, text("年"));
  switch (cadence) {
    case "month": return concat<CellReference>(yearText, monthOfYear, text("月"));
    case "quarter": return concat<CellReference>(yearText, text("第"), quarter, text("季度"));
    case "halfYear": return concat<CellReference>(yearText, iff(eq(half, num(1)), text("上半年"), text("下半年")));
    case "year": return yearText;
  }
}

/**
 * Whether a typed period is the one that counts. A spreadsheet program turns 2026-08 into a date and 2026 into a number
 * while it is typed: any day of the month, and the year as a number, mean the same.
 */
export function isPeriod(typed: CellExpression, code: CellReference, cadence: Cadence, month: CellReference): CellExpression {
  const isCode = eq(typed, ref(code));
  if (cadence === "month") return or(isCode, and(fn("ISNUMBER", typed), ge(typed, ref(month)), lt(typed, fn<CellReference>("EDATE", ref(month), num(1)))));
  return cadence === "year" ? or(isCode, eq(typed, partsOf(month).year)) : isCode;
}

function partsOf(month: CellReference): Record<"year" | "monthOfYear" | "quarter" | "half", CellExpression> {
  const monthOfYear = fn<CellReference>("MONTH", ref(month));
  return {
    year: fn("YEAR", ref(month)), monthOfYear,
    quarter: fn<CellReference>("ROUNDUP", div<CellReference>(monthOfYear, num(3)), num(0)), half: iff<CellReference>(lt<CellReference>(monthOfYear, num(7)), num(1), num(2)),
  };
}
