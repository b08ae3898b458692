import { accessDenied, ExcelTrouble } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeSheet } from "./fakeBook";
import { HostObject } from "./hostObject";

const optionNames = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns", "allowFormatRows",
  "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
] as const;

/** Excel.WorksheetProtection. */
export class SheetProtectionObject extends HostObject {
  readonly type = "WorksheetProtection";
  readonly scalars = ["Protected", "Options"];

  constructor(private readonly world: ExcelWorld, private readonly sheet: FakeSheet) { super(); }

  get Protected(): boolean { return this.sheet.protection !== undefined; }
  /** Null on a sheet that is not protected. */
  get Options(): unknown { return this.sheet.protection?.options ?? null; }

  Protect(options: unknown, password: unknown): void {
    if (this.sheet.protection !== undefined) throw new ExcelTrouble("InvalidOperation", "This operation is not permitted for the current object.");
    const given = (options ?? {}) as Readonly<Record<string, unknown>>;
    const all = { ...Object.fromEntries(optionNames.map((name) => [name, given[name] === true])), selectionMode: given["selectionMode"] ?? "Normal" };
    this.sheet.protection = typeof password === "string" && password !== "" ? { options: all, password } : { options: all };
    this.world.tell({ kind: "protected", sheet: this.sheet, values: { isProtected: true } });
  }

  Unprotect(password: unknown): void {
    if (this.sheet.protection === undefined) return;
    if (this.sheet.protection.password !== undefined && this.sheet.protection.password !== password) throw accessDenied();
    this.sheet.protection = undefined;
    this.world.tell({ kind: "protected", sheet: this.sheet, values: { isProtected: false } });
  }
}
