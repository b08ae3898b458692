import type { ICellData } from "@univerjs/core";
import type { RawCell } from "../../workbook/rawWorkbook";
import { isDayPattern } from "./dayEntry";
import { gridCell } from "./gridCell";
import { dayOf } from "./recalculate/scalar";

/** Univer's numbers for what a value is. */
const booleanType = 3;
const textTypes = [1, 4];

/** What a cell of the grid holds, as files say it. `formula`: the cell's own, where several cells share one. */
export function rawOfGrid(cell: ICellData | null | undefined, formula: string | undefined): RawCell {
  const value = valueOfGrid(cell);
  const own = formula === undefined || formula === "" ? {} : { formula: formula.replace(/^=/, "") };
  return { value, isError: false, ...own };
}

function valueOfGrid(cell: ICellData | null | undefined): RawCell["value"] {
  const text = cell?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return null;
  const type: number = cell?.t ?? 0;
  if (type === booleanType) return Number(value) === 1 || value === true;
  if (textTypes.includes(type) || typeof value === "boolean") return String(value);
  if (typeof value === "number") return value;
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? value : number;
}

/** A content put into a cell of the grid whatever was there: parts that it has not are taken away; its look stays. */
export function contentForGrid(cell: RawCell): ICellData {
  return { v: null, f: null, si: null, p: null, ...gridCell(cell) };
}

/**
 * An entry without looks: styles that come with typing or filling are dropped. A day typed into a cell that is none of days
 * would be left as a bare number: it becomes the text of the day.
 */
export function entryWithoutLook(cell: ICellData | null | undefined, isDayCell: boolean): ICellData {
  if (cell === null || cell === undefined) return { v: null, f: null, si: null, p: null };
  const { s: style, custom: _custom, ...content } = cell;
  const pattern = typeof style === "object" && style !== null ? style.n?.pattern ?? "" : "";
  if (isDayCell || !isDayPattern(pattern) || typeof content.v !== "number") return content;
  const { year, month, day } = dayOf(content.v);
  return { ...content, v: [year, month, day].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-"), t: 1 };
}
