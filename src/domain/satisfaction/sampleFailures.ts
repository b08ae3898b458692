import type { Survey } from "../scheme/schemeSchema";
import { divide, hundred, isZero, multiply, sum, toNumber } from "../units/rational";
import type { GroupSatisfaction, SampleFailure } from "./satisfactionResult";
import { validityFailures, type ValidityFailure, type ValidityRule } from "./sampleValidity";

/**
 * Everything that keeps a sample from giving an index, in this order: groups with more replies than people, rules of the
 * scheme that are not met (by group, then all together), groups without a reply where those block, and no group left to weigh.
 */
export function sampleFailures(survey: Survey, groups: readonly GroupSatisfaction[]): SampleFailure[] {
  const outnumbered = groups.flatMap(({ id, replies, population }): SampleFailure[] =>
    (population !== undefined && replies > population ? [{ code: "moreRepliesThanPopulation", group: id, found: replies, population }] : []));
  const samples = groups.map(({ id, replies }) => ({ group: id, replies, categories: {} }));
  const unmet = validityFailures(samples, rulesOf(survey)).map((failure) => namedFailure(failure, survey));
  const blocks = survey.emptyGroup.choice === "block";
  const reported = new Set(unmet.flatMap((failure) => (failure.code === "tooFewReplies" ? [failure.group] : [])));
  const empty = groups.flatMap(({ id, replies }): SampleFailure[] => (blocks && replies === 0 && !reported.has(id) ? [{ code: "emptyGroup", group: id }] : []));
  const weights = survey.groups.flatMap(({ weight }, index) => (blocks || groups[index]!.replies > 0 ? [weight.value] : []));
  return [...outnumbered, ...unmet, ...empty, ...(isZero(sum(weights)) ? [{ code: "noCountedGroup" } as const] : [])];
}

/** The sample rules that a survey states. */
function rulesOf(survey: Survey): ValidityRule[] {
  const ofGroups = survey.groups.flatMap(({ id, minReplies, minShare }): ValidityRule[] => [
    { kind: "minimumReplies", group: id, minimum: toNumber(minReplies.value) },
    ...(minShare === undefined ? [] : [{ kind: "minimumGroupShare" as const, group: id, minimum: divide(minShare.value, hundred) }]),
  ]);
  return [...ofGroups, { kind: "minimumReplies", minimum: toNumber(survey.minReplies.value) }];
}

function namedFailure(failure: ValidityFailure, survey: Survey): SampleFailure {
  const { rule } = failure;
  const own = survey.groups.find(({ id }) => id === rule.group);
  if (rule.kind === "minimumReplies") return { code: "tooFewReplies", group: rule.group, found: failure.found as number, minimum: (own?.minReplies ?? survey.minReplies).value };
  return { code: "shareTooLow", group: rule.group, found: multiply(failure.found as never, hundred), minimum: multiply(rule.minimum, hundred) };
}
