import type { Scheme } from "../schemeSchema";
import { equals, type Rational } from "../../units/rational";

/** A sum beside what the scheme states for it, in one area variant. */
export interface StatedSum {
  readonly area: string | undefined;
  readonly sum: Rational;
  readonly stated: Rational;
}

/** Where a sum is not what is stated: for the general numbers, and for each area whose own numbers make a difference. */
export function wrongSums(scheme: Scheme, sumIn: (area: string | undefined) => Omit<StatedSum, "area">): StatedSum[] {
  const general = { area: undefined, ...sumIn(undefined) };
  const own = scheme.areas
    .map(({ id }): StatedSum => ({ area: id, ...sumIn(id) }))
    .filter(({ sum, stated }) => !equals(sum, general.sum) || !equals(stated, general.stated));
  return [general, ...own].filter(({ sum, stated }) => !equals(sum, stated));
}

/** For a message: the area's name, or that the general numbers are meant. */
export function areaName(scheme: Scheme, area: string | undefined): string {
  return scheme.areas.find(({ id }) => id === area)?.title.zh ?? "-";
}
