import { compare, type Rational } from "../units/rational";

/** Whatever is ranked; without a value (missing, not applicable, vetoed, undetermined) it is unranked. */
export interface Rankable {
  readonly value?: Rational;
}

/** `shareSkip`: 1, 2, 2, 4. `dense`: 1, 2, 2, 3. `byOrder`: 1, 2, 3, 4, the earlier in the list first. */
export type TiesPolicy = "shareSkip" | "dense" | "byOrder";

/** `ranks` stand in the order of the input; `ranked` is the number of units that have a rank ("3 of 11"). */
export interface Ranking {
  readonly ranks: readonly (number | undefined)[];
  readonly ranked: number;
}

/**
 * Ranks from 1, most points first. Ranks depend on exact equality: give it points after the declared rounding.
 * Conventions as in SciPy's `rankdata` (min, dense, ordinal), here descending.
 */
export function rankUnits(units: readonly Rankable[], ties: TiesPolicy): Ranking {
  const scored = units
    .flatMap((unit, index) => (unit.value === undefined ? [] : [{ index, value: unit.value }]))
    .sort((a, b) => compare(b.value, a.value) || a.index - b.index);
  const ranks: (number | undefined)[] = units.map(() => undefined);
  let rank = 0;
  scored.forEach(({ index, value }, position) => {
    const previous = scored[position - 1];
    const isTied = previous !== undefined && compare(previous.value, value) === 0;
    rank = nextRank(rank, position, { ties, isTied });
    ranks[index] = rank;
  });
  return { ranks, ranked: scored.length };
}

function nextRank(rank: number, position: number, { ties, isTied }: { readonly ties: TiesPolicy; readonly isTied: boolean }): number {
  if (ties === "byOrder") return position + 1;
  if (isTied) return rank;
  return ties === "dense" ? rank + 1 : position + 1;
}
