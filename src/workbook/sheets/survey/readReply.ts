import type { SurveyReply } from "../../../domain/facts";
import type { Survey } from "../../../domain/scheme/schemeSchema";
import { dayFromSerial } from "../../../domain/units/day";
import { kindOf, monthOf, parsePeriod, type Period } from "../../../domain/units/period";
import { toNumber } from "../../../domain/units/rational";
import type { FoundSheet } from "../../foundBook";
import type { RawCell } from "../../rawWorkbook";
import { isBlank, type CellPlace, type CellReader } from "../../readCells";
import { replyColumn, type SurveyLayout } from "./surveyLayout";

interface ReplyPlace { readonly sheet: FoundSheet; readonly row: number }

/** One row of 满意度问卷; undefined for a blank row and for one that cannot be counted (which is said). */
export function readReply(layout: SurveyLayout, units: readonly string[], { sheet, row }: ReplyPlace, reader: CellReader): SurveyReply | undefined {
  const { survey } = layout;
  const cell = (column: number): RawCell | undefined => sheet.cellAt(row, column);
  const place = (column: number): CellPlace => ({ sheet: sheet.title, cell: sheet.addressAt(row, column) });
  const columns = [replyColumn.period, replyColumn.unit, replyColumn.group, ...survey.questions.map((_, question) => replyColumn.firstAnswer + question)];
  if (columns.every((column) => isBlank(cell(column)))) return undefined;
  if (cell(layout.firstHelper)?.formula === undefined) reader.note("surveyRowWithoutFormula", "error", place(replyColumn.number));
  const titles = survey.groups.map(({ title }) => title.zh);
  const period = periodOf(cell(replyColumn.period), survey.cadence);
  const unit = listed(cell(replyColumn.unit), units);
  const group = survey.groups[titles.indexOf(listed(cell(replyColumn.group), titles) ?? "")];
  const refuse = (code: string, column: number, values: Record<string, string>): void =>
    reader.note(isBlank(cell(column)) ? "surveyFieldMissing" : code, "error", place(column), { found: shown(cell(column)), ...values });
  if (period === undefined) refuse("surveyUnknownPeriod", replyColumn.period, { field: "期", example: periodExamples[survey.cadence] });
  if (unit === undefined) refuse("surveyUnknownUnitTyped", replyColumn.unit, { field: "单位编号", example: units[0] ?? "" });
  if (group === undefined) refuse("surveyUnknownGroupTyped", replyColumn.group, { field: "类别", example: titles.join("、") });
  if (period === undefined || unit === undefined || group === undefined) return undefined;
  const answers = survey.questions.map((_, question) => readAnswer(survey, cell(replyColumn.firstAnswer + question), place(replyColumn.firstAnswer + question), reader));
  const from = reader.text(cell(layout.sourceColumn));
  return { survey: survey.id, period, subject: unit, group: group.id, answers, ...(from === "" ? {} : { from }) };
}

const periodExamples: Readonly<Record<Survey["cadence"], string>> = { month: "2026-08", quarter: "2026-Q3", halfYear: "2026-H2", year: "2026" };

/** A period as typed, or what a spreadsheet program made of it: a date for 2026-08, a number for 2026. */
function periodOf(cell: RawCell | undefined, cadence: Survey["cadence"]): Period | undefined {
  const typed = cell?.isError === true ? undefined : cell?.value;
  const period = typeof typed === "number" ? periodOfNumber(typed, cadence) : typeof typed === "string" ? parsePeriod(typed.toUpperCase()) : undefined;
  return period !== undefined && kindOf(period) === cadence ? period : undefined;
}

function periodOfNumber(typed: number, cadence: Survey["cadence"]): Period | undefined {
  if (cadence === "year") return parsePeriod(String(typed));
  const day = cadence === "month" ? dayFromSerial(typed) : undefined;
  return day === undefined ? undefined : monthOf(day);
}

/** The one of the list that the cell names, as a formula would find it: upper and lower case alike, spaces not. */
function listed(cell: RawCell | undefined, among: readonly string[]): string | undefined {
  if (cell === undefined || cell.isError || typeof cell.value !== "string") return undefined;
  const typed = cell.value.toLowerCase();
  return among.find((known) => known.toLowerCase() === typed);
}

function readAnswer(survey: Survey, cell: RawCell | undefined, place: CellPlace, reader: CellReader): number | undefined {
  const value = reader.decimal(cell, place);
  if (value === undefined) return undefined;
  const answer = toNumber(value);
  if (survey.levels.some((level) => level.answer === answer)) return answer;
  reader.note("surveyUnknownLevelTyped", "error", place, { found: answer, levels: survey.levels.map((level) => level.answer).join("、") });
  return undefined;
}

function shown(cell: RawCell | undefined): string {
  return String(cell?.value ?? "").slice(0, 40);
}
