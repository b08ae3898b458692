import { cellKey } from "../../../src/workbook/rawWorkbook";
import { bookAsRaw } from "./bookAsRaw";
import { writeCells } from "./cellAccess";
import { cellText } from "./cellText";
import type { FakeCell, FakeSheet } from "./fakeBook";
import type { FakeExcel } from "./fakeExcel";
import { areaText, parseArea, type Rectangle } from "./rectangle";

/** A person in front of the fake Excel: types, selects, renames, protects. Events follow as in Excel. */
export class FakeUser {
  constructor(private readonly excel: FakeExcel) {}

  /** Types a value into a cell as on the keyboard: "=A1" is a formula, "12" a number. Refused on a locked cell. */
  type(sheet: string, address: string, value: number | string | boolean): void {
    this.excel.asUser(() => writeCells(this.excel, this.sheet(sheet), areaOf(address), value));
  }

  /** Pastes a block, its first cell at the address. */
  paste(sheet: string, address: string, rows: readonly (readonly (number | string | boolean | null)[])[]): void {
    const { row, column } = areaOf(address);
    const area = { row, column, toRow: row + rows.length - 1, toColumn: column + (rows[0]?.length ?? 1) - 1 };
    this.excel.asUser(() => writeCells(this.excel, this.sheet(sheet), area, rows));
  }

  /** Selects a block, or several with commas between; an empty text selects no cells (a chart, say). */
  select(sheet: string, addresses: string): void {
    const areas = addresses === "" ? [] : addresses.split(",").map(areaOf);
    this.excel.asUser(() => {
      this.excel.book.active = this.sheet(sheet);
      this.excel.book.selection = { sheet: this.sheet(sheet), areas };
      this.excel.tell({ kind: "selected" });
    });
  }

  /** What a cell holds; formulas computed. */
  cell(sheet: string, address: string): FakeCell | undefined {
    const { row, column } = areaOf(address);
    this.excel.settle();
    return this.sheet(sheet).cell(row, column);
  }

  /** What a cell shows. */
  text(sheet: string, address: string): string {
    const { row, column } = areaOf(address);
    return cellText(this.cell(sheet, address), String(this.sheet(sheet).formats.at(row, column)["numberFormat"]));
  }

  /** The selected block, as "Sheet1!A1". */
  selected(): string {
    const { sheet, areas } = this.excel.book.selection;
    return `${sheet.title}!${areas.map(areaText).join(",")}`;
  }

  rename(sheet: string, title: string): void {
    this.excel.asUser(() => { this.excel.sheetObject(this.sheet(sheet)).Name = title; });
  }

  remove(sheet: string): void {
    this.excel.asUser(() => this.excel.sheetObject(this.sheet(sheet)).Delete());
  }

  protect(sheet: string, password?: string): void {
    this.excel.asUser(() => { this.sheet(sheet).protection = { options: { selectionMode: "Normal" }, ...(password === undefined ? {} : { password }) }; });
  }

  unprotect(sheet: string): void {
    this.excel.asUser(() => { this.sheet(sheet).protection = undefined; });
  }

  insertRows(sheet: string, before: number, count = 1): void {
    this.excel.asUser(() => void this.excel.rangeObject(this.sheet(sheet), areaOf(`${before}:${before + count - 1}`)).Insert("Down"));
  }

  /** The workbook as data that crosses to a test outside the page. */
  dump(): { readonly title: string; readonly visibility: string; readonly isProtected: boolean; readonly cells: readonly [number, number, unknown, string | undefined][] }[] {
    this.excel.settle();
    return bookAsRaw(this.excel.book).sheets.map(({ title, visibility, cells }) => ({
      title, visibility, isProtected: this.sheet(title).protection !== undefined,
      cells: [...cells].map(([key, { value, formula }]) => [Math.floor(key / 16_384), key % 16_384, value, formula]),
    }));
  }

  sheet(title: string): FakeSheet {
    const sheet = this.excel.book.sheet(title);
    if (sheet === undefined) throw new Error(`The workbook has no sheet ${title}.`);
    return sheet;
  }
}

function areaOf(address: string): Rectangle {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`No address: ${address}`);
  return area;
}

export function keyOf(address: string): number {
  const { row, column } = areaOf(address);
  return cellKey(row, column);
}
