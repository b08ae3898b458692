import { add, eq, fn, gt, iff, lt, mul, num } from "./build";
import type { Expression } from "./expression";
import { ifNumber } from "./guarded";

/**
 * The bands of a grade table as columns of equal length, one row a band. Edges are numbers (an open end is a number
 * beyond the scale, never a blank or a text); `...Inclusive` are 1 or 0; `sequence` counts 1, 2, 3 ... down the rows.
 */
export interface BandColumns<R> {
  readonly lower: Expression<R>;
  readonly lowerInclusive: Expression<R>;
  readonly upper: Expression<R>;
  readonly upperInclusive: Expression<R>;
  readonly sequence: Expression<R>;
  readonly label: Expression<R>;
}

/** What the cell says instead of a grade. */
export interface BandTexts<R> {
  /** No band claims the figure, or two do: nothing is chosen silently. */
  readonly ungraded: Expression<R>;
  /** There is no number to grade. */
  readonly unscored: Expression<R>;
}

/** 1 for each band that claims `x`, else 0; `x` is a rounded number. An array: for use inside SUMPRODUCT only. */
export function bandHit<R>(x: Expression<R>, bands: BandColumns<R>): Expression<R> {
  const aboveLower = add(gt(x, bands.lower), mul(eq(x, bands.lower), bands.lowerInclusive));
  const belowUpper = add(lt(x, bands.upper), mul(eq(x, bands.upper), bands.upperInclusive));
  return mul(aboveLower, belowUpper);
}

/** The label of the one band that claims the rounded number `x`; `ungraded` for gaps and overlaps; `unscored` without a number. */
export function bandLabel<R>(x: Expression<R>, bands: BandColumns<R>, texts: BandTexts<R>): Expression<R> {
  const hit = bandHit(x, bands);
  const position = fn("SUMPRODUCT", mul(hit, bands.sequence));
  const graded = iff(eq(fn("SUMPRODUCT", hit), num(1)), fn("INDEX", bands.label, position), texts.ungraded);
  return ifNumber(x, graded, texts.unscored);
}
