import { missingEntry, type Entry, type GridLeaderResult, type QuarterResult } from "../../../domain/facts";
import { failWord, notAssessedWord, passWord } from "../../../domain/items/stateWords";
import { firstPaidQuarter } from "../../../domain/money/carriedPerformance";
import { isScore } from "../../../domain/money/scoredResult";
import { parsePeriod, type Month, type Quarter } from "../../../domain/units/period";
import { toDecimalText } from "../../../domain/units/rational";
import type { FoundSheet } from "../../foundBook";
import type { RawCell } from "../../rawWorkbook";
import { placeOf, type CellPlace, type CellReader } from "../../readCells";
import { allowanceColumn, allowancesSheetId, type AllowancesLayout } from "./allowancesLayout";
import { assessmentSheetId, type AssessmentLayout, type PersonPage } from "./assessmentLayout";
import { collected, filledRows, type ReadList } from "./listReader";
import { shownQuarter } from "./peoplePeriods";
import type { QuarterResultsLayout } from "./quarterResultsLayout";

/** What a page's rows say: ids typed into spare rows are kept apart, by `sheet/row`. */
export interface ReadPages { readonly results: readonly GridLeaderResult[]; readonly typedIds: ReadonlyMap<string, string> }

/** The results of 网格长考核, one for each row with an id; a repeated id is reported and its first row counts. */
export function readAssessment(sheet: FoundSheet, layout: AssessmentLayout, reader: CellReader): ReadPages {
  const { columns } = layout;
  const typedIds = typedInto(sheet, assessmentSheetId, columns.id, layout.pages, reader);
  const seen = new Set<string>();
  const results = layout.pages.flatMap(({ rows }) => rows).flatMap(({ row, engagement }): GridLeaderResult[] => {
    const id = engagement ?? typedIds.get(`${assessmentSheetId}/${row}`);
    if (id === undefined || sheet.rowOf(row) === undefined) return [];
    if (seen.has(id)) {
      reader.note("assessmentTwice", "error", placeOf(sheet, row, columns.id), { id });
      return [];
    }
    seen.add(id);
    const at = (name: ResultField): ResultCell | undefined => {
      const column = columns[name];
      // Where the quarter is scored the result is computed: what is read are the points.
      if (column === undefined || (name === "result" && columns.points !== undefined)) return undefined;
      return { cell: sheet.cell(row, column), place: placeOf(sheet, row, column) };
    };
    return [resultFrom(id, layout.quarter, at, reader)];
  });
  return { results, typedIds };
}

/** The ids typed into spare rows of 津贴发放. */
export function readAllowances(sheet: FoundSheet, layout: AllowancesLayout, reader: CellReader): ReadonlyMap<string, string> {
  return typedInto(sheet, allowancesSheetId, allowanceColumn.id, layout.pages, reader);
}

function typedInto(sheet: FoundSheet, sheetId: string, column: number, pages: readonly PersonPage[], reader: CellReader): Map<string, string> {
  return new Map(pages.flatMap(({ rows }) => rows).flatMap(({ row, isSpare }): [string, string][] => {
    const id = isSpare ? reader.text(sheet.cell(row, column)) : "";
    return id === "" ? [] : [[`${sheetId}/${row}`, id]];
  }));
}

/** The results of 季度考核台账. Results of the quarter shown belong on its form, and a repeated line to its first: both are reported and left out. */
export function readQuarterResults(sheet: FoundSheet, { columns: column }: QuarterResultsLayout, month: Month, reader: CellReader): ReadList<GridLeaderResult> {
  const shown = shownQuarter(month);
  const seen = new Set<string>();
  return collected(filledRows(sheet, [column.engagement, column.quarter, column.result]).map((row) => {
    const nothing = { fact: undefined, place: row.place };
    const id = reader.text(row.cell(column.engagement));
    const text = reader.text(row.cell(column.quarter)).toUpperCase();
    const quarter = parsePeriod(text);
    const refuse = (code: string, where: number): typeof nothing => {
      reader.note(code, "error", row.at(where), { id, found: text });
      return nothing;
    };
    if (id === "") return refuse("quarterResultMissingId", column.engagement);
    if (quarter === undefined || !text.includes("Q")) return refuse("quarterResultQuarter", column.quarter);
    if (text >= shown) return refuse("quarterResultOnForm", column.quarter);
    if (seen.has(`${id} ${text}`)) return refuse("quarterResultTwice", column.engagement);
    seen.add(`${id} ${text}`);
    const at = (name: ResultField): ResultCell | undefined => {
      const own = column[name];
      return own === undefined ? undefined : { cell: row.cell(own), place: row.at(own) };
    };
    const carried = reader.money(row.cell(column.carried), row.at(column.carried));
    if (carried !== undefined && (carried < 0 || quarter >= firstPaidQuarter(month))) reader.note("quarterResultCarried", "error", row.at(column.carried), { id, quarter: text });
    return { fact: { ...resultFrom(id, quarter as Quarter, at, reader), ...(carried === undefined ? {} : { carried }) }, place: row.place };
  }));
}

type NotedField = "contactsDue" | "contactsDone" | "matters" | "services";
type ResultField = "result" | "points" | "reason" | NotedField;
interface ResultCell { readonly cell: RawCell | undefined; readonly place: CellPlace }

/** `at`: the cell of a field; undefined where the sheet has none to read. */
function resultFrom(engagement: string, quarter: Quarter, at: (name: ResultField) => ResultCell | undefined, reader: CellReader): GridLeaderResult {
  const entry = (name: "points" | NotedField): Entry => {
    const found = at(name);
    return found === undefined ? missingEntry : reader.entry(found.cell, found.place);
  };
  const result = at("result");
  const points = entry("points");
  if (points.state === "value" && !isScore(points.value)) reader.note("resultPoints", "error", at("points")!.place, { found: toDecimalText(points.value) });
  return {
    engagement, quarter, result: result === undefined ? "notAssessed" : resultOf(result, reader), points, reason: reader.text(at("reason")?.cell),
    contactsDue: entry("contactsDue"), contactsDone: entry("contactsDone"), matters: entry("matters"), services: entry("services"),
  };
}

function resultOf({ cell, place }: ResultCell, reader: CellReader): QuarterResult {
  const word = reader.text(cell);
  if (word === passWord) return "pass";
  if (word === failWord) return "fail";
  if (word !== "" && word !== notAssessedWord) reader.note("resultUnknown", "error", place, { found: word.slice(0, 40) });
  return "notAssessed";
}
