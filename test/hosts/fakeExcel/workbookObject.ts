import { accessDenied, ExcelTrouble, invalidArgument, itemNotFound } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import { defineBag, HostObject } from "./hostObject";
import { NamedItems } from "./namedItems";
import { RangeAreasObject } from "./rangeAreas";
import { WorksheetsObject } from "./worksheetObject";

/** Excel.Workbook, the root of every path. */
export class WorkbookObject extends HostObject {
  readonly type = "Workbook";
  readonly scalars = ["Name", "ReadOnly", "IsDirty", "CalculationEngineVersion", "AutoSave", "PreviouslySaved"];

  constructor(readonly world: ExcelWorld) { super(); }

  get Name(): string { return this.world.book.fileName; }
  get ReadOnly(): boolean { return false; }
  get IsDirty(): boolean { return true; }
  set IsDirty(_isDirty: unknown) { /* Nothing is saved here. */ }
  get AutoSave(): boolean { return false; }
  get PreviouslySaved(): boolean { return true; }
  get CalculationEngineVersion(): number { return 191_029; }
  get Application(): HostObject { return new ApplicationObject(this.world); }
  get Worksheets(): HostObject { return new WorksheetsObject(this.world); }
  get Names(): HostObject { return new NamedItems(this.world, undefined); }
  get Properties(): HostObject { return new DocumentProperties(this.world); }
  get Protection(): HostObject { return new WorkbookProtection(this.world); }

  GetSelectedRange(): HostObject {
    const { sheet, areas } = this.world.book.selection;
    const [area] = areas;
    // Several areas, or no cells at all: Excel refuses both.
    if (areas.length !== 1 || area === undefined) throw new ExcelTrouble("InvalidSelection", "The current selection is invalid for this operation.");
    return this.world.rangeObject(sheet, area);
  }
  GetSelectedRanges(): HostObject {
    const { sheet, areas } = this.world.book.selection;
    if (areas.length === 0) throw new ExcelTrouble("InvalidSelection", "The current selection is invalid for this operation.");
    return new RangeAreasObject(this.world, sheet, areas);
  }
  GetActiveCell(): HostObject {
    const { sheet, areas } = this.world.book.selection;
    const [area] = areas;
    if (area === undefined) throw itemNotFound();
    return this.world.rangeObject(sheet, { ...area, toRow: area.row, toColumn: area.column });
  }
  /** Asked by `Excel.createWorkbook` on the web; elsewhere it goes by Application.CreateWorkbook. */
  CreateAndOpenWorkbook(base64: unknown): void { this.world.openWorkbook(typeof base64 === "string" ? base64 : undefined); }
  _RemoveReference(id: unknown): void { this.world.letGo(String(id)); }
  _RegisterActivatedEvent(): void { this.world.listen("Workbook:workbookActivated"); }
  _UnregisterActivatedEvent(): void { this.world.unlisten("Workbook:workbookActivated"); }
}

class ApplicationObject extends HostObject {
  readonly type = "Application";
  readonly scalars = ["CalculationMode", "CalculationState", "CalculationEngineVersion"];

  constructor(private readonly world: ExcelWorld) { super(); }

  get CalculationMode(): string { return this.world.book.calculationMode; }
  set CalculationMode(mode: unknown) {
    if (mode !== "Automatic" && mode !== "AutomaticExceptTables" && mode !== "Manual") throw invalidArgument();
    this.world.book.calculationMode = mode;
  }
  get CalculationState(): string { return "Done"; }
  get CalculationEngineVersion(): number { return 191_029; }
  Calculate(kind: unknown): void {
    if (kind !== "Recalculate" && kind !== "Full" && kind !== "FullRebuild") throw invalidArgument();
    this.world.calculate();
  }
  SuspendApiCalculationUntilNextSync(): void { this.world.suspended("calculation"); }
  SuspendScreenUpdatingUntilNextSync(): void { this.world.suspended("screen"); }
  CreateWorkbook(base64: unknown): HostObject { return new WorkbookCreated(this.world, typeof base64 === "string" ? base64 : undefined); }
}

class WorkbookCreated extends HostObject {
  readonly type = "WorkbookCreated";
  readonly scalars = ["Id"];

  constructor(private readonly world: ExcelWorld, private readonly base64: string | undefined) { super(); }
  override identity(): Record<string, unknown> { return { Id: "{created}" }; }
  get Id(): string { return "{created}"; }
  Open(): void { this.world.openWorkbook(this.base64); }
}

const propertyNames = ["Title", "Subject", "Author", "Keywords", "Comments", "LastAuthor", "RevisionNumber", "CreationDate", "Category", "Manager", "Company"];

class DocumentProperties extends HostObject {
  readonly type = "DocumentProperties";
  readonly scalars = propertyNames;

  constructor(readonly world: ExcelWorld) { super(); }
}

defineBag(DocumentProperties.prototype, propertyNames, (self, path) => self.world.book.properties[path] ?? "", (self, path, value) => { self.world.book.properties[path] = value; });

class WorkbookProtection extends HostObject {
  readonly type = "WorkbookProtection";
  readonly scalars = ["Protected"];

  constructor(private readonly world: ExcelWorld) { super(); }
  get Protected(): boolean { return this.world.book.isStructureProtected; }
  Protect(password: unknown): void {
    if (this.world.book.isStructureProtected) throw accessDenied();
    this.world.book.isStructureProtected = true;
    this.world.book.structurePassword = typeof password === "string" && password !== "" ? password : undefined;
  }
  Unprotect(password: unknown): void {
    const { structurePassword } = this.world.book;
    if (structurePassword !== undefined && structurePassword !== password) throw accessDenied();
    this.world.book.isStructureProtected = false;
  }
}
