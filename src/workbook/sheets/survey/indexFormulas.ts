import { add, and, concat, div, eq, fn, gt, iff, lt, mul, num, or, pow, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { rounded } from "../../../domain/formula/rounding";
import { missingWord } from "../../../domain/items/stateWords";
import type { RoundingRule } from "../../../domain/units/rounding";
import { reference } from "../../sheetBuilder";
import type { ParametersLayout } from "../parametersSheet";
import { satisfactionSheetId, unitPlace, type SatisfactionHelper, type SatisfactionLayout, type SatisfactionRow, type TotalFigure } from "../satisfactionLayout";
import { countedWeight, sampleReasonsFormula, sampleTextFormula, validWord, withPopulation, type SampleCells } from "./sampleText";
import type { SurveyLayout } from "./surveyLayout";
import type { VotesFigure, VotesLayout } from "./votesLayout";

/** What a cell says instead of a spread, an interval or a reliability that cannot be had. */
export const noFigure = "—";
const zero = num(0);
const one = num(1);
/** Squared deviations below this many decimals are the error of binary arithmetic. */
const noiseDigits = num(9);

/** Where the formulas of one unit find everything. */
export interface IndexPlace { readonly row: SatisfactionRow; readonly layout: SatisfactionLayout; readonly survey: SurveyLayout; readonly votes: VotesLayout; readonly parameters: ParametersLayout }

const ofUnit = ({ row }: IndexPlace): CellExpression => ref(reference(satisfactionSheetId, row.row, unitPlace.number));
const isCounted = text(">0");

/** The cells of a group: replies, mean of the scores, their spread, standard error, and the interval. */
export function groupFormulas(place: IndexPlace, index: number): Record<"replies" | "mean" | "spread" | "error" | "low" | "high", CellExpression> {
  const { row, layout, survey, votes, parameters } = place;
  const ofVotes = (name: VotesFigure): CellExpression => ref(votes.ofGroup(row.survey, row.unit, index, name)!);
  const isOfVotes = eq<CellReference>(fn("MAX", ofVotes("isCounted")), one);
  const column = (name: Parameters<SurveyLayout["helper"]>[0]): CellExpression => ref(survey.helper(name));
  const cell = (name: Parameters<SatisfactionLayout["group"]>[2]): CellExpression => ref(layout.group(row, index, name));
  const group = ref(survey.groupNumber(index));
  const [replies, population, spread] = [cell("replies"), cell("population"), cell("spread")];
  const own = mul<CellReference>(eq(column("unit"), ofUnit(place)), eq(column("group"), group), gt<CellReference>(column("weight"), zero));
  const deviations = fn("SUMPRODUCT", mul<CellReference>(own, pow<CellReference>(sub(column("score"), cell("mean")), num(2))));
  const uncorrected = div(spread, fn("SQRT", replies));
  const correction = fn("SQRT", div(sub(population, replies), sub<CellReference>(population, one)));
  const corrected = iff<CellReference>(gt(replies, population), text(""), iff<CellReference>(eq(replies, population), zero, mul(uncorrected, correction)));
  const error = ref(layout.groupError(row, index));
  const margin = mul(ref(parameters.number(row.survey.confidenceFactor)), error);
  const interval = (bound: CellExpression): CellExpression => iff<CellReference>(fn("ISNUMBER", error), bound, text(noFigure));
  return {
    replies: iff(isOfVotes, fn("MAX", ofVotes("weighing")), fn("COUNTIFS", column("unit"), ofUnit(place), column("group"), group, column("weight"), isCounted)),
    mean: iff<CellReference>(eq<CellReference>(replies, zero), text(noFigure), iff(isOfVotes, div(fn("SUM", ofVotes("weighted")), fn("SUM", ofVotes("weight"))), div(fn("SUMIFS", column("score"), column("unit"), ofUnit(place), column("group"), group), replies))),
    spread: iff<CellReference>(or(isOfVotes, lt<CellReference>(replies, num(2))), text(noFigure), fn("SQRT", div(deviations, sub<CellReference>(replies, one)))),
    error: iff<CellReference>(or(isOfVotes, lt<CellReference>(replies, num(2))), text(""), withPopulation(population, corrected, uncorrected)),
    low: interval(sub(cell("mean"), margin)),
    high: interval(add(cell("mean"), margin)),
  };
}

/** The cells of all groups together, and the helper cells that they read. */
export function totalFormulas(place: IndexPlace, rounding: RoundingRule): Record<TotalFigure | SatisfactionHelper, CellExpression> {
  const { row, layout, parameters } = place;
  const cells = sampleCells(place);
  const helper = (name: SatisfactionHelper): CellExpression => ref(layout.helper(row, name));
  const [exact, error] = [helper("exact"), helper("error")];
  const margin = mul(ref(parameters.number(row.survey.confidenceFactor)), error);
  const interval = (bound: CellExpression): CellExpression => iff<CellReference>(fn("ISNUMBER", error), bound, text(noFigure));
  const replies = cells.groups.map((group) => ref(group.replies));
  return {
    replies: add(replies[0]!, ...replies.slice(1)),
    index: iff<CellReference>(fn("ISNUMBER", exact), rounded(rounding, exact, ref(parameters.number(row.survey.digits))), text(missingWord)),
    low: interval(sub(exact, margin)), high: interval(add(exact, margin)),
    alpha: alphaFormula(place),
    validity: sampleTextFormula(row.survey, layout.helper(row, "reasons"), cells),
    reasons: sampleReasonsFormula(row.survey, cells, parameters),
    ...weighedFormulas(place, cells),
    complete: fn("COUNTIFS", ref(place.survey.helper("unit")), ofUnit(place), ref(place.survey.helper("complete")), one),
    deviations: deviationsFormula(place),
  };
}

function sampleCells({ row, layout }: IndexPlace): SampleCells {
  return {
    total: layout.total(row, "replies"),
    groups: row.survey.groups.map((_, index) => ({ replies: layout.group(row, index, "replies"), population: layout.group(row, index, "population") })),
  };
}

/** The index before rounding, and its standard error: sqrt of the sum of (w se)², by the weight that counts. */
function weighedFormulas(place: IndexPlace, cells: SampleCells): Record<"exact" | "error", CellExpression> {
  const { row, layout, parameters } = place;
  const groups = row.survey.groups.map(({ weight }, index) => ({
    weight: ref(parameters.number(weight)), replies: ref(cells.groups[index]!.replies), mean: ref(layout.group(row, index, "mean")), error: ref(layout.groupError(row, index)),
  }));
  const total = countedWeight(row.survey, cells, parameters.number);
  const sumOf = (part: (group: (typeof groups)[number]) => CellExpression): CellExpression => {
    const parts = groups.map((group) => iff<CellReference>(gt<CellReference>(group.replies, zero), part(group), zero));
    return add(parts[0]!, ...parts.slice(1));
  };
  const isValid = eq<CellReference>(fn("LEFT", ref(layout.total(row, "validity")), num(validWord.length)), text(validWord));
  const allErrors = and(...groups.map(({ replies, error }) => or<CellReference>(eq<CellReference>(replies, zero), fn("ISNUMBER", error))));
  const squares = sumOf(({ weight, error }) => pow<CellReference>(mul(weight, error), num(2)));
  return {
    exact: iff<CellReference>(isValid, div(sumOf(({ weight, mean }) => mul(weight, mean)), total), text("")),
    error: iff<CellReference>(fn("ISNUMBER", ref(layout.helper(row, "exact"))), iff<CellReference>(allErrors, div(fn("SQRT", squares), total), text("")), text("")),
  };
}

/** Squared deviations of the totals of complete replies from their mean. */
function deviationsFormula(place: IndexPlace): CellExpression {
  const { row, layout, survey } = place;
  const column = (name: "unit" | "complete" | "total"): CellExpression => ref(survey.helper(name));
  const complete = ref(layout.helper(row, "complete"));
  const mean = div(fn("SUMIFS", column("total"), column("unit"), ofUnit(place)), complete);
  const own = mul(eq(column("unit"), ofUnit(place)), column("complete"));
  return iff<CellReference>(lt<CellReference>(complete, num(2)), zero, fn("SUMPRODUCT", mul<CellReference>(own, pow<CellReference>(sub(column("total"), mean), num(2)))));
}

/** Cronbach's alpha: k / (k - 1) x (1 - squared deviations of the questions / those of the totals), over complete replies. */
function alphaFormula(place: IndexPlace): CellExpression {
  const { row, layout, survey } = place;
  const [complete, ofTotals] = [ref(layout.helper(row, "complete")), ref(layout.helper(row, "deviations"))];
  const count = fn<CellReference>("COUNT", ref(survey.weights));
  const sums = row.survey.questions.map((_, question) =>
    pow<CellReference>(fn("SUMIFS", ref(survey.questionPoints(question)), ref(survey.helper("unit")), ofUnit(place), ref(survey.helper("complete")), one), num(2)));
  const squares = fn<CellReference>("SUMIFS", ref(survey.helper("squares")), ref(survey.helper("unit")), ofUnit(place));
  const ofQuestions = sub(squares, div(add(sums[0]!, ...sums.slice(1)), complete));
  const alpha = mul(div(count, sub<CellReference>(count, one)), sub<CellReference>(one, div(ofQuestions, ofTotals)));
  const hasVariance = gt<CellReference>(fn("ROUND", ofTotals, noiseDigits), zero);
  return iff<CellReference>(gt<CellReference>(count, one), iff<CellReference>(hasVariance, alpha, text(noFigure)), text(noFigure));
}

/** One question over all units: answers, their mean, and how many counted replies left it open. */
export function questionFormulas(survey: SurveyLayout, votes: VotesLayout, question: number, place: { readonly n: CellReference }): Record<"n" | "mean" | "unanswered", CellExpression> {
  const [points, weight] = [ref(survey.questionPoints(question)), ref(survey.helper("weight"))];
  // Any number of points, and no text: below the least there is none. Rounded, because a fraction joined to a text shows different digits in different programs.
  const belowLeast = sub<CellReference>(fn("ROUND", fn("MIN", ref(survey.points)), zero), one);
  const n = ref(place.n);
  const answered = fn<CellReference>("COUNTIFS", weight, isCounted, points, concat<CellReference>(text(">="), belowLeast));
  const ofVotes = (name: VotesFigure): CellExpression => fn<CellReference>("SUMIFS", ref(votes.ofSurvey(survey.survey, name)!), ref(votes.ofSurvey(survey.survey, "questionNumber")!), num(question + 1));
  return {
    n: add(answered, ofVotes("countedVotes")),
    mean: iff<CellReference>(eq<CellReference>(n, zero), text(noFigure), div(add(fn<CellReference>("SUMIFS", points, weight, isCounted), ofVotes("countedPoints")), n)),
    unanswered: add(sub(fn<CellReference>("COUNTIFS", weight, isCounted), answered), ofVotes("open")),
  };
}
