import { figure, missing } from "../figure";
import type { Survey } from "../scheme/schemeSchema";
import { toNumber } from "../units/rational";
import { intervalAround } from "./groupIndex";
import { finitePopulationFactor } from "./intervals";
import type { GroupTally } from "./replyTally";
import type { GroupSatisfaction } from "./satisfactionResult";
import { deviationOf } from "./spread";
import type { SurveyScale } from "./surveyScale";
import { meanOfVotes } from "./tallyVotes";
import { meanOfTally, questionOfTally, varianceOfTally } from "./tallyFigures";

/** The figures of one group of respondents, in the points of the levels. The mean of a group nobody of whom replied is missing. */
export function groupSatisfaction(survey: Survey, group: Survey["groups"][number], tally: GroupTally, scale: SurveyScale, { population }: { readonly population: number | undefined }): GroupSatisfaction {
  const { replies } = tally;
  const isOfVotes = tally.source === "votes";
  const mean = isOfVotes ? meanOfVotes(tally, scale) : meanOfTally(tally, scale);
  const variance = isOfVotes ? undefined : varianceOfTally(tally, scale);
  const spread = variance === undefined ? undefined : deviationOf(variance);
  const factor = finitePopulationFactor(replies, population);
  const standardError = spread === undefined || factor === undefined ? undefined : (spread / Math.sqrt(replies)) * factor;
  const interval = mean === undefined || standardError === undefined ? undefined : intervalAround(mean, standardError, toNumber(survey.confidenceFactor.value));
  const questions = survey.questions.map(({ id }, question) => {
    const { n, mean: ofQuestion } = questionOfTally(tally.votes[question]!, scale);
    return { id, n, unanswered: Math.max(0, replies - n), mean: ofQuestion };
  });
  const values = { group: group.title.zh, replies, weight: group.weight.value };
  const { from } = group.weight;
  return {
    id: group.id, source: tally.source, replies, population, questions, spread, standardError, low: interval?.lower, high: interval?.upper,
    unanswered: questions.reduce((open, question) => open + question.unanswered, 0),
    mean: mean === undefined ? missing({ rule: "satisfaction.emptyGroup", values, clause: from }) : figure(mean, { rule: isOfVotes ? "satisfaction.groupOfVotes" : "satisfaction.group", values: { ...values, mean }, clause: from }),
  };
}
