import type { SurveyVotes } from "../facts";
import { divide, multiply, rational, sum, type Rational } from "../units/rational";
import type { GroupTally, ReplyTally } from "./replyTally";
import type { SurveyScale } from "./surveyScale";
import { questionOfTally } from "./tallyFigures";

/** The tally with votes in place of replies where a group has only votes. `doubled`: groups that have both; their replies count, being finer. */
export interface VotedTally { readonly tally: ReplyTally; readonly doubled: readonly string[] }

/** Adds 汇总录入 to what was counted of the replies of the same subject and period. */
export function withVotes(tally: ReplyTally, votes: readonly SurveyVotes[], scale: SurveyScale): VotedTally {
  if (votes.length === 0) return { tally, doubled: [] };
  const doubled: string[] = [];
  const ids = [...scale.groupOf.keys()];
  const groups = tally.groups.map((group, index) => {
    const own = tallyOfVotes(votes.filter((one) => one.group === ids[index]), scale);
    if (own.replies === 0) return group;
    if (group.replies === 0) return own;
    doubled.push(ids[index]!);
    return group;
  });
  return { tally: { ...tally, groups }, doubled };
}

/**
 * Votes of one group. How many questionnaires there were is not typed: the most votes of a question that weighs.
 * ASSUMPTION: Where only votes are typed, the number of replies is the most votes of any question, because a questionnaire
 * that answers nothing counts in no survey; the street can type replies one by one instead.
 */
function tallyOfVotes(votes: readonly SurveyVotes[], scale: SurveyScale): GroupTally {
  const counts = scale.weights.map((_, question) => scale.points.map((_level, level) => votes.reduce((total, { questions }) => total + (questions[question]?.[level] ?? 0), 0)));
  const replies = counts.reduce((most, levels, question) => (scale.weights[question] === 0n ? most : Math.max(most, levels.reduce((total, count) => total + count, 0))), 0);
  return { replies, votes: counts, byWeight: new Map(), source: "votes" };
}

/** The mean of the questions' means by weight, over the questions that have votes; undefined without any. */
export function meanOfVotes({ replies, votes }: GroupTally, scale: SurveyScale): Rational | undefined {
  if (replies === 0) return undefined;
  const parts = votes.flatMap((levels, question) => {
    const { mean } = questionOfTally(levels, scale);
    return mean === undefined ? [] : [{ mean, weight: rational(scale.weights[question]!) }];
  });
  return divide(sum(parts.map(({ mean, weight }) => multiply(mean, weight))), sum(parts.map(({ weight }) => weight)));
}
