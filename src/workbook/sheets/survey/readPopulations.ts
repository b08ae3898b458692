import type { SurveyPopulation } from "../../../domain/satisfaction/surveyPopulation";
import { toNumber } from "../../../domain/units/rational";
import type { FoundSheet } from "../../foundBook";
import { placeOf, type CellReader } from "../../readCells";
import type { SatisfactionLayout } from "../satisfactionLayout";

/** The numbers of people typed in 满意度指数. One below 1 is said, and stands for an unknown population. */
export function readPopulations(layout: SatisfactionLayout, sheet: FoundSheet | undefined, reader: CellReader): SurveyPopulation[] {
  if (sheet === undefined) return [];
  return layout.rows.flatMap((row) => row.survey.groups.flatMap(({ id }, index): SurveyPopulation[] => {
    const { column } = layout.group(row, index, "population");
    const place = placeOf(sheet, row.row, column);
    const value = reader.decimal(sheet.cell(row.row, column), place);
    if (value === undefined) return [];
    const population = toNumber(value);
    if (population < 1) reader.note("surveyPopulationTooSmall", "error", place, { found: population });
    return [{ survey: row.survey.id, subject: row.unit, group: id, population }];
  }));
}
