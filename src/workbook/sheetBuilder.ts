import type { Trace } from "../domain/explanation/trace";
import type { CellExpression, CellReference } from "../domain/formula/expression";
import type {
  CellPlan, CellValue, ConditionalFormatPlan, InputType, LinkPlan, PrintPlan, Rectangle, SectionPlan, SheetPlan, StyleName, ValidationPlan,
} from "./plan";

interface SheetSettings {
  readonly id: string;
  readonly title: string;
  readonly widths: readonly number[];
  readonly orientation: PrintPlan["orientation"];
  readonly isOnePage?: boolean;
  readonly margins?: PrintPlan["margins"];
  readonly visibility?: SheetPlan["visibility"];
  readonly isProtected?: boolean;
}

/** Puts one sheet's description together, cell by cell. What it builds is data; nothing here knows a file or Excel. */
export class SheetBuilder {
  private readonly cells: CellPlan[] = [];
  private readonly sections: SectionPlan[] = [];
  private readonly merges: Rectangle[] = [];
  private readonly validations: ValidationPlan[] = [];
  private readonly conditionalFormats: ConditionalFormatPlan[] = [];
  private readonly links: LinkPlan[] = [];
  private readonly rowHeights = new Map<number, number>();
  private readonly breaksAfter: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private frozen: SheetPlan["freeze"];
  private printArea: Rectangle | undefined;
  private titleRows: PrintPlan["titleRows"];

  constructor(private readonly settings: SheetSettings) {}

  label(row: number, column: number, value: CellValue, style: StyleName = "text"): this {
    this.cells.push({ kind: "label", row, column, value, style });
    return this;
  }

  /** Fixed text that the product issued (an id, a name of the roster): verify compares it. */
  issued(row: number, column: number, value: CellValue, style: StyleName = "text"): this {
    this.cells.push({ kind: "label", row, column, value, style, isIssued: true });
    return this;
  }

  labels(row: number, column: number, values: readonly CellValue[], style: StyleName): this {
    values.forEach((value, index) => this.label(row, column + index, value, style));
    return this;
  }

  input(row: number, column: number, cell: { role: string; type: InputType; value: CellValue; style: StyleName; isLocked?: boolean }): this {
    this.cells.push({ kind: "input", row, column, ...cell });
    return this;
  }

  computed(row: number, column: number, cell: { formula: CellExpression; value: number | string; style: StyleName; role?: string; trace?: Trace; isOpen?: boolean }): this {
    this.cells.push({ kind: "computed", row, column, ...cell });
    return this;
  }

  /**
   * A formula of which there are thousands: made when it is first asked for. Who reads a workbook needs a plan to find its
   * rows by, and asks for none.
   */
  computedLater(row: number, column: number, cell: { makeFormula: () => CellExpression; value: number | string; style: StyleName }): this {
    const { makeFormula, value, style } = cell;
    let made: CellExpression | undefined;
    this.cells.push({ kind: "computed", row, column, get formula() { return (made ??= makeFormula()); }, value, style });
    return this;
  }

  /** Borders and fill for cells of a merge, or blank cells of a table. */
  blanks(row: number, fromColumn: number, toColumn: number, style: StyleName): this {
    for (let column = fromColumn; column <= toColumn; column++) this.label(row, column, null, style);
    return this;
  }

  merge(row: number, column: number, toRow: number, toColumn: number): this {
    if (row !== toRow || column !== toColumn) this.merges.push({ row, column, toRow, toColumn });
    return this;
  }

  height(row: number, points: number): this {
    this.rowHeights.set(row, points);
    return this;
  }

  section(id: string, kind: SectionPlan["kind"], firstRow: number, lastRow: number): this {
    this.sections.push({ id, kind, firstRow, lastRow });
    return this;
  }

  validate(validation: ValidationPlan): this {
    this.validations.push(validation);
    return this;
  }

  format(format: ConditionalFormatPlan): this {
    this.conditionalFormats.push(format);
    return this;
  }

  link(row: number, column: number, target: CellReference): this {
    this.links.push({ row, column, target });
    return this;
  }

  freeze(row: number, column = 1): this {
    this.frozen = { row, column };
    return this;
  }

  print(area: Rectangle, titleRows?: PrintPlan["titleRows"]): this {
    this.printArea = area;
    this.titleRows = titleRows;
    return this;
  }

  /** Rows repeated on each page of a sheet that prints as far as it is filled. */
  repeatRows(from: number, to: number): this {
    this.titleRows = { from, to };
    return this;
  }

  breakAfter(row: number): this {
    this.breaksAfter.push(row);
    return this;
  }

  hideColumn(column: number): this {
    this.hiddenColumns.push(column);
    return this;
  }

  /** A reference to a cell or a range of this sheet. */
  at(row: number, column: number, toRow?: number, toColumn?: number): CellReference {
    return reference(this.settings.id, row, column, toRow, toColumn);
  }

  build(): SheetPlan {
    const { id, title, widths, orientation, isOnePage, margins, visibility, isProtected } = this.settings;
    return {
      id, title, visibility: visibility ?? "visible", columnWidths: widths, hiddenColumns: this.hiddenColumns, rowHeights: this.rowHeights,
      cells: this.cells, sections: this.sections, merges: this.merges, validations: this.validations, conditionalFormats: this.conditionalFormats,
      links: this.links, freeze: this.frozen, isProtected: isProtected ?? true,
      print: { orientation, area: this.printArea, titleRows: this.titleRows, breaksAfter: this.breaksAfter, isOnePage: isOnePage ?? false, margins: margins ?? "normal" },
    };
  }
}

/** A cell (or range) of the plan. */
export function reference(sheet: string, row: number, column: number, toRow?: number, toColumn?: number): CellReference {
  return toRow === undefined ? { sheet, row, column } : { sheet, row, column, toRow, toColumn: toColumn ?? column };
}
