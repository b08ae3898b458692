import type { FakeBook, FakeSheet } from "./fakeBook";
import type { HostObject } from "./hostObject";
import type { Rectangle } from "./rectangle";

/** A change of cells, for the events that follow a batch. */
export interface CellsChanged {
  readonly kind: "changed";
  readonly sheet: FakeSheet;
  readonly area: Rectangle;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  /** Of a single cell only, as Excel does. */
  readonly details?: { readonly before: unknown; readonly after: unknown };
}

export type SheetEventKind = "added" | "deleted" | "activated" | "deactivated" | "renamed" | "moved" | "shown" | "protected";

export interface SheetChanged {
  readonly kind: SheetEventKind;
  readonly sheet: FakeSheet;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface SelectionMoved {
  readonly kind: "selected";
}

export type WorldEvent = CellsChanged | SheetChanged | SelectionMoved;

/** What the objects of Excel share: the workbook, and where they tell what happened. */
export interface ExcelWorld {
  readonly book: FakeBook;
  tell(event: WorldEvent): void;
  /** Keeps an object beyond its batch; the id under which the client library finds it again. */
  keep(object: HostObject): string;
  /** The reference id that an object has, if it is kept. */
  referenceOf(object: HostObject): string | undefined;
  letGo(id: string): void;
  kept(id: string): HostObject | undefined;
  /** The block of an address on a sheet; a defined name counts too. InvalidArgument for what is none. */
  areaIn(sheet: FakeSheet, address: string): Rectangle;
  /** Excel.Worksheet of a sheet. */
  sheetObject(sheet: FakeSheet): HostObject;
  /** Excel.Range of a block. */
  rangeObject(sheet: FakeSheet, area: Rectangle): HostObject;
  /** Events that somebody listens to: "sheetId:changed" or "*:changed". */
  listen(key: string): void;
  unlisten(key: string): void;
  /** Formulas are to be computed before the batch is answered. */
  calculate(): void;
  /** Calculation or the screen rests until the batch is answered. */
  suspended(what: "calculation" | "screen"): void;
  /** A workbook of its own, opened from bytes in base64 or empty. */
  openWorkbook(base64: string | undefined): void;
}
