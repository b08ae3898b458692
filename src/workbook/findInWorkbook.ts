import { columnName } from "../domain/formula/columnName";
import { parseFormula } from "../domain/formula/parse";
import { isSyntaxError } from "../domain/formula/parsedFormula";
import type { FoundBook, FoundSheet } from "./foundBook";
import type { SectionPlan, SheetPlan } from "./plan";
import { cellKey, type RawCell, type RawSheet, type RawWorkbook } from "./rawWorkbook";

/** A range that a defined name leads to. */
export interface NamedRange { readonly sheetTitle: string; readonly row: number; readonly toRow: number; readonly column: number; readonly toColumn: number }

/** Finds the sheets of a plan in a workbook by their defined names, and each section's rows, whatever was renamed or inserted. */
export function findInWorkbook(raw: RawWorkbook, sheets: readonly SheetPlan[]): FoundBook {
  const names = namedRanges(raw);
  const byTitle = new Map(raw.sheets.map((sheet) => [sheet.title.toLowerCase(), sheet]));
  const found = new Map<string, FoundSheet>();
  for (const plan of sheets) {
    const area = names.get(`kh_${plan.id}`.toLowerCase());
    const sheet = area === undefined ? undefined : byTitle.get(area.sheetTitle.toLowerCase());
    if (sheet !== undefined) found.set(plan.id, foundSheet(plan, sheet, names));
  }
  return { sheet: (id) => found.get(id), ids: [...found.keys()] };
}

/** What each defined name of a single range leads to; names broken to #REF! lead nowhere. */
export function namedRanges(raw: RawWorkbook): Map<string, NamedRange> {
  return new Map(raw.names.flatMap(({ name, text }) => {
    const parsed = parseFormula(text);
    if (isSyntaxError(parsed) || parsed.kind !== "ref" || parsed.ref.sheetTitle === undefined) return [];
    const { sheetTitle, row, toRow = row, column, toColumn = column } = parsed.ref;
    return [[name.toLowerCase(), { sheetTitle, row, toRow, column, toColumn }] as const];
  }));
}

function foundSheet(plan: SheetPlan, raw: RawSheet, names: ReadonlyMap<string, NamedRange>): FoundSheet {
  const rowOf = new Map<number, number>();
  const ends: { readonly planned: number; readonly present: number }[] = [];
  const lists = new Map<string, readonly number[]>();
  const labels = labelsByRow(plan);
  const computedRows = new Set(plan.cells.flatMap((cell) => (cell.kind === "computed" ? [cell.row] : [])));
  for (const section of plan.sections) {
    const range = names.get(`kh_${plan.id}_${section.id}`.toLowerCase());
    if (range === undefined) continue;
    const present = Array.from({ length: range.toRow - range.row + 1 }, (_, index) => range.row + index);
    ends.push({ planned: section.lastRow, present: range.toRow });
    const pairs = alignRows(section, present, { labels, computedRows }, raw);
    for (const [row, at] of pairs) rowOf.set(row, at);
    lists.set(section.id, withoutPassedOver(present, pairs, raw));
  }
  const address = (row: number, column: number): string => `${columnName(column)}${row}`;
  const presentRow = (row: number): number | undefined => rowOf.get(row) ?? rowOutside(row, plan, ends);
  return {
    id: plan.id, title: raw.title,
    rowOf: presentRow,
    cell: (row, column) => {
      const at = presentRow(row);
      return at === undefined ? undefined : raw.cells.get(cellKey(at, column));
    },
    address: (row, column) => address(presentRow(row) ?? row, column),
    listRows: (section) => lists.get(section) ?? [],
    cellAt: (row, column) => raw.cells.get(cellKey(row, column)),
    addressAt: address,
  };
}

/** The rows of a list without the blank ones that were inserted among them: a row's place in the list is then its place in the plan. */
function withoutPassedOver(present: readonly number[], pairs: readonly [number, number][], raw: RawSheet): number[] {
  if (pairs.length === 0 || pairs.length === present.length) return [...present];
  const paired = new Set(pairs.map(([, at]) => at));
  const last = pairs.at(-1)![1];
  const filled = filledRows(raw);
  return present.filter((row) => paired.has(row) || row > last || filled.has(row));
}

/** By what a plan row is known again: its fixed texts, or at least that something is computed in it. */
interface RowMarks { readonly labels: ReturnType<typeof labelsByRow>; readonly computedRows: ReadonlySet<number> }

/** A row that is in no section (helper rows below a table) follows the end of the last section above it. */
function rowOutside(row: number, plan: SheetPlan, ends: readonly { readonly planned: number; readonly present: number }[]): number | undefined {
  if (plan.sections.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow)) return undefined;
  const above = ends.filter(({ planned }) => planned < row).sort((a, b) => b.planned - a.planned)[0];
  return above === undefined ? row : row + above.present - above.planned;
}

/** Fixed texts of each plan row, by which it is recognised when rows were inserted or removed. */
function labelsByRow(plan: SheetPlan): Map<number, { column: number; value: number | string }[]> {
  const labels = new Map<number, { column: number; value: number | string }[]>();
  for (const cell of plan.cells) {
    if (cell.kind !== "label" || cell.value === null) continue;
    const own = labels.get(cell.row);
    if (own === undefined) labels.set(cell.row, [{ column: cell.column, value: cell.value }]);
    else own.push({ column: cell.column, value: cell.value });
  }
  return labels;
}

/**
 * Pairs the rows of a section with the rows found. As many as there were: one by one. More: rows inserted since are
 * passed over, an unfilled row of a list first, a row without the plan row's fixed texts elsewhere. Fewer: rows whose
 * fixed texts are gone are left without a partner.
 */
function alignRows(section: SectionPlan, present: readonly number[], { labels, computedRows }: RowMarks, raw: RawSheet): [number, number][] {
  const planned = Array.from({ length: section.lastRow - section.firstRow + 1 }, (_, index) => section.firstRow + index);
  if (present.length === planned.length) return planned.map((row, index) => [row, present[index]!]);
  const filled = filledRows(raw);
  const fits = (row: number, at: number): boolean => {
    const own = labels.get(row);
    if (own === undefined) return section.kind === "list" || computedRows.has(row) ? filled.has(at) : true;
    const matching = own.filter(({ column, value }) => sameText(raw.cells.get(cellKey(at, column)), value)).length;
    return matching * 2 > own.length;
  };
  if (present.length > planned.length) return withInsertions(planned, present, fits);
  return section.kind === "list" ? withoutSpareRows(planned, present) : withRemovals(planned, present, fits);
}

/** Rows of a list are alike: whichever was removed, a spare one near its end is what the list lacks; it still ends with its last row. */
function withoutSpareRows(planned: readonly number[], present: readonly number[]): [number, number][] {
  if (present.length === 0) return [];
  const pairs = present.slice(0, -1).map((at, index): [number, number] => [planned[index]!, at]);
  return [...pairs, [planned.at(-1)!, present.at(-1)!]];
}

/** What is inserted before the first or after the last row of a name is outside it: these two are always themselves. */
function withInsertions(planned: readonly number[], present: readonly number[], fits: (row: number, at: number) => boolean): [number, number][] {
  const pairs: [number, number][] = [[planned[0]!, present[0]!]];
  let surplus = present.length - planned.length;
  let next = 1;
  for (const row of planned.slice(1, -1)) {
    while (surplus > 0 && !fits(row, present[next]!)) {
      next += 1;
      surplus -= 1;
    }
    pairs.push([row, present[next++]!]);
  }
  if (planned.length > 1) pairs.push([planned.at(-1)!, present.at(-1)!]);
  return pairs;
}

function withRemovals(planned: readonly number[], present: readonly number[], fits: (row: number, at: number) => boolean): [number, number][] {
  const pairs: [number, number][] = [];
  let removed = planned.length - present.length;
  let next = 0;
  for (const row of planned) {
    if (next >= present.length) break;
    if (removed > 0 && !fits(row, present[next]!)) {
      removed -= 1;
      continue;
    }
    pairs.push([row, present[next++]!]);
  }
  return pairs;
}

function filledRows(raw: RawSheet): Set<number> {
  const rows = new Set<number>();
  for (const [key, cell] of raw.cells) if (cell.formula !== undefined || (cell.value !== null && cell.value !== "")) rows.add(Math.floor(key / cellKey(1, 0)));
  return rows;
}

function sameText(cell: RawCell | undefined, value: number | string): boolean {
  return cell !== undefined && (cell.value === value || String(cell.value).trim() === String(value).trim());
}
