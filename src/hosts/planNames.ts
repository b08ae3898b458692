import type { CellReference } from "../domain/formula/expression";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import { absoluteRange, quotedTitle } from "./file/cellAddress";

/** A defined name of the whole workbook, with its text as a file holds it (no "="). */
export interface PlanName {
  readonly name: string;
  readonly text: string;
}

/**
 * The workbook-wide names of a plan: areas of sheets and sections (`kh_...`), targets of links, the plan's own.
 * Of two with one name (in any case) the later stands.
 * @param titles the title that each sheet has where the names are written, by its id
 */
export function planNames(plan: WorkbookPlan, titles: ReadonlyMap<string, string> = planTitles(plan)): PlanName[] {
  const names = [
    ...plan.sheets.flatMap((sheet) => [...areaNames(sheet, titles), ...linkNames(sheet, titles)]),
    ...plan.names.map(({ name, reference }) => ({ name, text: referenceText(reference, titles) })),
  ];
  return [...new Map(names.map((name) => [name.name.toLowerCase(), name])).values()];
}

/** Titles by id, as the plan has them. */
export function planTitles(plan: WorkbookPlan): ReadonlyMap<string, string> {
  return new Map(plan.sheets.map((sheet) => [sheet.id, sheet.title]));
}

/** Name that a link leads to: a link to a title would break when the sheet is renamed, a name goes along. */
export function linkName(target: CellReference): string {
  return `to_${target.sheet}_${target.row}_${target.column}`;
}

/** Present title of a sheet. A sheet that the plan does not have is a mistake of the plan. */
export function titleOf(sheet: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(sheet);
  if (title === undefined) throw new Error(`The plan refers to a sheet that it does not have: ${sheet}`);
  return title;
}

/** An absolute reference with its sheet's title. */
export function referenceText(reference: CellReference, titles: ReadonlyMap<string, string>): string {
  const { row, column, toRow = row, toColumn = column } = reference;
  return `${quotedTitle(titleOf(reference.sheet, titles))}!${absoluteRange(row, column, toRow, toColumn)}`;
}

function areaNames(sheet: SheetPlan, titles: ReadonlyMap<string, string>): PlanName[] {
  const { lastRow, lastColumn } = usedArea(sheet);
  const area = (from: number, to: number) => `${quotedTitle(titleOf(sheet.id, titles))}!${absoluteRange(from, 1, to, lastColumn)}`;
  return [
    { name: `kh_${sheet.id}`, text: area(1, lastRow) },
    ...sheet.sections.map(({ id, firstRow, lastRow: to }) => ({ name: `kh_${sheet.id}_${id}`, text: area(firstRow, to) })),
  ];
}

function linkNames(sheet: SheetPlan, titles: ReadonlyMap<string, string>): PlanName[] {
  return sheet.links.map(({ target }) => ({ name: linkName(target), text: referenceText({ sheet: target.sheet, row: target.row, column: target.column }, titles) }));
}

function usedArea(sheet: SheetPlan): { lastRow: number; lastColumn: number } {
  let lastRow = 1;
  let lastColumn = Math.max(1, sheet.columnWidths.length);
  for (const { row, column } of sheet.cells) {
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
  }
  for (const section of sheet.sections) if (section.lastRow > lastRow) lastRow = section.lastRow;
  return { lastRow, lastColumn };
}
