import { compare, type Rational } from "../units/rational";

/** One grade with the points it claims. A bound that is absent is open: no points are too low, or too high, for it. */
export interface Band {
  readonly label: string;
  readonly lower?: Rational;
  readonly lowerInclusive: boolean;
  readonly upper?: Rational;
  readonly upperInclusive: boolean;
}

/** `none` and `several` are defects of the rule: the caller grades nothing and says which bands are concerned. */
export type GradeResult =
  | { readonly kind: "one"; readonly label: string }
  | { readonly kind: "none" }
  | { readonly kind: "several"; readonly labels: readonly string[] };

/**
 * The grade of points (same unit as the bounds), compared exactly. Give it points after the declared rounding: whether
 * 89.5 is rounded to 90 before it is graded changes the grade, so the scheme says it, not this function.
 */
export function gradeOf(points: Rational, bands: readonly Band[]): GradeResult {
  const labels = bands.filter((band) => claims(band, points)).map((band) => band.label);
  const [label] = labels;
  if (label === undefined) return { kind: "none" };
  return labels.length === 1 ? { kind: "one", label } : { kind: "several", labels };
}

function claims(band: Band, points: Rational): boolean {
  return isAboveLower(band, points) && isBelowUpper(band, points);
}

function isAboveLower(band: Band, points: Rational): boolean {
  if (band.lower === undefined) return true;
  const order = compare(points, band.lower);
  return order > 0 || (order === 0 && band.lowerInclusive);
}

function isBelowUpper(band: Band, points: Rational): boolean {
  if (band.upper === undefined) return true;
  const order = compare(points, band.upper);
  return order < 0 || (order === 0 && band.upperInclusive);
}
