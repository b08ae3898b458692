import { noEarlierSchemes, type EarlierSchemes } from "../domain/money/allowanceRules";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { CellReference } from "../domain/formula/expression";
import { quantityNodes } from "../domain/scheme/quantities";
import { withSettings } from "../domain/scheme/settings";
import { equals, toDecimalText, toNumber, type Rational } from "../domain/units/rational";
import type { BookLayouts } from "./bookLayouts";
import type { FoundBook } from "./foundBook";
import { isBlank, placeOf, type CellReader } from "./readCells";
import { keptNumbers, keptQuantity, keptValue } from "./sheets/keptNumbers";
import { openBound } from "./sheets/parametersSheet";

/** A number of the rules with the cell that holds it; area variants as `path@area`. */
export function settingCells(layouts: BookLayouts): { readonly path: string; readonly cell: CellReference }[] {
  const bands = layouts.parameters.rows.flatMap(({ row, content }) => {
    if (content.kind !== "band") return [];
    const bound = (side: "lower" | "upper", column: number) => {
      const limit = content.band[side];
      return limit === undefined ? [] : [{ path: limit.value.path, cell: { sheet: "parameters", row, column } }];
    };
    return [...bound("lower", 2), ...bound("upper", 4)];
  });
  const numbers = layouts.parameters.rows.flatMap(({ content }) => (content.kind === "number" ? [{ path: content.quantity.path, cell: layouts.parameters.number(content.quantity) }] : []));
  return [...numbers, ...bands, ...layouts.items.numbers];
}

/**
 * The scheme with the numbers that 参数 and 评分细则 hold now. Each one that differs from the issued scheme is an error
 * finding (`parameterDiffers`), and so is one that is no number; the issued number then stands.
 */
export function readSettings(issued: Scheme, layouts: BookLayouts, found: FoundBook, reader: CellReader): Scheme {
  const known = new Map<string, Rational>(quantityNodes(issued).flatMap(({ node }) => [
    [node.path, node.value] as const, ...Object.entries(node.areas).map(([area, value]) => [`${node.path}@${area}`, value] as const),
  ]));
  const changed = new Map<string, Rational>();
  for (const { path, cell } of settingCells(layouts)) {
    const sheet = found.sheet(cell.sheet);
    const expected = known.get(path);
    if (sheet === undefined || expected === undefined || sheet.rowOf(cell.row) === undefined) continue;
    const place = placeOf(sheet, cell.row, cell.column);
    const entry = reader.entry(sheet.cell(cell.row, cell.column), place);
    if (entry.state === "value" && equals(entry.value, expected)) continue;
    const shown = entry.state === "value" ? toDecimalText(entry.value) : entry.state === "invalid" ? entry.text : "";
    reader.note("parameterDiffers", "error", place, { path, found: shown, expected: toDecimalText(expected) });
    if (entry.state === "value" && Math.abs(toNumber(entry.value)) < openBound) changed.set(path, entry.value);
  }
  return changed.size === 0 ? issued : withSettings(issued, changed);
}

/** The schemes of earlier months with the numbers that 参数 keeps of them now; each that differs from the issued one is an error finding as well. */
export function readEarlierSchemes(issued: EarlierSchemes, scheme: Scheme, layouts: BookLayouts, found: FoundBook, reader: CellReader): EarlierSchemes {
  const sheet = found.sheet("parameters");
  if (sheet === undefined) return issued;
  const read = new Map(issued);
  for (const { content } of layouts.parameters.rows) {
    if (content.kind !== "earlierMonth") continue;
    const { list, month } = content;
    const own = issued.get(month);
    const changed = new Map<string, Rational>();
    for (const name of keptNumbers[list]) {
      const { row, column } = layouts.parameters.earlier(month, name);
      const cell = sheet.cell(row, column);
      const expected = own === undefined ? undefined : keptValue(own, name);
      const present = keptQuantity(scheme, name) ?? (own === undefined ? undefined : keptQuantity(own, name));
      if (present === undefined || sheet.rowOf(row) === undefined || (expected === undefined && isBlank(cell))) continue;
      const place = placeOf(sheet, row, column);
      const entry = reader.entry(cell, place);
      if (entry.state === "value" && expected !== undefined && equals(entry.value, expected)) continue;
      const shown = entry.state === "value" ? toDecimalText(entry.value) : entry.state === "invalid" ? entry.text : "";
      reader.note("parameterDiffers", "error", place, { path: `${month} ${present.path}`, found: shown, expected: expected === undefined ? "" : toDecimalText(expected) });
      if (entry.state !== "invalid") changed.set((own === undefined ? present : keptQuantity(own, name) ?? present).path, entry.state === "value" ? entry.value : present.value);
    }
    // Two lists keep numbers of the same month.
    if (changed.size > 0) read.set(month, withSettings(read.get(month) ?? scheme, changed));
  }
  return read.size === 0 ? noEarlierSchemes : read;
}
