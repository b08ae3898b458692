import type { CellReference } from "../../domain/formula/expression";
import type { SheetPlan, WorkbookPlan } from "../../workbook/plan";
import { absoluteRange, quotedTitle } from "./cellAddress";
import { escapeXml } from "./cellText";

interface WorkbookName {
  readonly name: string;
  readonly text: string;
  readonly localSheet?: number;
}

/**
 * The `<definedNames>` element of a plan: areas of sheets and sections (`kh_...`), the plan's own names, targets of links,
 * print areas and title rows, ordered without case as Excel orders them. Empty when there is nothing to name.
 */
export function workbookNames(plan: WorkbookPlan): string {
  const titles = new Map(plan.sheets.map((sheet) => [sheet.id, sheet.title]));
  const names: WorkbookName[] = [
    ...plan.sheets.flatMap((sheet, index) => [...areaNames(sheet), ...printNames(sheet, index), ...linkNames(sheet, titles)]),
    ...plan.names.map(({ name, reference }) => ({ name, text: referenceText(reference, titles) })),
  ];
  const unique = new Map(names.map((name) => [`${name.name.toLowerCase()} ${name.localSheet ?? ""}`, name]));
  const sorted = [...unique.values()].sort(compareNames);
  if (sorted.length === 0) return "";
  return `<definedNames>${sorted.map(nameElement).join("")}</definedNames>`;
}

/** Name that a link leads to: a link to a title would break when the sheet is renamed, a name goes along. */
export function linkName(target: CellReference): string {
  return `to_${target.sheet}_${target.row}_${target.column}`;
}

function areaNames(sheet: SheetPlan): WorkbookName[] {
  const { lastRow, lastColumn } = usedArea(sheet);
  const area = (from: number, to: number) => `${quotedTitle(sheet.title)}!${absoluteRange(from, 1, to, lastColumn)}`;
  return [
    { name: `kh_${sheet.id}`, text: area(1, lastRow) },
    ...sheet.sections.map(({ id, firstRow, lastRow: to }) => ({ name: `kh_${sheet.id}_${id}`, text: area(firstRow, to) })),
  ];
}

function printNames(sheet: SheetPlan, index: number): WorkbookName[] {
  const names: WorkbookName[] = [];
  const { area, titleRows } = sheet.print;
  const title = quotedTitle(sheet.title);
  if (area) names.push({ name: "_xlnm.Print_Area", localSheet: index, text: `${title}!${absoluteRange(area.row, area.column, area.toRow, area.toColumn)}` });
  if (titleRows) names.push({ name: "_xlnm.Print_Titles", localSheet: index, text: `${title}!$${titleRows.from}:$${titleRows.to}` });
  return names;
}

function linkNames(sheet: SheetPlan, titles: ReadonlyMap<string, string>): WorkbookName[] {
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

function nameElement({ name, text, localSheet }: WorkbookName): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name)) throw new Error(`Not a name that Excel accepts: ${name}`);
  return `<definedName name="${escapeXml(name)}"${localSheet === undefined ? "" : ` localSheetId="${localSheet}"`}>${escapeXml(text)}</definedName>`;
}

function compareNames(left: WorkbookName, right: WorkbookName): number {
  const [a, b] = [left.name.toLowerCase(), right.name.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return (left.localSheet ?? -1) - (right.localSheet ?? -1);
}
