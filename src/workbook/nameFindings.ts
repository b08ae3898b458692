import { error, type Finding } from "../domain/finding";
import { namedRanges, type NamedRange } from "./findInWorkbook";
import type { SheetPlan } from "./plan";
import { cellPosition, type RawSheet, type RawWorkbook } from "./rawWorkbook";

/**
 * What stops a reading: sheets whose columns were inserted, deleted or moved, and sheets whose defined names are gone or
 * lead elsewhere. Rows are found again wherever they are, columns are not: every figure would be read from its neighbour.
 * One finding a sheet. A sheet that is gone with all its names is not named here.
 */
export function nameFindings(raw: RawWorkbook, plans: readonly SheetPlan[]): Finding[] {
  const names = namedRanges(raw);
  const titles = new Map(raw.sheets.map(({ title }) => [title.toLowerCase(), title]));
  const rangeOf = (name: string): NamedRange | undefined => {
    const range = names.get(name.toLowerCase());
    return range !== undefined && titles.has(range.sheetTitle.toLowerCase()) ? range : undefined;
  };
  return plans.flatMap((plan) => {
    const area = rangeOf(`kh_${plan.id}`);
    const sections = [...plan.sections].sort((a, b) => a.firstRow - b.firstRow).map(({ id }) => ({ name: `kh_${plan.id}_${id}`, range: rangeOf(`kh_${plan.id}_${id}`) }));
    const isGone = area === undefined && sections.every(({ range }) => range === undefined) && !titles.has(plan.title.toLowerCase());
    if (isGone) return [];
    const sheet = titles.get((area ?? sections.find(({ range }) => range !== undefined)?.range)?.sheetTitle.toLowerCase() ?? "") ?? plan.title;
    const lost = [{ name: `kh_${plan.id}`, range: area }, ...sections].filter(({ range }) => range === undefined).map(({ name }) => name);
    if (lost.length > 0 || area === undefined) return [error("namesMissing", { sheet, names: lost.join("、") })];
    const ranges = sections.map(({ range }) => range!);
    const own = raw.sheets.find(({ title }) => title === sheet);
    const isMoved = ranges.some((range, index) => !isInPlace(range, area, ranges[index - 1])) || (own !== undefined && leavesRowsOut(plan, ranges, own));
    if (isMoved) return [error("namesMoved", { sheet, names: sections.map(({ name }) => name).join("、") })];
    const width = area.toColumn - area.column + 1;
    const planned = lastColumn(plan);
    return area.column === 1 && width === planned ? [] : [error("columnsMoved", { sheet, found: area.column + width - 1, expected: planned })];
  });
}

/** On its sheet, and below the section before it. */
function isInPlace(range: NamedRange, area: NamedRange, before: NamedRange | undefined): boolean {
  return range.sheetTitle.toLowerCase() === area.sheetTitle.toLowerCase() && range.row > (before?.toRow ?? 0);
}

/** Whether a section became shorter while filled rows stand right outside it: its rows were not deleted, its name was led past them. */
function leavesRowsOut(plan: SheetPlan, ranges: readonly NamedRange[], raw: RawSheet): boolean {
  const sections = [...plan.sections].sort((a, b) => a.firstRow - b.firstRow);
  const isShorter = sections.map(({ firstRow, lastRow }, index) => ranges[index]!.toRow - ranges[index]!.row < lastRow - firstRow);
  if (!isShorter.includes(true)) return false;
  const filled = new Set([...raw.cells.keys()].map((key) => cellPosition(key).row));
  return sections.some(({ firstRow }, index) => {
    const before = index === 0 ? 0 : sections[index - 1]!.lastRow;
    if (firstRow !== before + 1 || !(isShorter[index] === true || isShorter[index - 1] === true)) return false;
    for (let row = (ranges[index - 1]?.toRow ?? 0) + 1; row < ranges[index]!.row; row++) if (filled.has(row)) return true;
    return false;
  });
}

/** The last column of a sheet's area, as its name is written. */
function lastColumn(plan: SheetPlan): number {
  return plan.cells.reduce((last, { column }) => Math.max(last, column), Math.max(1, plan.columnWidths.length));
}
