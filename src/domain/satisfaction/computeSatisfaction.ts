import { weightedMean } from "../combining/weightedMean";
import type { SurveyReply, SurveyVotes } from "../facts";
import { figure, missing, type Figure } from "../figure";
import type { Survey } from "../scheme/schemeSchema";
import type { Period } from "../units/period";
import { toNumber, type Rational } from "../units/rational";
import { round, type RoundingRule } from "../units/rounding";
import { intervalAround } from "./groupIndex";
import { groupSatisfaction } from "./groupSatisfaction";
import { tallyReplies, type ReplyTally } from "./replyTally";
import { sampleFailures } from "./sampleFailures";
import type { GroupSatisfaction, SampleFailure, SatisfactionResult } from "./satisfactionResult";
import { indexTrace, sampleTrace } from "./satisfactionTraces";
import type { SurveyOccasion } from "./surveyOccasion";
import { surveyScale } from "./surveyScale";
import type { SurveyPopulation } from "./surveyPopulation";
import { alphaOfTally, deviationsOfTotals } from "./tallyFigures";
import { withVotes } from "./tallyVotes";
import { doubledFindings, uncountedFindings } from "./uncountedFindings";

export type { SatisfactionResult } from "./satisfactionResult";

/** `rounding`: the scheme's rule. `populations`: those of any surveys and subjects; without one no correction is made. */
export interface SatisfactionOptions {
  readonly rounding: RoundingRule;
  readonly populations?: readonly SurveyPopulation[];
  /** Votes of any surveys and subjects (汇总录入). */
  readonly votes?: readonly SurveyVotes[];
}

/**
 * The satisfaction index of one subject in one period, from the replies among those given that are its own. Group means
 * by group weight, groups sampled independently; exact but for spreads and intervals. A sample that the scheme does not
 * accept gives no index (`satisfaction.sampleTooSmall`); a group that is left out by policy is never filled in.
 */
export function computeSatisfaction(survey: Survey, subject: string, period: Period, replies: readonly SurveyReply[], options: SatisfactionOptions): SatisfactionResult {
  const isOwn = (one: SurveyReply | SurveyVotes): boolean => one.survey === survey.id && one.subject === subject && one.period === period;
  const scale = surveyScale(survey);
  return satisfactionOfTally({ survey, subject, period, scale }, tallyReplies(replies.filter(isOwn), scale), { ...options, votes: options.votes?.filter(isOwn) });
}

/** As `computeSatisfaction`, from replies that were counted already and the votes of this occasion alone. */
export function satisfactionOfTally(occasion: SurveyOccasion, replyTally: ReplyTally, options: SatisfactionOptions): SatisfactionResult {
  const { survey, subject, period, scale } = occasion;
  const { tally, doubled } = withVotes(replyTally, options.votes ?? [], scale);
  const groups = survey.groups.map((group, index) => groupSatisfaction(survey, group, tally.groups[index]!, scale, {
    population: options.populations?.find((known) => known.survey === survey.id && known.subject === subject && known.group === group.id && known.population >= 1)?.population,
  }));
  const failures = sampleFailures(survey, groups);
  const exact = failures.length > 0 ? undefined : exactIndex(survey, groups);
  const standardError = exact === undefined ? undefined : combinedStandardError(survey, groups);
  const interval = exact === undefined || standardError === undefined ? undefined : intervalAround(exact, standardError, toNumber(survey.confidenceFactor.value));
  return {
    survey: survey.id, subject, period, groups,
    replies: groups.reduce((total, group) => total + group.replies, 0),
    unanswered: groups.reduce((total, group) => total + group.unanswered, 0),
    index: indexFigure(occasion, groups, failures, exact, options.rounding),
    exact, standardError, low: interval?.lower, high: interval?.upper,
    alpha: alphaOfTally(tally.complete, scale),
    complete: { replies: tally.complete.count, deviations: deviationsOfTotals(tally.complete, scale) },
    usable: exact !== undefined, failures,
    findings: [...uncountedFindings(survey, subject, period, tally.uncounted), ...doubledFindings(survey, subject, period, doubled)],
  };
}

function indexFigure(occasion: SurveyOccasion, groups: readonly GroupSatisfaction[], failures: readonly SampleFailure[], exact: Rational | undefined, rule: RoundingRule): Figure<Rational> {
  if (exact === undefined) return missing(sampleTrace(occasion, groups, failures));
  const digits = Math.trunc(toNumber(occasion.survey.digits.value));
  return figure(round(exact, { rule, digits }), indexTrace(occasion, groups, exact));
}

/** The mean of the groups' means by weight; groups without a reply are not there when this is asked, or leave by policy. */
function exactIndex(survey: Survey, groups: readonly GroupSatisfaction[]): Rational | undefined {
  const parts = survey.groups.flatMap(({ id, weight }, index) => {
    const { mean } = groups[index]!;
    return mean.state === "value" ? [{ state: "value", name: id, value: mean.value, weight: weight.value } as const] : [];
  });
  const index = weightedMean(parts, "block");
  return index.kind === "value" ? index.value : undefined;
}

/** sqrt(sum of (w se)²) over the counted groups, w their shares of the weight in play; undefined as soon as one of them has no standard error. */
function combinedStandardError(survey: Survey, groups: readonly GroupSatisfaction[]): number | undefined {
  const counted = survey.groups.flatMap(({ weight }, index) => (groups[index]!.replies > 0 ? [{ weight: weight.value, error: groups[index]!.standardError }] : []));
  const total = counted.reduce((sumOfWeights, { weight }) => sumOfWeights + toNumber(weight), 0);
  let squares = 0;
  for (const { weight, error } of counted) {
    if (error === undefined) return undefined;
    squares += (toNumber(weight) * error) ** 2;
  }
  return Math.sqrt(squares) / total;
}
