import type { Trace, TraceValue } from "../explanation/trace";
import { periodTextZh } from "../units/period";
import type { Rational } from "../units/rational";
import type { GroupSatisfaction, SampleFailure } from "./satisfactionResult";
import type { SurveyOccasion } from "./surveyOccasion";

/** How the index came about; `exact` is the index before rounding. The groups' means stand beside it. */
export function indexTrace(occasion: SurveyOccasion, groups: readonly GroupSatisfaction[], exact: Rational): Trace {
  const { survey } = occasion;
  const leftOut = groups.filter(({ replies }) => replies === 0).map(({ id }) => groupTitle(occasion, id));
  const values = { ...aboutOccasion(occasion, groups), exact, digits: survey.digits.value };
  const rule = leftOut.length === 0 ? "satisfaction.index" : "satisfaction.indexWithoutGroups";
  return { rule, values: leftOut.length === 0 ? values : { ...values, leftOut: leftOut.join("、") }, clause: survey.digits.from, inputs: groupTraces(groups) };
}

/** Why there is no index: each reason is an input of its own. */
export function sampleTrace(occasion: SurveyOccasion, groups: readonly GroupSatisfaction[], failures: readonly SampleFailure[]): Trace {
  const { survey } = occasion;
  const reasons = failures.map((failure, index) => [`reason${index + 1}`, failureTrace(occasion, failure)] as const);
  return {
    rule: "satisfaction.sampleTooSmall", values: { ...aboutOccasion(occasion, groups), minimum: survey.minReplies.value, reasons: failures.length },
    clause: survey.minReplies.from, inputs: { ...Object.fromEntries(reasons), ...groupTraces(groups) },
  };
}

function aboutOccasion({ survey, period }: SurveyOccasion, groups: readonly GroupSatisfaction[]): Record<string, TraceValue> {
  return { survey: survey.title.zh, period: periodTextZh(period), replies: groups.reduce((total, { replies }) => total + replies, 0) };
}

function groupTraces(groups: readonly GroupSatisfaction[]): Record<string, Trace> {
  return Object.fromEntries(groups.map(({ id, mean }) => [id, mean.trace]));
}

function failureTrace(occasion: SurveyOccasion, failure: SampleFailure): Trace {
  const rule = `satisfaction.${failure.code}`;
  const named = (id: string): { group: string } => ({ group: groupTitle(occasion, id) });
  switch (failure.code) {
    case "noCountedGroup": return { rule, values: {} };
    case "emptyGroup": return { rule, values: named(failure.group) };
    case "moreRepliesThanPopulation": return { rule, values: { ...named(failure.group), found: failure.found, population: failure.population } };
    case "shareTooLow": return { rule, values: { ...named(failure.group), found: failure.found, minimum: failure.minimum } };
    case "tooFewReplies": {
      const values = { found: failure.found, minimum: failure.minimum };
      return failure.group === undefined ? { rule: "satisfaction.tooFewInAll", values } : { rule, values: { ...named(failure.group), ...values } };
    }
  }
}

function groupTitle({ survey }: SurveyOccasion, id: string): string {
  return survey.groups.find((group) => group.id === id)?.title.zh ?? id;
}
