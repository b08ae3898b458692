import type { CellReference } from "../../domain/formula/expression";
import type { Survey } from "../../domain/scheme/schemeSchema";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";

export const satisfactionSheetId = "satisfaction";
const firstBlockRow = 4;

/** Columns of 满意度指数: the unit, the figures of all groups together, then those of each group, then helper columns. */
export const unitPlace = { number: 1, id: 2, name: 3 } as const;
export const totalFigures = ["replies", "index", "low", "high", "alpha", "validity"] as const;
export type TotalFigure = (typeof totalFigures)[number];
export const groupFigures = ["replies", "mean", "spread", "low", "high", "population"] as const;
export type GroupFigure = (typeof groupFigures)[number];
const helpers = ["reasons", "exact", "error", "complete", "deviations"] as const;
export type SatisfactionHelper = (typeof helpers)[number];
const firstTotal = 4;
const firstGroup = firstTotal + totalFigures.length;

export interface SatisfactionRow { readonly row: number; readonly survey: Survey; readonly unit: string; readonly number: number }

/** One survey on the sheet: a table of its units, a table of its questions, notes and the check code. */
export interface SatisfactionBlock {
  readonly survey: Survey;
  readonly titleRow: number;
  /** Two header rows from here. */
  readonly headerRow: number;
  readonly rows: readonly SatisfactionRow[];
  readonly questionHeader: number;
  readonly firstQuestion: number;
  readonly notesRow: number;
  readonly footRow: number;
}

export interface SatisfactionLayout {
  readonly blocks: readonly SatisfactionBlock[];
  readonly rows: readonly SatisfactionRow[];
  readonly lastRow: number;
  readonly lastPrinted: number;
  readonly firstHelper: number;
  readonly group: (row: SatisfactionRow, groupIndex: number, name: GroupFigure) => CellReference;
  readonly total: (row: SatisfactionRow, name: TotalFigure) => CellReference;
  readonly helper: (row: SatisfactionRow, name: SatisfactionHelper) => CellReference;
  /** The standard error of a group's mean: a helper cell. */
  readonly groupError: (row: SatisfactionRow, groupIndex: number) => CellReference;
  /** A column of a survey's units over all of their rows, by any cell of its first row. */
  readonly down: (block: SatisfactionBlock, cell: CellReference) => CellReference;
  /** The index of a unit, 0-100, or the word of its state. */
  readonly indexFor: (survey: string, unit: string) => CellReference;
  /** The running number of a unit in its survey, by which replies are counted. */
  readonly numberOf: (survey: string, unit: string) => CellReference;
}

/** Surveys without a unit have no block. Positions depend on the scheme's surveys and the issued units. */
export function satisfactionLayout(spec: BookSpec): SatisfactionLayout {
  const blocks = blocksOf(spec);
  const rows = blocks.flatMap((block) => block.rows);
  const mostGroups = Math.max(1, ...blocks.map(({ survey }) => survey.groups.length));
  const lastPrinted = firstGroup + mostGroups * groupFigures.length - 1;
  const firstHelper = lastPrinted + 2;
  const at = (row: number, column: number): CellReference => reference(satisfactionSheetId, row, column);
  const total = (place: SatisfactionRow, name: TotalFigure): CellReference => at(place.row, firstTotal + totalFigures.indexOf(name));
  return {
    blocks, rows, total, lastPrinted, firstHelper,
    lastRow: blocks.at(-1)?.footRow ?? firstBlockRow,
    group: (place, groupIndex, name) => at(place.row, firstGroup + groupIndex * groupFigures.length + groupFigures.indexOf(name)),
    helper: (place, name) => at(place.row, firstHelper + helpers.indexOf(name)),
    groupError: (place, groupIndex) => at(place.row, firstHelper + helpers.length + groupIndex),
    down: (block, { column }) => reference(satisfactionSheetId, block.rows[0]!.row, column, block.rows.at(-1)!.row, column),
    indexFor: (survey, unit) => total(rowOf(rows, survey, unit), "index"),
    numberOf: (survey, unit) => at(rowOf(rows, survey, unit).row, unitPlace.number),
  };
}

function rowOf(rows: readonly SatisfactionRow[], survey: string, unit: string): SatisfactionRow {
  const found = rows.find((candidate) => candidate.survey.id === survey && candidate.unit === unit);
  if (found === undefined) throw new Error(`no satisfaction row for ${unit} in ${survey}`);
  return found;
}

function blocksOf(spec: BookSpec): SatisfactionBlock[] {
  const blocks: SatisfactionBlock[] = [];
  for (const survey of spec.scheme.surveys) {
    const units = spec.units.filter(({ kind }) => kind === survey.subject);
    if (units.length === 0) continue;
    const last = blocks.at(-1);
    const titleRow = last === undefined ? firstBlockRow : last.footRow + 2;
    const rows = units.map((unit, index) => ({ row: titleRow + 3 + index, survey, unit: unit.id, number: index + 1 }));
    const questionHeader = titleRow + 3 + rows.length + 1;
    const notesRow = questionHeader + 1 + survey.questions.length;
    blocks.push({ survey, titleRow, headerRow: titleRow + 1, rows, questionHeader, firstQuestion: questionHeader + 1, notesRow, footRow: notesRow + 1 });
  }
  return blocks;
}
