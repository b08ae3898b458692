import type { RawCell, RawSheet, RawWorkbook } from "../workbook/rawWorkbook";

/**
 * A workbook on its way between workers. The page hands it on: a text is copied at once, where the hundred thousand cells of a
 * street would be made and taken apart again by the thread that draws.
 */
export interface PackedWorkbook extends Omit<RawWorkbook, "sheets"> { readonly sheets: readonly PackedSheet[] }

export interface PackedSheet extends Omit<RawSheet, "cells"> {
  /** `Columns` as JSON. */
  readonly cells: string;
}

/** Cells by part, all in the same order; `errors`: which of them hold error values. */
interface Columns { readonly keys: readonly number[]; readonly values: readonly PackedValue[]; readonly formulas: readonly (string | 0)[]; readonly errors: readonly number[] }

/** JSON knows no infinite number and no negative zero: these stand as text in a list. */
type PackedValue = RawCell["value"] | readonly [number: string];

/** What a sheet was unpacked from, so that handing it on packs nothing. */
const origins = new WeakMap<RawSheet, PackedSheet>();

export function packWorkbook({ sheets, names, foreignParts }: RawWorkbook): PackedWorkbook {
  return { sheets: sheets.map(packSheet), names, foreignParts };
}

export function unpackWorkbook({ sheets, names, foreignParts }: PackedWorkbook): RawWorkbook {
  return { sheets: sheets.map(unpackSheet), names, foreignParts };
}

export function packSheet(sheet: RawSheet): PackedSheet {
  const origin = origins.get(sheet);
  if (origin !== undefined) return origin;
  const { title, visibility, hiddenRows, hiddenColumns } = sheet;
  return { title, visibility, hiddenRows, hiddenColumns, cells: JSON.stringify(columnsOf(sheet.cells)) };
}

/** Its cells are made when they are first asked for. */
export function unpackSheet(packed: PackedSheet): RawSheet {
  const { title, visibility, hiddenRows, hiddenColumns } = packed;
  let cells: RawSheet["cells"] | undefined;
  const sheet: RawSheet = { title, visibility, hiddenRows, hiddenColumns, get cells() { return (cells ??= cellsOf(JSON.parse(packed.cells) as Columns)); } };
  origins.set(sheet, packed);
  return sheet;
}

function columnsOf(cells: RawSheet["cells"]): Columns {
  const columns = { keys: [] as number[], values: [] as PackedValue[], formulas: [] as (string | 0)[], errors: [] as number[] };
  for (const [key, { value, isError, formula }] of cells) {
    if (isError) columns.errors.push(columns.keys.length);
    columns.keys.push(key);
    columns.values.push(typeof value === "number" && isUnknownToJson(value) ? [Object.is(value, -0) ? "-0" : String(value)] : value);
    columns.formulas.push(formula ?? 0);
  }
  return columns;
}

function cellsOf({ keys, values, formulas, errors }: Columns): Map<number, RawCell> {
  const wrong = new Set(errors);
  return new Map(keys.map((key, index): [number, RawCell] => {
    const [packed, formula] = [values[index]!, formulas[index]!];
    const value = Array.isArray(packed) ? Number(packed[0]) : packed as RawCell["value"];
    return [key, formula === 0 ? { value, isError: wrong.has(index) } : { value, isError: wrong.has(index), formula }];
  }));
}

function isUnknownToJson(value: number): boolean {
  return !Number.isFinite(value) || Object.is(value, -0);
}
