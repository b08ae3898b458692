import { add, multiply, rational, zero, type Rational } from "../units/rational";

/** A figure that went through a square root or a distribution: a double, for showing only, never compared with a threshold. */
export type Approximate = number;

/** The answers to one question: how many votes each level has (whole numbers), and how many replies left it open. */
export interface LevelVotes {
  readonly counts: Readonly<Record<string, number>>;
  readonly unanswered: number;
}

/**
 * An index of one question: exact. `answered` replies went into it, `unanswered` did not.
 * `unknownLevels`: votes for levels that the rule does not name; nothing is computed from the rest.
 */
export type LevelIndex =
  | { readonly kind: "value"; readonly value: Rational; readonly answered: number; readonly unanswered: number }
  | { readonly kind: "noAnswers"; readonly unanswered: number }
  | { readonly kind: "unknownLevels"; readonly levels: readonly string[] };

/** The number of votes for all levels together. */
export function answeredVotes(votes: LevelVotes): number {
  return Object.values(votes.counts).reduce((total, count) => total + count, 0);
}

/** Levels that have votes but are not among the known ones, in the order of the votes. */
export function unknownLevels(votes: LevelVotes, known: ReadonlySet<string>): string[] {
  return Object.entries(votes.counts).flatMap(([level, count]) => (count > 0 && !known.has(level) ? [level] : []));
}

/** The sum of `factor` over all votes; a level without a factor adds nothing. */
export function weighVotes(votes: LevelVotes, factors: ReadonlyMap<string, Rational>): Rational {
  return [...factors].reduce((total, [level, factor]) => add(total, multiply(factor, rational(votes.counts[level] ?? 0))), zero);
}
