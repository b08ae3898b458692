import { add, and, concat, eq, fn, ge, gt, iff, lt, mul, num, or, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import type { SampleFailure, SatisfactionResult } from "../../../domain/satisfaction/satisfactionResult";
import type { Survey } from "../../../domain/scheme/schemeSchema";
import { fromDecimal, toDecimalText, type Rational } from "../../../domain/units/rational";
import { roundHalfUp } from "../../../domain/units/rounding";
import type { ParametersLayout } from "../parametersSheet";

export const validWord = "有效";
const invalidWord = "样本不足：";
const noGroupText = "；没有可计的组";
/** Digits at which the error of binary arithmetic is taken away before a share is compared. */
const noiseDigits = 9;

/** The cells of one unit that its sample is judged by: replies of all groups, and replies and people of each. */
export interface SampleCells {
  readonly total: CellReference;
  readonly groups: readonly { readonly replies: CellReference; readonly population: CellReference }[];
}

/** Why the sample gives no index, each reason after a semicolon; "" where it is accepted. In the order of the engine's failures. */
export function sampleReasonsFormula(survey: Survey, cells: SampleCells, { number }: ParametersLayout): CellExpression {
  const total = ref(cells.total);
  const blocks = survey.emptyGroup.choice === "block";
  const parts = survey.groups.map((group, index) => {
    const { replies, population } = cells.groups[index]!;
    return groupParts(group, { replies: ref(replies), population: ref(population), total, blocks: blocks ? text(`；${group.title.zh}无人答卷`) : text("") }, number);
  });
  const least = ref(number(survey.minReplies));
  const tooFewInAll = iff(lt(total, least), concat<CellReference>(text("；合计"), total, text("份，最少"), fn("ROUND", least, num(0)), text("份")), text(""));
  const noGroup = iff(eq<CellReference>(countedWeight(survey, cells, number), num(0)), text(noGroupText), text(""));
  return concat<CellReference>(parts[0]!.over, ...parts.slice(1).map(({ over }) => over), ...parts.flatMap(({ sample }) => sample), tooFewInAll, ...parts.map(({ empty }) => empty), noGroup);
}

interface GroupCells { readonly replies: CellExpression; readonly population: CellExpression; readonly total: CellExpression; readonly blocks: CellExpression }

function groupParts(group: Survey["groups"][number], { replies, population, total, blocks }: GroupCells, number: ParametersLayout["number"]): { over: CellExpression; sample: CellExpression[]; empty: CellExpression } {
  const title = group.title.zh;
  const least = ref(number(group.minReplies));
  const isOver = concat<CellReference>(text(`；${title}`), replies, text("份，多于总人数"), fn("ROUND", population, num(0)));
  const isTooFew = concat<CellReference>(text(`；${title}`), replies, text("份，最少"), fn("ROUND", least, num(0)), text("份"));
  const sample = [iff<CellReference>(lt(replies, least), isTooFew, text(""))];
  if (group.minShare !== undefined) {
    const share = ref(number(group.minShare));
    const missing = fn("ROUND", sub(mul<CellReference>(replies, num(100)), mul(share, total)), num(noiseDigits));
    sample.push(iff<CellReference>(or(and(eq<CellReference>(total, num(0)), gt<CellReference>(share, num(0))), lt<CellReference>(missing, num(0))), text(`；${title}占比低于规定`), text("")));
  }
  return {
    over: withPopulation(population, iff<CellReference>(gt(replies, population), isOver, text("")), text("")),
    sample, empty: iff<CellReference>(eq<CellReference>(replies, num(0)), iff<CellReference>(lt(replies, least), text(""), blocks), text("")),
  };
}

/** `then` where the population cell holds a number of people; anything else stands for an unknown population. */
export function withPopulation(population: CellExpression, then: CellExpression, otherwise: CellExpression): CellExpression {
  return iff(fn("ISNUMBER", population), iff(ge<CellReference>(population, num(1)), then, otherwise), otherwise);
}

/** The weight of the groups that count: of all where an empty one blocks, else of those with replies. */
export function countedWeight(survey: Survey, cells: SampleCells, number: ParametersLayout["number"]): CellExpression {
  const weights = survey.groups.map(({ weight }, index) => {
    const own = ref(number(weight));
    return survey.emptyGroup.choice === "block" ? own : iff<CellReference>(gt<CellReference>(ref(cells.groups[index]!.replies), num(0)), own, num(0));
  });
  return add(weights[0]!, ...weights.slice(1));
}

/** 有效, with the groups that the scheme leaves out, or 样本不足 with its reasons. */
export function sampleTextFormula(survey: Survey, reasons: CellReference, cells: SampleCells): CellExpression {
  const leftOut = survey.groups.map(({ title }, index) => iff<CellReference>(eq<CellReference>(ref(cells.groups[index]!.replies), num(0)), text(`；${title.zh}无人答卷，不计入`), text("")));
  const valid = survey.emptyGroup.choice === "block" ? text(validWord) : concat<CellReference>(text(validWord), ...leftOut);
  return iff(eq<CellReference>(ref(reasons), text("")), valid, fn("SUBSTITUTE", concat<CellReference>(text(invalidWord), ref(reasons)), text("：；"), text("：")));
}

/** The engine's failures in the same words. */
export function sampleReasons(survey: Survey, failures: readonly SampleFailure[]): string {
  const title = (id: string): string => survey.groups.find((group) => group.id === id)!.title.zh;
  return failures.map((failure): string => {
    switch (failure.code) {
      case "moreRepliesThanPopulation": return `；${title(failure.group)}${failure.found}份，多于总人数${whole(fromDecimal(failure.population))}`;
      case "tooFewReplies": return `；${failure.group === undefined ? "合计" : title(failure.group)}${failure.found}份，最少${whole(failure.minimum)}份`;
      case "shareTooLow": return `；${title(failure.group)}占比低于规定`;
      case "emptyGroup": return `；${title(failure.group)}无人答卷`;
      case "noCountedGroup": return noGroupText;
    }
  }).join("");
}

export function sampleText(survey: Survey, { failures, groups }: SatisfactionResult): string {
  if (failures.length > 0) return invalidWord + sampleReasons(survey, failures).slice(1);
  return validWord + survey.groups.map(({ title }, index) => (groups[index]!.replies === 0 ? `；${title.zh}无人答卷，不计入` : "")).join("");
}

function whole(value: Rational): string {
  return toDecimalText(roundHalfUp(value, 0));
}
