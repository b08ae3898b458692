import type { Rational } from "../units/rational";

/**
 * One questionnaire: the respondent's group (residents, committee ...), optionally a category inside it (ordinary
 * residents), and per question, in the order of the questions, the points of the ticked level; undefined where open.
 */
export interface Reply {
  readonly group: string;
  readonly category?: string;
  readonly answers: readonly (Rational | undefined)[];
}

/**
 * 汇总录入: instead of replies, the votes of one group. `replies` is the number of questionnaires (whole), `questions` holds
 * per question the number of votes for each level; what is missing up to `replies` was left open.
 */
export interface VoteTable {
  readonly group: string;
  readonly replies: number;
  readonly categories?: Readonly<Record<string, number>>;
  readonly questions: readonly Readonly<Record<string, number>>[];
}
