/** Where columns stand; `points` (得分) only in a sheet of a scored quarter. */
export type PointsColumns<Name extends string> = Readonly<Record<Name, number>> & { readonly points: number | undefined };

/**
 * The columns of a sheet of quarters where the result is chosen, and where it is scored: 得分 then stands before the first of
 * `after`, and these stand one further right.
 */
export function withPointsColumn<Before extends string, After extends string>(before: Readonly<Record<Before, number>>, after: Readonly<Record<After, number>>): Readonly<Record<"chosen" | "scored", PointsColumns<Before | After>>> {
  const moved = Object.fromEntries(Object.entries<number>(after).map(([name, column]) => [name, column + 1])) as Record<After, number>;
  return {
    chosen: { ...before, ...after, points: undefined },
    scored: { ...before, ...moved, points: Math.min(...Object.values<number>(after)) },
  };
}
