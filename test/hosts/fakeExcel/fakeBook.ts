import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { cellKey, cellPosition } from "../../../src/workbook/rawWorkbook";
import { FormatStore } from "./cellFormat";
import type { Rectangle } from "./rectangle";
import { withPlainQuotes } from "./sheetReferences";

/** What stands in a cell. A formula keeps its text with "="; `isCalculated` is false until somebody computed it. */
export interface FakeCell {
  readonly value: number | string | boolean;
  readonly formula?: string;
  readonly isError?: boolean;
  readonly isCalculated?: boolean;
  /** Typed with a leading apostrophe: text, whatever it looks like. */
  readonly isQuoted?: boolean;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface FakeName {
  name: string;
  /** With the leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface FakeConditionalFormat {
  readonly id: string;
  readonly kind: string;
  area: Rectangle;
  priority: number;
  stopIfTrue: boolean;
  formula: string;
  format: Record<string, unknown>;
}

export interface FakeValidation {
  readonly area: Rectangle;
  readonly rule: unknown;
  readonly prompt: unknown;
  readonly errorAlert: unknown;
  readonly ignoreBlanks: boolean;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

/** Page set-up as Excel's properties name it. */
export type PageSetUp = Record<string, unknown>;

export class FakeSheet {
  readonly cells = new Map<number, FakeCell>();
  readonly formats = new FormatStore();
  readonly names: FakeName[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly links = new Map<number, unknown>();
  merges: Rectangle[] = [];
  validations: FakeValidation[] = [];
  conditionalFormats: FakeConditionalFormat[] = [];
  visibility: Visibility = "Visible";
  protection: SheetProtection | undefined;
  freeze: Rectangle | undefined;
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.43;
  enableCalculation = true;
  page: PageSetUp = {};
  headersFooters: Record<string, string> = {};
  printArea: readonly Rectangle[] | undefined;
  titleRows: Rectangle | undefined;
  titleColumns: Rectangle | undefined;
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  isDeleted = false;

  constructor(readonly id: string, public title: string) {}

  cell(row: number, column: number): FakeCell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  /** The cells that hold something, row by row. */
  *filled(): Iterable<{ readonly row: number; readonly column: number; readonly cell: FakeCell }> {
    for (const [key, cell] of this.cells) yield { ...cellPosition(key), cell };
  }
}

/** A workbook in memory, as Excel would have it open. */
export class FakeBook {
  sheets: FakeSheet[] = [];
  readonly names: FakeName[] = [];
  fileName = "Book1.xlsx";
  readonly properties: Record<string, unknown> = {};
  calculationMode = "Automatic";
  isStructureProtected = false;
  structurePassword: string | undefined;
  active: FakeSheet;
  selection: { readonly sheet: FakeSheet; readonly areas: readonly Rectangle[] };
  private made = 0;

  constructor() {
    this.active = this.add("Sheet1");
    this.selection = { sheet: this.active, areas: [{ row: 1, column: 1, toRow: 1, toColumn: 1 }] };
  }

  /** A new sheet at the end, without asking whether Excel would allow the title. */
  add(title: string): FakeSheet {
    this.made++;
    const sheet = new FakeSheet(`{00000000-0001-0000-${String(this.made).padStart(4, "0")}-000000000000}`, title);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(title: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
  }
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A workbook that holds what a host read from a file: cells, names, hidden rows and columns; no formats. */
export function bookFromRaw(raw: RawWorkbook): FakeBook {
  const book = new FakeBook();
  book.sheets = [];
  for (const { title, visibility, cells, hiddenRows, hiddenColumns } of raw.sheets) {
    const sheet = book.add(title);
    sheet.visibility = visibilities[visibility];
    for (const row of hiddenRows) sheet.hiddenRows.add(row);
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
    for (const [key, { value, isError, formula }] of cells) {
      if (formula !== undefined) sheet.cells.set(key, { value: value ?? "", formula: withPlainQuotes(`=${formula}`), isError, isCalculated: true });
      else if (value !== null) sheet.cells.set(key, { value, isError });
    }
  }
  for (const { name, text } of raw.names) book.names.push({ name, formula: withPlainQuotes(`=${text}`), comment: "", visible: true });
  const first = book.sheets.find(({ visibility }) => visibility === "Visible") ?? book.add("Sheet1");
  book.active = first;
  book.selection = { sheet: first, areas: [{ row: 1, column: 1, toRow: 1, toColumn: 1 }] };
  return book;
}
