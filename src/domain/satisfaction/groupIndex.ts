import { toNumber, type Rational } from "../units/rational";
import type { Interval } from "./intervals";
import type { Approximate } from "./levelVotes";
import type { LevelPoints } from "./meanOfMappedLevels";

/**
 * What the index of a group needs. Question `weight`: any unit, only ratios count. `validReply`: a reply counts with any
 * answer that weighs, or only with every `required` question answered. `z`: 1.96 for 95 %.
 */
export interface GroupRule {
  readonly questions: readonly { readonly weight: Rational; readonly required: boolean }[];
  readonly validReply: "anyAnswer" | "requiredAnswers";
  readonly levels: LevelPoints;
  readonly z: number;
}

/** Entries that contradict the questionnaire; the group has no mean then. `question` counts from 0. */
export type AnswerDefect =
  | { readonly kind: "wrongNumberOfAnswers"; readonly group: string; readonly found: number; readonly expected: number }
  | { readonly kind: "unknownLevels"; readonly group: string; readonly question: number; readonly levels: readonly string[] }
  | { readonly kind: "moreVotesThanReplies"; readonly group: string; readonly question: number; readonly votes: number; readonly replies: number }
  | { readonly kind: "moreRepliesThanPopulation"; readonly group: string; readonly replies: number; readonly population: number };

/**
 * The index of one group of respondents, in the points of the levels. Exact: the means. Doubles: `spread` (sample
 * standard deviation of the replies' scores), `standardError` (with the finite population factor where the population
 * is given), `interval` (mean ± z standard errors). The three are undefined where they cannot be had: fewer than two
 * replies, or votes per question, from which no reply can be put together.
 */
export interface GroupIndex {
  readonly group: string;
  /** Valid replies; `discarded` ones did not count. */
  readonly replies: number;
  readonly discarded: number;
  /** Questions left open in valid replies. */
  readonly unanswered: number;
  readonly categories: Readonly<Record<string, number>>;
  readonly questions: readonly { readonly replies: number; readonly mean?: Rational }[];
  readonly mean?: Rational;
  readonly spread?: Approximate;
  readonly standardError?: Approximate;
  readonly interval?: Interval;
  readonly defects: readonly AnswerDefect[];
}

/** A group and the number of people it stands for; without it no finite population correction is made. */
export interface RespondentGroup {
  readonly id: string;
  readonly population?: number;
}

/** Replies that outnumber the people they stand for. */
export function populationDefects({ id, population }: RespondentGroup, replies: number): AnswerDefect[] {
  if (population === undefined || replies <= population) return [];
  return [{ kind: "moreRepliesThanPopulation", group: id, replies, population }];
}

/** mean ± z standard errors, doubles, in the unit of the mean. Not cut to the scale: the reader sees how little is known. */
export function intervalAround(mean: Rational, standardError: Approximate, z: number): Interval {
  const centre = toNumber(mean);
  return { lower: centre - z * standardError, upper: centre + z * standardError };
}
