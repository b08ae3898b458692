import { weightedMean, type WeightedMean } from "../combining/weightedMean";
import { toNumber, type Rational } from "../units/rational";
import { intervalAround, type AnswerDefect, type GroupIndex, type GroupRule, type RespondentGroup } from "./groupIndex";
import { groupIndexOfReplies } from "./groupIndexOfReplies";
import { groupIndexOfVotes } from "./groupIndexOfVotes";
import type { Interval } from "./intervals";
import type { Approximate } from "./levelVotes";
import type { Reply, VoteTable } from "./reply";
import { validityFailures, type ValidityFailure, type ValidityRule } from "./sampleValidity";

/** `emptyGroup`: a group without a valid reply blocks the index, or leaves with its weight. Group `weight`: only ratios count. */
export interface SurveyRule extends GroupRule {
  readonly groups: readonly (RespondentGroup & { readonly weight: Rational })[];
  readonly emptyGroup: "block" | "rebase";
  readonly validity: readonly ValidityRule[];
}

/** A survey is entered as replies or as votes (one table a group), never as both. */
export type SurveyAnswers =
  | { readonly kind: "replies"; readonly replies: readonly Reply[] }
  | { readonly kind: "votes"; readonly tables: readonly VoteTable[] };

/** `unknownGroup`: answers of a group that the rule does not name; `repeatedGroup`: a second vote table of a group. Neither is counted. */
export type SurveyDefect =
  | AnswerDefect
  | { readonly kind: "unknownGroup"; readonly group: string }
  | { readonly kind: "repeatedGroup"; readonly group: string };

/**
 * `index`: exact, in the points of the levels; its kind `missing` names the empty or defective groups that block it.
 * `standardError` and `interval` are doubles; undefined as soon as one counted group has none.
 * `usable`: no rule of sample validity failed, no defect, and there is an index. What is not usable is shown as such.
 */
export interface SurveyIndex {
  readonly groups: readonly GroupIndex[];
  readonly replies: number;
  readonly unanswered: number;
  readonly emptyGroups: readonly string[];
  readonly index: WeightedMean;
  readonly standardError?: Approximate;
  readonly interval?: Interval;
  readonly failures: readonly ValidityFailure[];
  readonly defects: readonly SurveyDefect[];
  readonly usable: boolean;
}

/**
 * The satisfaction index of a survey: the mean of the groups' means by the groups' weights, groups sampled independently.
 * Levels mapped to 100 and 0 make it a 满意率, to 100, 0 and -100 a net promoter score.
 */
export function surveyIndex(answers: SurveyAnswers, rule: SurveyRule): SurveyIndex {
  const groups = rule.groups.map((group) => indexOfGroup(group, answers, rule));
  const ownDefects = groups.flatMap((group) => group.defects);
  const defects = [...ownDefects, ...strayGroups(answers, rule)];
  // Rebasing is for groups that did not answer; a group with contradictory entries must not vanish by it.
  const missing = rule.emptyGroup === "rebase" && ownDefects.length === 0 ? "leaveOut" : "block";
  const index = weightedMean(rule.groups.map((group, position) => groupPart(group, groups[position])), missing);
  const standardError = combinedStandardError(index, groups, rule);
  const failures = validityFailures(groups, rule.validity);
  return {
    groups,
    replies: groups.reduce((total, group) => total + group.replies, 0),
    unanswered: groups.reduce((total, group) => total + group.unanswered, 0),
    emptyGroups: groups.filter((group) => group.replies === 0).map((group) => group.group),
    index,
    standardError,
    interval: index.kind === "value" && standardError !== undefined ? intervalAround(index.value, standardError, rule.z) : undefined,
    failures,
    defects,
    usable: index.kind === "value" && failures.length === 0 && defects.length === 0,
  };
}

function indexOfGroup(group: RespondentGroup, answers: SurveyAnswers, rule: SurveyRule): GroupIndex {
  if (answers.kind === "replies") return groupIndexOfReplies(group, answers.replies.filter((reply) => reply.group === group.id), rule);
  const table = answers.tables.find((candidate) => candidate.group === group.id);
  return table === undefined ? groupIndexOfReplies(group, [], rule) : groupIndexOfVotes(group, table, rule);
}

function groupPart({ id, weight }: { readonly id: string; readonly weight: Rational }, index: GroupIndex | undefined) {
  const value = index?.mean;
  return value === undefined ? ({ state: "missing", name: id, weight } as const) : ({ state: "value", name: id, weight, value } as const);
}

function strayGroups(answers: SurveyAnswers, rule: SurveyRule): SurveyDefect[] {
  const known = new Set(rule.groups.map((group) => group.id));
  const named = answers.kind === "replies" ? answers.replies.map((reply) => reply.group) : answers.tables.map((table) => table.group);
  const unknown = [...new Set(named)].filter((group) => !known.has(group));
  const repeated = answers.kind === "votes" ? [...new Set(named.filter((group, position) => named.indexOf(group) !== position))] : [];
  return [...unknown.map((group) => ({ kind: "unknownGroup", group }) as const), ...repeated.map((group) => ({ kind: "repeatedGroup", group }) as const)];
}

/** sqrt(sum of (w se)²) over the counted groups, w their shares of the weight in play. */
function combinedStandardError(index: WeightedMean, groups: readonly GroupIndex[], rule: SurveyRule): Approximate | undefined {
  if (index.kind !== "value") return undefined;
  const total = toNumber(index.weight);
  let squares = 0;
  for (const [position, { weight }] of rule.groups.entries()) {
    const group = groups[position];
    if (group?.mean === undefined) continue;
    if (group.standardError === undefined) return undefined;
    squares += ((toNumber(weight) / total) * group.standardError) ** 2;
  }
  return Math.sqrt(squares);
}
