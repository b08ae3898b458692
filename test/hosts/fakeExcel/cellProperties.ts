import { cellKey } from "../../../src/workbook/rawWorkbook";
import { invalidArgument } from "./excelTrouble";
import type { FakeSheet } from "./fakeBook";
import { setFormat, setSize, type FormatTarget } from "./rangeFormat";
import { areaText, columnCount, rowCount, sheetPrefix, type Rectangle } from "./rectangle";
import { mustAllow } from "./sheetGuard";

type Bag = Readonly<Record<string, unknown>>;

const edges: Readonly<Record<string, string>> = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight", diagonalDown: "DiagonalDown", diagonalUp: "DiagonalUp" };
const known = new Set(["autoIndent", "horizontalAlignment", "indentLevel", "readingOrder", "shrinkToFit", "textOrientation", "verticalAlignment", "wrapText"]);
const groups: Readonly<Record<string, ReadonlySet<string>>> = {
  fill: new Set(["color", "pattern", "patternColor", "patternTintAndShade", "tintAndShade"]),
  font: new Set(["bold", "color", "italic", "name", "size", "strikethrough", "subscript", "superscript", "tintAndShade", "underline"]),
  protection: new Set(["locked", "formulaHidden"]),
};

function isBag(value: unknown): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `format` of setCellProperties and its kin as the fake's paths; an unknown member is InvalidArgument. */
export function formatPaths(format: Bag): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(format)) {
    if (value === undefined || value === null) continue;
    const group = groups[name];
    if (name === "borders" && isBag(value)) addBorders(paths, value);
    else if (group !== undefined && isBag(value)) addGroup(paths, name, group, value);
    else if (known.has(name)) paths[name] = value;
    else if (name !== "rowHeight" && name !== "columnWidth") throw invalidArgument(`format.${name}`);
  }
  return paths;
}

function addGroup(paths: Record<string, unknown>, group: string, names: ReadonlySet<string>, bag: Bag): void {
  for (const [name, value] of Object.entries(bag)) {
    if (!names.has(name)) throw invalidArgument(`format.${group}.${name}`);
    if (value !== undefined && value !== null) paths[`${group}/${name}`] = value;
  }
}

function addBorders(paths: Record<string, unknown>, bag: Bag): void {
  for (const [side, looks] of Object.entries(bag)) {
    const edge = edges[side];
    if (edge === undefined || !isBag(looks)) throw invalidArgument(`format.borders.${side}`);
    for (const [name, value] of Object.entries(looks)) paths[`borders/${edge}/${name}`] = value;
  }
}

/** setCellProperties: a grid of the range's size. */
export function setCellProperties(target: FormatTarget, area: Rectangle, grid: unknown): void {
  const lines = sizedLines(grid, rowCount(area));
  if (lines.some((line) => !Array.isArray(line) || line.length !== columnCount(area))) throw invalidArgument();
  lines.forEach((line, row) => (line as unknown[]).forEach((cell, column) => {
    const at = { row: area.row + row, column: area.column + column };
    if (isBag(cell)) setOne(target, { ...at, toRow: at.row, toColumn: at.column }, cell);
  }));
}

/** setRowProperties or setColumnProperties: one entry a row or column of the range. */
export function setLineProperties(target: FormatTarget, area: Rectangle, entries: unknown, what: "row" | "column"): void {
  sizedLines(entries, what === "row" ? rowCount(area) : columnCount(area)).forEach((entry, index) => {
    if (!isBag(entry)) return;
    const line = what === "row" ? { ...area, row: area.row + index, toRow: area.row + index } : { ...area, column: area.column + index, toColumn: area.column + index };
    const size = isBag(entry["format"]) ? entry["format"][what === "row" ? "rowHeight" : "columnWidth"] : undefined;
    if (size !== undefined) setSize({ ...target, areas: [line] }, what, size);
    const isHidden = entry[what === "row" ? "rowHidden" : "columnHidden"];
    if (typeof isHidden === "boolean") setHidden(target.sheet, what, what === "row" ? [line.row, line.row] : [line.column, line.column], isHidden);
    setOne(target, line, entry);
  });
}

function sizedLines(grid: unknown, count: number): unknown[] {
  if (!Array.isArray(grid) || grid.length !== count) throw invalidArgument();
  return grid as unknown[];
}

function setOne(target: FormatTarget, area: Rectangle, entry: Bag): void {
  const paths = isBag(entry["format"]) ? formatPaths(entry["format"]) : {};
  for (const [path, value] of Object.entries(paths)) setFormat({ ...target, areas: [area] }, path, value);
  if (typeof entry["style"] === "string") setFormat({ ...target, areas: [area] }, "style", entry["style"]);
}

/** Hides or shows rows or columns. */
export function setHidden(sheet: FakeSheet, what: "row" | "column", [from, to]: readonly [number, number], isHidden: boolean): void {
  mustAllow(sheet, what === "row" ? "allowFormatRows" : "allowFormatColumns");
  const hidden = what === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let at = from; at <= to; at++) {
    if (isHidden) hidden.add(at);
    else hidden.delete(at);
  }
}

/** getCellProperties: what was asked of each cell. */
export function cellProperties(sheet: FakeSheet, area: Rectangle, asked: Bag): unknown[][] {
  return Array.from({ length: rowCount(area) }, (_, row) => Array.from({ length: columnCount(area) }, (__, column) => {
    const at = { row: area.row + row, column: area.column + column };
    return askedOf(sheet, { ...at, toRow: at.row, toColumn: at.column }, asked);
  }));
}

/** getRowProperties or getColumnProperties: formats are those of the line's first cell of the range. */
export function lineProperties(sheet: FakeSheet, area: Rectangle, asked: Bag, what: "row" | "column"): unknown[] {
  return Array.from({ length: what === "row" ? rowCount(area) : columnCount(area) }, (_, index) => {
    const line = what === "row" ? { ...area, row: area.row + index, toRow: area.row + index } : { ...area, column: area.column + index, toColumn: area.column + index };
    return askedOf(sheet, line, asked);
  });
}

function askedOf(sheet: FakeSheet, area: Rectangle, asked: Bag): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const plain: Readonly<Record<string, () => unknown>> = {
    address: () => `${sheetPrefix(sheet.title)}${areaText(area)}`, addressLocal: () => `${sheetPrefix(sheet.title)}${areaText(area)}`,
    rowIndex: () => area.row - 1, columnIndex: () => area.column - 1,
    rowHidden: () => sheet.hiddenRows.has(area.row), columnHidden: () => sheet.hiddenColumns.has(area.column),
    hidden: () => sheet.hiddenRows.has(area.row) || sheet.hiddenColumns.has(area.column),
    hyperlink: () => sheet.links.get(cellKey(area.row, area.column)) ?? null,
    style: () => sheet.formats.at(area.row, area.column)["style"],
  };
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === undefined) continue;
    if (name === "format" && isBag(wanted)) answer["format"] = askedFormat(sheet, area, wanted);
    else if (plain[name] !== undefined) answer[name] = plain[name]();
    else if (!name.startsWith("$")) throw invalidArgument(name);
  }
  return answer;
}

function askedFormat(sheet: FakeSheet, { row, column }: Rectangle, asked: Bag): Record<string, unknown> {
  const format = sheet.formats.at(row, column);
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === undefined) continue;
    const group = groups[name];
    if (name === "rowHeight") answer[name] = sheet.rowHeights.get(row) ?? 15;
    else if (name === "columnWidth") answer[name] = sheet.columnWidths.get(column) ?? 48;
    else if (name === "borders") answer[name] = bordersOf(format);
    else if (group !== undefined) answer[name] = Object.fromEntries([...group].filter((key) => wanted === true || (isBag(wanted) && wanted[key] === true)).map((key) => [key, format[`${name}/${key}`]]));
    else if (known.has(name)) answer[name] = format[name];
    else throw invalidArgument(`format.${name}`);
  }
  return answer;
}

function bordersOf(format: Bag): Record<string, unknown> {
  return Object.fromEntries(Object.entries(edges).map(([side, edge]) => [side, {
    style: format[`borders/${edge}/style`] ?? "None", color: format[`borders/${edge}/color`] ?? "#000000", weight: format[`borders/${edge}/weight`] ?? "Thin", tintAndShade: 0,
  }]));
}
