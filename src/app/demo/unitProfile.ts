import type { Roster, Unit } from "../../domain/facts";

/** How a unit of the sample works, all year. */
export type Diligence = "excellent" | "good" | "weak";

/** `place` counts from 0 among the `of` units of the same kind. */
export interface UnitProfile {
  readonly unit: Unit;
  readonly place: number;
  readonly of: number;
  readonly diligence: Diligence;
}

// The first three units differ, so that a roster of three already has all sorts; large streets repeat the pattern.
const pattern: readonly Diligence[] = ["good", "excellent", "weak", "good", "good", "good", "good", "good"];

/** The profile of every unit of the roster, by its id. */
export function unitProfiles({ units }: Pick<Roster, "units">): ReadonlyMap<string, UnitProfile> {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { kind } of units) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map(units.map((unit): [string, UnitProfile] => {
    const place = places.get(unit.kind) ?? 0;
    const of = counts.get(unit.kind) ?? 1;
    places.set(unit.kind, place + 1);
    // A unit that is alone of its kind is neither praised nor pitied.
    return [unit.id, { unit, place, of, diligence: of === 1 ? "good" : pattern[place % pattern.length]! }];
  }));
}
