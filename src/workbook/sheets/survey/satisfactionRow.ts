import { fn, num, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import { missingWord } from "../../../domain/items/stateWords";
import { computeSatisfaction } from "../../../domain/satisfaction/computeSatisfaction";
import type { GroupSatisfaction, SatisfactionResult } from "../../../domain/satisfaction/satisfactionResult";
import { surveyPeriod } from "../../../domain/satisfaction/surveyPeriod";
import { toNumber } from "../../../domain/units/rational";
import { pointsCell } from "../../figureCells";
import type { StyleName } from "../../plan";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { satisfactionSheetId, unitPlace, type GroupFigure, type SatisfactionHelper, type SatisfactionRow, type TotalFigure } from "../satisfactionLayout";
import { groupFormulas, noFigure, totalFormulas, type IndexPlace } from "./indexFormulas";
import { sampleReasons, sampleText } from "./sampleText";
import { typedPopulation, type SurveyContent } from "./surveyContent";

/** The engine's result for a row; computed here for a unit that was issued and has left the roster since. */
export function resultOfRow({ survey, unit }: SatisfactionRow, { spec, facts, populations, results }: SurveyContent): SatisfactionResult {
  const period = surveyPeriod(survey.cadence, spec.month);
  const known = results.find((result) => result.survey === survey.id && result.subject === unit && result.period === period);
  return known ?? computeSatisfaction(survey, unit, period, facts.replies, { rounding: spec.scheme.policies.rounding.choice, populations, votes: facts.votes });
}

/** One unit: its name by its id, all groups together, each group. */
export function satisfactionRow(builder: SheetBuilder, row: SatisfactionRow, content: SurveyContent, result: SatisfactionResult): void {
  const { layouts, facts, spec } = content;
  const { roster } = layouts;
  const id = reference(satisfactionSheetId, row.row, unitPlace.id);
  const name = fn<CellReference>("IFERROR", fn("INDEX", ref(roster.unit("name")), fn("MATCH", ref(id), ref(roster.unit("id")), num(0))), text(missingWord));
  builder.issued(row.row, unitPlace.number, row.number, "index").issued(row.row, unitPlace.id, row.unit, "textCenter");
  builder.computed(row.row, unitPlace.name, { formula: name, value: facts.roster.units.find((unit) => unit.id === row.unit)?.name ?? missingWord, style: "computedText" });
  // The reasons of a refused sample need about a line for each group.
  builder.height(row.row, 20 + 10 * row.survey.groups.length);
  const place = { row, layout: layouts.satisfaction, survey: layouts.surveys.find(({ survey }) => survey === row.survey)!, votes: layouts.votes, parameters: layouts.parameters };
  totalCells(builder, place, result, totalFormulas(place, spec.scheme.policies.rounding.choice));
  result.groups.forEach((group, index) => groupCells(builder, place, { index, group, population: typedPopulation(content, row.survey.id, row.unit, group.id) }));
}

const totalStyles: Readonly<Record<TotalFigure, StyleName>> = {
  replies: "computedIndex", index: "computedCenter", low: "computedPoints", high: "computedPoints", alpha: "computedMoney", validity: "computedText",
};

function totalCells(builder: SheetBuilder, { row, layout }: IndexPlace, result: SatisfactionResult, formulas: ReturnType<typeof totalFormulas>): void {
  const values: Record<TotalFigure | SatisfactionHelper, number | string> = {
    replies: result.replies, index: pointsCell(result.index), low: result.low ?? noFigure, high: result.high ?? noFigure,
    alpha: result.alpha === undefined ? noFigure : toNumber(result.alpha), validity: sampleText(row.survey, result),
    reasons: sampleReasons(row.survey, result.failures), exact: result.exact === undefined ? "" : toNumber(result.exact), error: result.standardError ?? "",
    complete: result.complete.replies, deviations: toNumber(result.complete.deviations),
  };
  for (const name of ["replies", "index", "low", "high", "alpha", "validity"] as const) {
    const trace = name === "index" ? { trace: result.index.trace } : {};
    builder.computed(row.row, layout.total(row, name).column, { formula: formulas[name], value: values[name], style: totalStyles[name], role: `${name}/${row.survey.id}/${row.unit}`, ...trace });
  }
  for (const name of ["reasons", "exact", "error", "complete", "deviations"] as const) {
    builder.computed(row.row, layout.helper(row, name).column, { formula: formulas[name], value: values[name], style: "helper" });
  }
}

const groupStyles: Readonly<Record<Exclude<GroupFigure, "population">, StyleName>> = {
  replies: "computedIndex", mean: "computedPoints", spread: "computedPoints", low: "computedPoints", high: "computedPoints",
};

function groupCells(builder: SheetBuilder, place: IndexPlace, { index, group, population }: { index: number; group: GroupSatisfaction; population: number | undefined }): void {
  const { row, layout } = place;
  const formulas = groupFormulas(place, index);
  const mean = pointsCell(group.mean);
  const values = {
    replies: group.replies, mean: group.mean.state === "value" ? mean : noFigure, spread: group.spread ?? noFigure, low: group.low ?? noFigure, high: group.high ?? noFigure,
  };
  for (const name of ["replies", "mean", "spread", "low", "high"] as const) {
    const trace = name === "mean" ? { role: `mean/${row.survey.id}/${row.unit}/${group.id}`, trace: group.mean.trace } : {};
    builder.computed(row.row, layout.group(row, index, name).column, { formula: formulas[name], value: values[name], style: groupStyles[name], ...trace });
  }
  builder.input(row.row, layout.group(row, index, "population").column, {
    role: `population/${row.survey.id}/${row.unit}/${group.id}`, type: "number", value: population ?? null, style: "inputNumber",
  });
  builder.computed(row.row, layout.groupError(row, index).column, { formula: formulas.error, value: group.standardError ?? "", style: "helper" });
}
