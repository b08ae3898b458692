import { FakeLacks, itemNotFound } from "./excelTrouble";
import type { FakeConditionalFormat } from "./fakeBook";
import { defineBag, HostCollection, HostObject } from "./hostObject";
import { overlaps, type FormatTarget } from "./rangeFormat";
import { mustBeOpen } from "./sheetGuard";

let made = 0;

/** Excel.ConditionalFormatCollection of a range; only formats by formula ("Custom"). */
export class ConditionalFormats extends HostCollection {
  readonly type = "ConditionalFormatCollection";
  readonly scalars = ["Count"];

  constructor(private readonly target: FormatTarget) { super(); }

  get Count(): number { return this.found.length; }
  items(): HostObject[] { return this.found.map((format) => new ConditionalFormatObject(this.target, format)); }
  item(id: unknown): HostObject { return this.GetItemOrNullObject(id) ?? missing(); }
  GetItemOrNullObject(id: unknown): HostObject | null {
    const found = this.found.find((format) => format.id === id);
    return found === undefined ? null : new ConditionalFormatObject(this.target, found);
  }
  GetItemAt(index: unknown): HostObject { return this.items()[Number(index)] ?? missing(); }
  GetCount(): number { return this.found.length; }

  Add(kind: unknown): HostObject {
    mustBeOpen(this.target.sheet);
    if (kind !== "Custom") throw new FakeLacks(`conditional format ${String(kind)}`);
    const [area] = this.target.areas;
    if (area === undefined) missing();
    made++;
    const format: FakeConditionalFormat = { id: `{cf-${made}}`, kind: "Custom", area, priority: 0, stopIfTrue: false, formula: "", format: {} };
    for (const other of this.target.sheet.conditionalFormats) other.priority++;
    this.target.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatObject(this.target, format);
  }

  ClearAll(): void {
    mustBeOpen(this.target.sheet);
    const gone = new Set(this.found);
    this.target.sheet.conditionalFormats = this.target.sheet.conditionalFormats.filter((format) => !gone.has(format));
  }

  private get found(): FakeConditionalFormat[] {
    return this.target.sheet.conditionalFormats.filter(({ area }) => this.target.areas.some((own) => overlaps(own, area)));
  }
}

function missing(): never {
  throw itemNotFound();
}

class ConditionalFormatObject extends HostObject {
  readonly type = "ConditionalFormat";
  readonly scalars = ["StopIfTrue", "Priority", "Type", "Id"];

  constructor(private readonly target: FormatTarget, readonly format: FakeConditionalFormat) { super(); }
  override identity(): Record<string, unknown> { return { Id: this.format.id }; }
  get Id(): string { return this.format.id; }
  get Type(): string { return this.format.kind; }
  get Priority(): number { return this.format.priority; }
  set Priority(priority: unknown) {
    mustBeOpen(this.target.sheet);
    const rest = this.target.sheet.conditionalFormats.filter((other) => other !== this.format);
    rest.splice(Number(priority), 0, this.format);
    rest.forEach((format, index) => { format.priority = index; });
    this.target.sheet.conditionalFormats = rest;
  }
  get StopIfTrue(): boolean { return this.format.stopIfTrue; }
  set StopIfTrue(stop: unknown) { mustBeOpen(this.target.sheet); this.format.stopIfTrue = stop === true; }
  get Custom(): HostObject { return new CustomFormatObject(this.target, this.format); }
  get CustomOrNullObject(): HostObject { return this.Custom; }
  Delete(): void {
    mustBeOpen(this.target.sheet);
    this.target.sheet.conditionalFormats = this.target.sheet.conditionalFormats.filter((other) => other !== this.format);
  }
  GetRange(): HostObject {
    return this.target.world.rangeObject(this.target.sheet, this.format.area);
  }
}

class CustomFormatObject extends HostObject {
  readonly type = "CustomConditionalFormat";
  readonly scalars = [];

  constructor(private readonly target: FormatTarget, private readonly format: FakeConditionalFormat) { super(); }
  get Rule(): HostObject { return new RuleObject(this.target, this.format); }
  get Format(): HostObject { return new ConditionalLook(this.target, this.format); }
}

class RuleObject extends HostObject {
  readonly type = "ConditionalFormatRule";
  readonly scalars = ["Formula"];

  constructor(private readonly target: FormatTarget, private readonly format: FakeConditionalFormat) { super(); }
  get Formula(): string { return this.format.formula; }
  set Formula(formula: unknown) { mustBeOpen(this.target.sheet); this.format.formula = String(formula); }
}

class ConditionalLook extends HostObject {
  readonly type = "ConditionalRangeFormat";
  readonly scalars = ["NumberFormat"];

  constructor(readonly target: FormatTarget, readonly format: FakeConditionalFormat) { super(); }
  get Fill(): HostObject { return new ConditionalFill(this.target, this.format); }
  get Font(): HostObject { return new ConditionalFont(this.target, this.format); }
  get Borders(): HostObject { return new ConditionalBorders(this.target, this.format); }
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

class ConditionalBorders extends HostCollection {
  readonly type = "ConditionalRangeBorderCollection";
  readonly scalars = ["Count"];

  constructor(private readonly target: FormatTarget, private readonly format: FakeConditionalFormat) { super(); }
  get Count(): number { return edges.length; }
  get Top(): HostObject { return this.item("EdgeTop"); }
  get Bottom(): HostObject { return this.item("EdgeBottom"); }
  get Left(): HostObject { return this.item("EdgeLeft"); }
  get Right(): HostObject { return this.item("EdgeRight"); }
  items(): HostObject[] { return edges.map((edge) => this.item(edge)); }
  item(id: unknown): HostObject {
    const edge = edges.find((name) => name === id);
    return edge === undefined ? missing() : new ConditionalBorder(this.target, this.format, edge);
  }
}

class ConditionalBorder extends HostObject {
  readonly type = "ConditionalRangeBorder";
  readonly scalars = ["SideIndex", "Style", "Color"];

  constructor(readonly target: FormatTarget, readonly format: FakeConditionalFormat, readonly edge: string) { super(); }
  override identity(): Record<string, unknown> { return { SideIndex: this.edge }; }
  get SideIndex(): string { return this.edge; }
}

defineBag(ConditionalBorder.prototype, ["Style", "Color"], (self, path) => self.format.format[`borders/${self.edge}/${path}`] ?? null, (self, path, value) => {
  mustBeOpen(self.target.sheet);
  self.format.format[`borders/${self.edge}/${path}`] = value;
});

class ConditionalFill extends ConditionalLook {
  override readonly type = "ConditionalRangeFill" as "ConditionalRangeFormat";
  override readonly scalars = ["Color"];
}

class ConditionalFont extends ConditionalLook {
  override readonly type = "ConditionalRangeFont" as "ConditionalRangeFormat";
  override readonly scalars = ["Color", "Italic", "Bold", "Underline", "Strikethrough"];
}

function bag(look: typeof ConditionalLook, names: readonly string[], group: string): void {
  defineBag(look.prototype, names, (self, path) => self.format.format[`${group}${path}`] ?? null, (self, path, value) => {
    mustBeOpen(self.target.sheet);
    self.format.format[`${group}${path}`] = value;
  });
}

bag(ConditionalLook, ["NumberFormat"], "");
bag(ConditionalFill, ["Color"], "fill/");
bag(ConditionalFont, ["Color", "Italic", "Bold", "Underline", "Strikethrough"], "font/");
