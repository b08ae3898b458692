import type { ICellData } from "@univerjs/core";
import type { RawCell } from "../../workbook/rawWorkbook";

/** Univer's numbers for what a value is. */
const types = { text: 1, number: 2, boolean: 3 };

/** A cell's content as the grid holds it: a formula beside its cached result, a text as text whatever it begins with. */
export function gridCell(cell: RawCell | undefined): ICellData {
  if (cell === undefined) return {};
  const data = gridValue(cell.value);
  if (cell.formula !== undefined) data.f = `=${shownFormula(cell.formula)}`;
  return data;
}

function gridValue(value: RawCell["value"]): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: types.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: types.boolean };
  return { v: value, t: types.text };
}

/** Prefixes that the file format puts before the names of newer functions are nothing for people. */
export function shownFormula(formula: string): string {
  return formula.includes("_xl") ? formula.replace(/_xl(?:fn|ws)\.(?:_xlws\.)?/g, "") : formula;
}
