import type { SurveyReply } from "../facts";
import type { SurveyScale } from "./surveyScale";

/** Sums over replies whose answered questions weigh `weight` together: a reply's score is its weighted points / that weight. */
export interface ScoreSums { count: number; sum: bigint; squares: bigint }

/** Valid replies of one group; `votes` are per question and level. */
export interface GroupTally {
  replies: number;
  readonly votes: number[][];
  readonly byWeight: Map<bigint, ScoreSums>;
  /** `votes`: typed as votes per question and level, from which no reply can be put together. */
  readonly source: "replies" | "votes";
}

/** Replies that answered every question, all groups together: `sum` and `squares` are of the plain sum of points. */
export interface CompleteTally { count: number; sum: bigint; squares: bigint; readonly votes: number[][] }

/** What is not counted, and how often: answers that are no level, replies of unknown groups, with too few or too many answers, or without any answer that weighs. */
export interface UncountedTally {
  readonly unknownLevels: Map<number, number>;
  readonly unknownGroups: Map<string, number>;
  wrongAnswerCounts: number;
  empty: number;
}

/** All replies of one subject and period, as counts and exact sums: one pass, nothing kept per reply. */
export interface ReplyTally {
  readonly groups: readonly GroupTally[];
  readonly complete: CompleteTally;
  readonly uncounted: UncountedTally;
}

export function tallyReplies(replies: readonly SurveyReply[], scale: SurveyScale): ReplyTally {
  const votes = (): number[][] => scale.weights.map(() => scale.points.map(() => 0));
  const tally: ReplyTally = {
    groups: [...scale.groupOf.keys()].map(() => ({ replies: 0, votes: votes(), byWeight: new Map(), source: "replies" })),
    complete: { count: 0, sum: 0n, squares: 0n, votes: votes() },
    uncounted: { unknownLevels: new Map(), unknownGroups: new Map(), wrongAnswerCounts: 0, empty: 0 },
  };
  for (const reply of replies) tallyReply(tally, reply, scale);
  return tally;
}

function tallyReply({ groups, complete, uncounted }: ReplyTally, reply: SurveyReply, scale: SurveyScale): void {
  const group = groups[scale.groupOf.get(reply.group) ?? -1];
  if (group === undefined) return increment(uncounted.unknownGroups, reply.group);
  // A reply with another number of questions is not this questionnaire: nobody knows which answer belongs to which question.
  const isOurs = reply.answers.length === scale.weights.length;
  if (!isOurs) uncounted.wrongAnswerCounts += 1;
  const levels = isOurs ? reply.answers.map((answer) => levelOf(answer, scale, uncounted)) : [];
  let weight = 0n;
  let score = 0n;
  let plain = 0n;
  levels.forEach((level, question) => {
    if (level === undefined) return;
    weight += scale.weights[question]!;
    score += scale.weights[question]! * scale.points[level]!;
    plain += scale.points[level]!;
  });
  if (weight === 0n) {
    uncounted.empty += isOurs ? 1 : 0;
    return;
  }
  group.replies += 1;
  addTo(sumsOf(group.byWeight, weight), score);
  countVotes(group.votes, levels);
  if (levels.includes(undefined)) return;
  addTo(complete, plain);
  countVotes(complete.votes, levels);
}

function levelOf(answer: number | undefined, scale: SurveyScale, { unknownLevels }: UncountedTally): number | undefined {
  if (answer === undefined) return undefined;
  const level = scale.levelOf.get(answer);
  if (level === undefined) increment(unknownLevels, answer);
  return level;
}

function countVotes(votes: number[][], levels: readonly (number | undefined)[]): void {
  levels.forEach((level, question) => {
    if (level !== undefined) votes[question]![level]! += 1;
  });
}

function sumsOf(byWeight: Map<bigint, ScoreSums>, weight: bigint): ScoreSums {
  const known = byWeight.get(weight);
  if (known !== undefined) return known;
  const sums = { count: 0, sum: 0n, squares: 0n };
  byWeight.set(weight, sums);
  return sums;
}

function addTo(sums: { count: number; sum: bigint; squares: bigint }, value: bigint): void {
  sums.count += 1;
  sums.sum += value;
  sums.squares += value * value;
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
