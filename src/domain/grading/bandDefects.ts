import { compare, type Rational } from "../units/rational";
import { attainableStretch, type PointsRange, type Stretch } from "./attainablePoints";
import { gradeOf, type Band } from "./bands";

/**
 * - `gap`: points that no band claims, with the bands just below and above it, where there are any.
 * - `overlap`: points that all the named bands claim.
 * - `unreachable`: no possible score has this grade (bounds crossed, or wholly outside the range).
 * - `aboveMaximum`, `belowMinimum`: a bound that no score can reach, though a part of the band is reachable.
 */
export type BandDefect =
  | { readonly kind: "gap"; readonly stretch: Stretch; readonly below?: string; readonly above?: string }
  | { readonly kind: "overlap"; readonly stretch: Stretch; readonly labels: readonly string[] }
  | { readonly kind: "unreachable"; readonly label: string }
  | { readonly kind: "aboveMaximum" | "belowMinimum"; readonly label: string; readonly bound: Rational };

interface Piece {
  readonly stretch: Stretch;
  readonly labels: readonly string[];
}

/**
 * Everything that is wrong with bands over the points that a score can have, from low to high: gaps and overlaps first.
 * A gap of 94 to 95 counts when points have a decimal, and is none when scores are whole points (`digits: 0`).
 */
export function bandDefects(bands: readonly Band[], range: PointsRange): BandDefect[] {
  const pieces = attainablePieces(bands, range);
  return [...stretchDefects(pieces), ...bands.flatMap((band) => boundDefects(band, range))];
}

function stretchDefects(pieces: readonly Piece[]): BandDefect[] {
  return pieces.flatMap((piece, position): BandDefect[] => {
    if (piece.labels.length > 1) return [{ kind: "overlap", stretch: piece.stretch, labels: piece.labels }];
    if (piece.labels.length === 1) return [];
    return [{ kind: "gap", stretch: piece.stretch, below: pieces[position - 1]?.labels.at(-1), above: pieces[position + 1]?.labels[0] }];
  });
}

/** The range cut at every bound; neighbours that the same bands claim are one piece; pieces without a possible score are left out. */
function attainablePieces(bands: readonly Band[], range: PointsRange): Piece[] {
  const merged: Piece[] = [];
  for (const cut of cutAtBounds(bands, range)) {
    const stretch = attainableStretch(cut.stretch, range.digits);
    if (stretch === undefined) continue;
    const previous = merged.at(-1);
    if (previous !== undefined && sameLabels(previous.labels, cut.labels)) merged[merged.length - 1] = joined(previous, stretch);
    else merged.push({ stretch, labels: cut.labels });
  }
  return merged;
}

/** Alternately a bound by itself and the open stretch to the next bound; on each of these the claiming bands are the same throughout. */
function cutAtBounds(bands: readonly Band[], range: PointsRange): Piece[] {
  const bounds = boundsWithin(bands, range);
  return bounds.flatMap((bound, position): Piece[] => {
    const point: Stretch = { from: bound, fromInclusive: true, to: bound, toInclusive: true };
    const next = bounds[position + 1];
    const atPoint = { stretch: point, labels: claimingAt(bound, bands) };
    if (next === undefined) return [atPoint];
    const open: Stretch = { from: bound, fromInclusive: false, to: next, toInclusive: false };
    return [atPoint, { stretch: open, labels: claimingBetween(bound, next, bands) }];
  });
}

function boundsWithin(bands: readonly Band[], { minimum, maximum }: PointsRange): Rational[] {
  const inner = bands
    .flatMap((band) => [band.lower, band.upper])
    .filter((bound): bound is Rational => bound !== undefined && compare(bound, minimum) > 0 && compare(bound, maximum) < 0);
  const sorted = [minimum, ...inner, maximum].sort(compare);
  return sorted.filter((bound, position) => position === 0 || compare(bound, sorted[position - 1] as Rational) !== 0);
}

function claimingAt(points: Rational, bands: readonly Band[]): readonly string[] {
  const grade = gradeOf(points, bands);
  if (grade.kind === "none") return [];
  return grade.kind === "one" ? [grade.label] : grade.labels;
}

/** No bound lies between `from` and `to`, so a band claims all of the open stretch or nothing of it. */
function claimingBetween(from: Rational, to: Rational, bands: readonly Band[]): readonly string[] {
  return bands
    .filter((band) => band.lower === undefined || compare(band.lower, from) <= 0)
    .filter((band) => band.upper === undefined || compare(band.upper, to) >= 0)
    .map((band) => band.label);
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, position) => label === b[position]);
}

function joined(piece: Piece, stretch: Stretch): Piece {
  const { to, toInclusive, last } = stretch;
  return { ...piece, stretch: { ...piece.stretch, to, toInclusive, last } };
}

function boundDefects(band: Band, range: PointsRange): BandDefect[] {
  if (!isReachable(band, range)) return [{ kind: "unreachable", label: band.label }];
  const defects: BandDefect[] = [];
  for (const bound of [band.lower, band.upper]) {
    if (bound === undefined) continue;
    if (compare(bound, range.maximum) > 0) defects.push({ kind: "aboveMaximum", label: band.label, bound });
    if (compare(bound, range.minimum) < 0) defects.push({ kind: "belowMinimum", label: band.label, bound });
  }
  return defects;
}

function isReachable(band: Band, { minimum, maximum, digits }: PointsRange): boolean {
  const isLowerInside = band.lower !== undefined && compare(band.lower, minimum) >= 0;
  const isUpperInside = band.upper !== undefined && compare(band.upper, maximum) <= 0;
  const stretch: Stretch = {
    from: isLowerInside ? band.lower : minimum,
    fromInclusive: isLowerInside ? band.lowerInclusive : true,
    to: isUpperInside ? band.upper : maximum,
    toInclusive: isUpperInside ? band.upperInclusive : true,
  };
  return attainableStretch(stretch, digits) !== undefined;
}
