/** Chance that repeats: the same seed gives the same draws, on every machine. */
export interface SeededRandom {
  /** A number from 0 (included) to 1 (excluded). */
  readonly unit: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  /** True with this probability, 0 to 1. */
  readonly happens: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** A stream of its own that depends on this one's seed and the names, not on what was drawn before. */
  readonly fork: (...names: readonly (string | number)[]) => SeededRandom;
}

/**
 * The generator mulberry32 (Tommy Ettinger, public domain), started by the 32-bit FNV-1a hash of the seed. For made
 * samples only: it is neither secret nor fit for statistics.
 */
export function seededRandom(seed: string): SeededRandom {
  const unit = mulberry32(fnv1a(seed));
  const between = (least: number, most: number): number => least + Math.floor(unit() * (most - least + 1));
  return {
    unit,
    between,
    happens: (probability) => unit() < probability,
    pick: (list) => list[between(0, list.length - 1)]!,
    fork: (...names) => seededRandom([seed, ...names].join("|")),
  };
}

function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
