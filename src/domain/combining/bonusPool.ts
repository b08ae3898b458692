import { add, compare, subtract, sum, zero, type Rational } from "../units/rational";

/** One bonus as it was claimed, in points; a negative entry is a deduction from the pool and is always granted whole. */
export interface BonusEntry {
  readonly name: string;
  readonly claimed: Rational;
}

/** `poolCap`: most points that all bonuses together give. `totalCap`: most points of base and bonuses together. Both in points. */
export interface BonusCaps {
  readonly poolCap?: Rational;
  readonly totalCap?: Rational;
}

export interface BonusPool {
  readonly granted: readonly { readonly name: string; readonly claimed: Rational; readonly granted: Rational }[];
  readonly claimedPoints: Rational;
  readonly bonusPoints: Rational;
  /** Claimed but not granted: shown, so that a cut can be disputed. */
  readonly cutPoints: Rational;
  /** Base plus granted bonuses. A base above `totalCap` stays as it is: a cap on bonuses takes nothing away. */
  readonly totalPoints: Rational;
}

/**
 * Bonuses on top of base points, granted in the order of entry until a cap is reached (Hecun grid assessment 2023 no. 9:
 * capped at 10; Moodle's extra credit: capped at the course maximum). The entry that meets the cap is granted in part.
 */
export function bonusPool(basePoints: Rational, entries: readonly BonusEntry[], caps: BonusCaps): BonusPool {
  const room = roomForBonuses(basePoints, caps);
  let bonusPoints = zero;
  const granted = entries.map(({ name, claimed }) => {
    const left = room === undefined ? claimed : atLeastZero(subtract(room, bonusPoints));
    const points = compare(claimed, left) > 0 ? left : claimed;
    bonusPoints = add(bonusPoints, points);
    return { name, claimed, granted: points };
  });
  const claimedPoints = sum(entries.map((entry) => entry.claimed));
  return { granted, claimedPoints, bonusPoints, cutPoints: subtract(claimedPoints, bonusPoints), totalPoints: add(basePoints, bonusPoints) };
}

function roomForBonuses(basePoints: Rational, caps: BonusCaps): Rational | undefined {
  const underTotal = caps.totalCap === undefined ? undefined : subtract(caps.totalCap, basePoints);
  if (caps.poolCap === undefined || underTotal === undefined) return caps.poolCap ?? underTotal;
  return compare(caps.poolCap, underTotal) < 0 ? caps.poolCap : underTotal;
}

function atLeastZero(points: Rational): Rational {
  return compare(points, zero) < 0 ? zero : points;
}
