import { invalidArgument, itemNotFound } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeName, FakeSheet } from "./fakeBook";
import { HostCollection, HostObject } from "./hostObject";
import { parseArea, sheetPrefix, areaText, splitReference } from "./rectangle";
import { RangeSteps } from "./rangeSteps";
import { isKnownSheet, sheetsIn, withPlainQuotes } from "./sheetReferences";

/** Excel.NamedItemCollection of the workbook, or of one sheet. */
export class NamedItems extends HostCollection {
  readonly type = "NamedItemCollection";
  readonly scalars = ["Count"];

  constructor(private readonly world: ExcelWorld, private readonly sheet: FakeSheet | undefined) { super(); }

  private get names(): FakeName[] { return this.sheet?.names ?? this.world.book.names; }

  get Count(): number { return this.names.length; }
  GetCount(): number { return this.names.length; }
  items(): HostObject[] { return [...this.names].sort((a, b) => a.name.localeCompare(b.name, "zh-CN")).map((name) => this.object(name)); }
  item(id: unknown): HostObject { return this.GetItemOrNullObject(id) ?? missing(); }
  GetItemOrNullObject(id: unknown): HostObject | null {
    const found = this.names.find(({ name }) => name.toLowerCase() === String(id).toLowerCase());
    return found === undefined ? null : this.object(found);
  }

  Add(name: unknown, reference: unknown, comment: unknown): HostObject {
    const formula = reference instanceof RangeSteps
      ? `=${sheetPrefix(reference.sheet.title)}${absolute(areaText(reference.area))}`
      : String(reference).startsWith("=") ? String(reference) : `="${String(reference)}"`;
    return this.put(String(name), formula, comment);
  }
  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): HostObject { return this.put(String(name), String(formula), comment); }

  private put(name: string, formula: string, comment: unknown): HostObject {
    const isTaken = this.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
    if (!isAllowedName(name) || isTaken || !formula.startsWith("=")) throw invalidArgument();
    if (sheetsIn(formula).some((title) => !isKnownSheet(this.world.book, title))) throw invalidArgument();
    const added = { name, formula: withPlainQuotes(formula), comment: typeof comment === "string" ? comment : "", visible: true };
    this.names.push(added);
    return this.object(added);
  }

  private object(name: FakeName): HostObject { return new NamedItemObject(this.world, name, this.sheet, this.names); }
}

function missing(): never {
  throw itemNotFound();
}

/** Letters, digits, points and underlines, beginning with a letter or underline; never like a cell's address. */
function isAllowedName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && parseArea(name) === undefined && !/^[rc](\d+)?$/i.test(name);
}

function absolute(area: string): string {
  return area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2").replace(/(^|:)([A-Z]+)(?=:|$)/g, "$1$$$2").replace(/(^|:)(\d+)(?=:|$)/g, "$1$$$2");
}

export class NamedItemObject extends HostObject {
  readonly type = "NamedItem";
  readonly scalars = ["Name", "Type", "Value", "Visible", "Comment", "Scope", "Formula"];

  constructor(private readonly world: ExcelWorld, private readonly item: FakeName, private readonly sheet: FakeSheet | undefined, private readonly list: FakeName[]) { super(); }

  override identity(): Record<string, unknown> { return { _Id: this.item.name, Name: this.item.name }; }
  get Name(): string { return this.item.name; }
  get Scope(): string { return this.sheet === undefined ? "Workbook" : "Worksheet"; }
  get Comment(): string { return this.item.comment; }
  set Comment(comment: unknown) { this.item.comment = String(comment); }
  get Visible(): boolean { return this.item.visible; }
  set Visible(visible: unknown) { this.item.visible = visible === true; }
  get Formula(): string { return this.item.formula; }
  set Formula(formula: unknown) {
    if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
    this.item.formula = withPlainQuotes(formula);
  }
  get Type(): string {
    if (this.item.formula.includes("#REF!")) return "Error";
    if (this.GetRangeOrNullObject() !== null) return "Range";
    return /^="/.test(this.item.formula) ? "String" : /^=-?[\d.]+$/.test(this.item.formula) ? "Double" : "Error";
  }
  get Value(): unknown {
    if (this.item.formula.includes("#REF!")) return "#REF!";
    const text = /^="(.*)"$/.exec(this.item.formula);
    if (text !== null) return text[1];
    return /^=-?[\d.]+$/.test(this.item.formula) ? Number(this.item.formula.slice(1)) : this.item.formula.slice(1).replaceAll("$", "");
  }
  get Worksheet(): HostObject { return this.world.sheetObject(this.sheet ?? missing()); }
  get WorksheetOrNullObject(): HostObject | null { return this.sheet === undefined ? null : this.world.sheetObject(this.sheet); }

  GetRange(): HostObject { return this.GetRangeOrNullObject() ?? missing(); }
  GetRangeOrNullObject(): HostObject | null {
    const { title, rest } = splitReference(this.item.formula.slice(1));
    const area = parseArea(rest);
    const sheet = title === undefined ? this.sheet : this.world.book.sheet(title);
    return area === undefined || sheet === undefined ? null : this.world.rangeObject(sheet, area);
  }
  Delete(): void { this.list.splice(this.list.indexOf(this.item), 1); }
}
