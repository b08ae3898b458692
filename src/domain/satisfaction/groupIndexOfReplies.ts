import type { Rational } from "../units/rational";
import { intervalAround, populationDefects, type AnswerDefect, type GroupIndex, type GroupRule, type RespondentGroup } from "./groupIndex";
import { finitePopulationFactor } from "./intervals";
import type { Reply } from "./reply";
import { replyScore } from "./replyScore";
import { deviationOf, meanOf, sampleVariance } from "./spread";

/** The index of a group from its replies (those of other groups must not be among them). */
export function groupIndexOfReplies(group: RespondentGroup, replies: readonly Reply[], rule: GroupRule): GroupIndex {
  const weights = rule.questions.map((question) => question.weight);
  const scored = replies.flatMap((reply) => {
    const score = hasRequiredAnswers(reply, rule) ? replyScore(reply.answers, weights) : undefined;
    return score === undefined ? [] : [{ reply, score }];
  });
  const valid = scored.map(({ reply }) => reply);
  const scores = scored.map(({ score }) => score);
  const questions = rule.questions.map((_, question) => questionMean(valid, question));
  const defects = [...wrongNumbersOfAnswers(group, replies, rule), ...populationDefects(group, scores.length)];
  return {
    group: group.id,
    replies: scores.length,
    discarded: replies.length - scores.length,
    unanswered: questions.reduce((open, question) => open + scores.length - question.replies, 0),
    categories: countCategories(valid),
    questions,
    ...(defects.length === 0 ? precisionOf(scores, group.population, rule.z) : {}),
    defects,
  };
}

function hasRequiredAnswers(reply: Reply, rule: GroupRule): boolean {
  return rule.validReply === "anyAnswer" || rule.questions.every(({ required }, question) => !required || reply.answers[question] !== undefined);
}

function questionMean(replies: readonly Reply[], question: number): { readonly replies: number; readonly mean?: Rational } {
  const answers = replies.flatMap((reply) => reply.answers[question] ?? []);
  return { replies: answers.length, mean: meanOf(answers) };
}

function wrongNumbersOfAnswers(group: RespondentGroup, replies: readonly Reply[], rule: GroupRule): AnswerDefect[] {
  const expected = rule.questions.length;
  const wrong = new Set(replies.map((reply) => reply.answers.length).filter((found) => found !== expected));
  return [...wrong].map((found) => ({ kind: "wrongNumberOfAnswers", group: group.id, found, expected }));
}

function countCategories(replies: readonly Reply[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { category } of replies) {
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function precisionOf(scores: readonly Rational[], population: number | undefined, z: number): Partial<GroupIndex> {
  const mean = meanOf(scores);
  const variance = sampleVariance(scores);
  const spread = variance === undefined ? undefined : deviationOf(variance);
  const factor = finitePopulationFactor(scores.length, population);
  if (mean === undefined || spread === undefined || factor === undefined) return { mean, spread };
  const standardError = (spread / Math.sqrt(scores.length)) * factor;
  return { mean, spread, standardError, interval: intervalAround(mean, standardError, z) };
}
