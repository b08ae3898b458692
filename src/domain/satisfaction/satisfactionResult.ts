import type { Figure } from "../figure";
import type { Finding } from "../finding";
import type { Period } from "../units/period";
import type { Rational } from "../units/rational";
import type { Approximate } from "./levelVotes";

/** Why a sample gives no index. Numbers of replies are whole, shares are per cent of all valid replies. */
export type SampleFailure =
  | { readonly code: "moreRepliesThanPopulation"; readonly group: string; readonly found: number; readonly population: number }
  | { readonly code: "tooFewReplies"; readonly group: string | undefined; readonly found: number; readonly minimum: Rational }
  | { readonly code: "shareTooLow"; readonly group: string; readonly found: Rational; readonly minimum: Rational }
  | { readonly code: "emptyGroup"; readonly group: string }
  /** No group is left whose mean could be weighed. */
  | { readonly code: "noCountedGroup" };

/** The valid replies to one question; open answers are left out and counted. */
export interface QuestionSatisfaction { readonly id: string; readonly n: number; readonly unanswered: number; readonly mean: Rational | undefined }

/** One group of respondents. Doubles, undefined where they cannot be had: spread of the scores, standard error and its interval (in points). */
export interface GroupSatisfaction {
  readonly id: string;
  /** What its figures are from: votes give no spread. */
  readonly source: "replies" | "votes";
  readonly replies: number;
  readonly unanswered: number;
  readonly mean: Figure<Rational>;
  readonly spread: Approximate | undefined;
  readonly standardError: Approximate | undefined;
  readonly low: Approximate | undefined;
  readonly high: Approximate | undefined;
  readonly population: number | undefined;
  readonly questions: readonly QuestionSatisfaction[];
}

/**
 * The satisfaction of one subject in one period. `index`: rounded as the scheme says, in the points of the levels;
 * missing while the sample is not usable. `exact`: the same before rounding. `low`, `high`: its interval. `alpha`:
 * Cronbach's, over complete replies. `complete`: those replies, and the squared deviations of their totals.
 */
export interface SatisfactionResult {
  readonly survey: string;
  readonly subject: string;
  readonly period: Period;
  readonly groups: readonly GroupSatisfaction[];
  readonly replies: number;
  readonly unanswered: number;
  readonly index: Figure<Rational>;
  readonly exact: Rational | undefined;
  readonly standardError: Approximate | undefined;
  readonly low: Approximate | undefined;
  readonly high: Approximate | undefined;
  readonly alpha: Rational | undefined;
  readonly complete: { readonly replies: number; readonly deviations: Rational };
  readonly usable: boolean;
  readonly failures: readonly SampleFailure[];
  readonly findings: readonly Finding[];
}
