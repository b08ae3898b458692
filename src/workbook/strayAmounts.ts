import type { CellReference } from "../domain/formula/expression";
import { columnName } from "../domain/formula/columnName";
import type { Finding } from "../domain/finding";
import { rangeKey, referencesOf } from "./consequences";
import type { FoundBook, FoundSheet } from "./foundBook";
import type { SheetPlan, WorkbookPlan } from "./plan";
import { cellKey, cellPosition, type RawSheet, type RawWorkbook } from "./rawWorkbook";

interface Stray { readonly sheet: FoundSheet; readonly row: number; readonly column: number; readonly value: number }

/** Numbers that belong to no row, and the ranges of the plan (`rangeKey`) that sum them all the same. */
export interface StrayAmounts { readonly findings: readonly Finding[]; readonly ranges: ReadonlySet<string> }

/**
 * Numbers in cells that the product left blank or in rows that were inserted, where a formula's range reads them: an
 * amount written between the lines of a pay list is added to its total, and no rule stands behind it.
 */
export function strayAmounts(plan: WorkbookPlan, raw: RawWorkbook, book: FoundBook): StrayAmounts {
  const strays = new Map(plan.sheets.flatMap((sheet) => {
    const found = book.sheet(sheet.id);
    const own = raw.sheets.find(({ title }) => title === found?.title);
    const numbers = found === undefined || own === undefined ? [] : strayNumbers(sheet, own, found);
    return numbers.length === 0 ? [] : [[sheet.id, numbers] as const];
  }));
  if (strays.size === 0) return { findings: [], ranges: new Set() };
  const ranges = new Set<string>();
  const read = new Set<Stray>();
  for (const range of rangesOn(plan, strays)) {
    const covered = strays.get(range.sheet)!.filter((stray) => covers(range, stray));
    if (covered.length > 0) ranges.add(rangeKey(range));
    for (const stray of covered) read.add(stray);
  }
  return { findings: [...read].map(finding), ranges };
}

function finding({ sheet, row, column, value }: Stray): Finding {
  return { code: "strayAmount", severity: "error", place: { kind: "cell", sheet: sheet.title, cell: `${columnName(column)}${row}` }, values: { found: value } };
}

/** Numbers where the plan has no cell with something in it. What is typed into the columns of a list is read as its rows. */
function strayNumbers(plan: SheetPlan, raw: RawSheet, found: FoundSheet): Stray[] {
  const planned = new Set<number>();
  for (const cell of plan.cells) {
    const row = cell.kind === "label" && cell.value === null ? undefined : found.rowOf(cell.row);
    if (row !== undefined) planned.add(cellKey(row, cell.column));
  }
  const strays = [...raw.cells].filter(([key, { value }]) => typeof value === "number" && value !== 0 && !planned.has(key));
  if (strays.length === 0) return [];
  const lists = plan.sections.filter(({ kind }) => kind === "list").map((section) => ({
    rows: new Set(found.listRows(section.id)),
    typed: new Set(plan.cells.filter(({ kind, row }) => kind !== "computed" && row >= section.firstRow && row <= section.lastRow).map(({ column }) => column)),
  }));
  return strays.flatMap(([key, { value }]): Stray[] => {
    const { row, column } = cellPosition(key);
    return lists.some(({ rows, typed }) => rows.has(row) && typed.has(column)) ? [] : [{ sheet: found, row, column, value: value as number }];
  });
}

/** Each range once that a formula reads on one of the sheets. */
function rangesOn(plan: WorkbookPlan, sheets: ReadonlyMap<string, unknown>): CellReference[] {
  const ranges = new Map<string, CellReference>();
  for (const { cells } of plan.sheets) {
    for (const cell of cells) {
      if (cell.kind !== "computed") continue;
      for (const range of referencesOf(cell.formula)) if (range.toRow !== undefined && sheets.has(range.sheet)) ranges.set(rangeKey(range), range);
    }
  }
  return [...ranges.values()];
}

function covers({ row, column, toRow = row, toColumn = column }: CellReference, stray: Stray): boolean {
  if (stray.column < column || stray.column > toColumn) return false;
  return stray.row >= (stray.sheet.rowOf(row) ?? row) && stray.row <= (stray.sheet.rowOf(toRow) ?? toRow);
}
