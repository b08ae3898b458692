import type { SurveyVotes } from "../../../domain/facts";
import { surveyPeriod } from "../../../domain/satisfaction/surveyPeriod";
import { parsePeriod, type Month } from "../../../domain/units/period";
import { toNumber } from "../../../domain/units/rational";
import type { FoundSheet } from "../../foundBook";
import { placeOf, type CellReader } from "../../readCells";
import { votesColumn as column, type VotesLayout, type VotesPage } from "./votesLayout";

/** Votes of the running period, a group with anything typed in it each, and those of earlier periods. What is no number of votes is said and left out. */
export function readVotes(layout: VotesLayout, month: Month, sheet: FoundSheet | undefined, reader: CellReader): SurveyVotes[] {
  if (sheet === undefined) return [];
  return [...readEarlier(sheet, reader), ...layout.pages.flatMap((page) => readPage(page, month, sheet, reader))];
}

function readPage({ survey, unit, rows }: VotesPage, month: Month, sheet: FoundSheet, reader: CellReader): SurveyVotes[] {
  const period = surveyPeriod(survey.cadence, month);
  return survey.groups.flatMap(({ id }, group): SurveyVotes[] => {
    const questions = rows.filter((row) => row.group === group).map(({ row }) => survey.levels.map((_, level) => readCount(sheet, row, column.firstLevel + level, reader)));
    return questions.flat().every((count) => count === undefined) ? [] : [{ survey: survey.id, period, subject: unit, group: id, questions }];
  });
}

function readCount(sheet: FoundSheet, row: number, where: number, reader: CellReader): number | undefined {
  const place = placeOf(sheet, row, where);
  const value = reader.decimal(sheet.cell(row, where), place);
  if (value === undefined) return undefined;
  const count = toNumber(value);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  reader.note("votesNotWhole", "error", place, { found: count });
  return undefined;
}

function readEarlier(sheet: FoundSheet, reader: CellReader): SurveyVotes[] {
  const groups = new Map<string, SurveyVotes & { readonly questions: (number | undefined)[][] }>();
  for (const row of sheet.listRows("earlier")) {
    const [question, group, survey, period, subject, levels] = [1, 2, 3, 4, 5, 6].map((where) => reader.text(sheet.cellAt(row, where)));
    const parsed = parsePeriod(period!);
    if (parsed === undefined) continue;
    const key = [survey, period, subject, group].join("|");
    const own = groups.get(key) ?? { survey: survey!, period: parsed, subject: subject!, group: group!, questions: [] };
    own.questions[Number(question) - 1] = levels!.split("/").map((count) => (count === "" ? undefined : Number(count)));
    groups.set(key, own);
  }
  return [...groups.values()];
}
