import type { CellPlan, SheetPlan } from "../workbook/plan";

/** What stands before a cell in its row and above it in its column, "家庭访视 核定"; "" where nothing does. */
export function cellHeading(sheet: SheetPlan, row: number, column: number): string {
  const before = leftmostText(sheet, row, column);
  return [before, ...headers(sheet, row, column)].filter((text) => text !== undefined && text !== "").join(" ").replaceAll("\n", "");
}

/** The first words of a row left of the cell: whom or what the row is for. Numbers of rows are none. */
function leftmostText({ cells }: SheetPlan, row: number, column: number): string | undefined {
  const before = cells.filter((cell) => cell.row === row && cell.column < column && isWords(cell));
  return before.sort((a, b) => a.column - b.column).map(({ value }) => String(value))[0];
}

function isWords({ value, style }: CellPlan): boolean {
  return style !== "header" && style !== "helper" && typeof value === "string" && value !== "" && value !== "—";
}

/** The lowest heading above the cell, and the one right above that where it has two tiers; that of several columns stands in the first of its merge. */
function headers({ cells, merges }: SheetPlan, row: number, column: number): string[] {
  const covers = (cell: CellPlan): boolean => cell.column === column
    || merges.some((merge) => merge.row === cell.row && merge.column === cell.column && merge.toColumn >= column && cell.column < column);
  const above = cells.filter((cell) => cell.style === "header" && cell.row < row && typeof cell.value === "string" && cell.value !== "" && covers(cell));
  const [lower, upper] = above.sort((a, b) => b.row - a.row);
  if (lower === undefined) return [];
  return upper !== undefined && upper.row === lower.row - 1 ? [String(upper.value), String(lower.value)] : [String(lower.value)];
}
