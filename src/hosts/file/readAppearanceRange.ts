import type { Rectangle } from "../../workbook/plan";
import { parseAddress } from "./cellAddress";
import { limits } from "./limits";

/** `A1`, `A1:C9`, `A:C` or `3:5` as a rectangle; undefined for anything else. */
export function readAppearanceRange(text: string): Rectangle | undefined {
  const [first = "", last = first] = text.replaceAll("$", "").split(":");
  const from = corner(first, 1, 1);
  const to = corner(last, limits.rows, limits.columns);
  if (from === undefined || to === undefined) return undefined;
  return { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column), toRow: Math.max(from.row, to.row), toColumn: Math.max(from.column, to.column) };
}

/** The rectangles of a list as `sqref` holds it; what is no range is left out, and so is all beyond `most`. */
export function readAppearanceRanges(text: string, most: number): Rectangle[] {
  const ranges: Rectangle[] = [];
  for (const part of text.trim().split(/\s+/, most)) {
    const range = readAppearanceRange(part);
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
}

/** A whole column has no row, a whole row no column: the ends of the sheet stand for them. */
function corner(text: string, row: number, column: number): { row: number; column: number } | undefined {
  if (/^[A-Za-z]{1,3}$/.test(text)) {
    const cell = parseAddress(`${text}1`);
    return cell === undefined ? undefined : { row, column: cell.column };
  }
  if (/^\d{1,7}$/.test(text)) return Number(text) >= 1 && Number(text) <= limits.rows ? { row: Number(text), column } : undefined;
  return parseAddress(text);
}
