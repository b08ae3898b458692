import type { SurveyReply } from "../../../domain/facts";
import { replyScore } from "../../../domain/satisfaction/replyScore";
import type { Survey } from "../../../domain/scheme/schemeSchema";
import type { Period } from "../../../domain/units/period";
import { multiply, sum, toNumber, type Rational } from "../../../domain/units/rational";
import type { SatisfactionBlock } from "../satisfactionLayout";

/** What the helper cells of a reply say, from the engine's own rules; every number is 0 and every text "" where the reply is not counted. */
export interface ReplyFigures {
  readonly unit: number;
  readonly group: number;
  readonly points: readonly (number | "")[];
  readonly weight: number;
  readonly score: number;
  readonly complete: number;
  readonly total: number;
  readonly squares: number;
}

/** The figures of any reply of a survey in the period that counts. */
export function replyFigures(survey: Survey, block: SatisfactionBlock, period: Period): (reply: SurveyReply | undefined) => ReplyFigures {
  const nothing: ReplyFigures = { unit: 0, group: 0, points: survey.questions.map(() => ""), weight: 0, score: 0, complete: 0, total: 0, squares: 0 };
  const pointsOf = new Map(survey.levels.map(({ answer, points }) => [answer, points.value]));
  const units = new Map(block.rows.map(({ unit, number }) => [unit, number]));
  const groups = new Map(survey.groups.map(({ id }, index) => [id, index + 1]));
  const weights = survey.questions.map(({ weight }) => weight.value);
  return (reply) => {
    const unit = reply === undefined || reply.period !== period ? undefined : units.get(reply.subject);
    const group = groups.get(reply?.group ?? "");
    if (reply === undefined || unit === undefined || group === undefined) return nothing;
    const answers = reply.answers.length === weights.length ? reply.answers.map((answer) => (answer === undefined ? undefined : pointsOf.get(answer))) : weights.map(() => undefined);
    const score = replyScore(answers, weights);
    const all = answers.filter((answer): answer is Rational => answer !== undefined);
    const isComplete = score !== undefined && all.length === weights.length;
    return {
      unit, group, points: answers.map((answer) => (answer === undefined ? "" : toNumber(answer))),
      weight: toNumber(sum(weights.filter((_, question) => answers[question] !== undefined))),
      score: score === undefined ? 0 : toNumber(score), complete: isComplete ? 1 : 0,
      total: isComplete ? toNumber(sum(all)) : 0, squares: isComplete ? toNumber(sum(all.map((answer) => multiply(answer, answer)))) : 0,
    };
  };
}
