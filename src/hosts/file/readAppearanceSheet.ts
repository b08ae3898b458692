import type { Rectangle } from "../../workbook/plan";
import { cellKey } from "../../workbook/rawWorkbook";
import { parseAddress } from "./cellAddress";
import { limits } from "./limits";
import type { XmlHandler } from "./parseXml";
import { readAppearanceRange } from "./readAppearanceRange";
import { AppearanceRules } from "./readAppearanceRules";
import type { SheetEntry } from "./readStructure";
import type { ColumnAppearance, LinkAppearance, RowAppearance, SheetAppearance } from "./workbookAppearance";

type Attributes = Readonly<Record<string, string>>;

/** Merges and links beyond these are not shown. */
const mostMerges = 50_000;
const mostLinks = 20_000;
/** A zoom of Excel is 10 to 400 per cent. */
const zooms = { least: 10, most: 400 };

/** Collects the looks of one sheet while its part is read for cells: the same tags go to both. */
export class AppearanceSheetReader implements XmlHandler {
  private readonly styles = new Map<number, number>();
  private readonly columns: ColumnAppearance[] = [];
  private readonly rows = new Map<number, RowAppearance>();
  private readonly merges: Rectangle[] = [];
  private readonly links: LinkAppearance[] = [];
  private readonly rules = new AppearanceRules();
  private frozen = { rows: 0, columns: 0 };
  private hasGridLines = true;
  private zoom = 100;
  private protection: SheetAppearance["protection"] = "none";
  private defaultColumnWidth = 8.43;
  private defaultRowHeight = 15;
  private row = 0;
  private column = 0;

  constructor(private readonly entry: SheetEntry) {}

  open(tag: string, attributes: Attributes): void {
    if (tag === "c") this.openCell(attributes);
    else if (tag === "row") this.openRow(attributes);
    else if (tag === "v" || tag === "f") return;
    else this.openOther(tag, attributes);
  }

  text(text: string): void {
    this.rules.text(text);
  }

  close(tag: string): void {
    if (tag !== "c" && tag !== "v") this.rules.close(tag);
  }

  result(): SheetAppearance {
    const { title, visibility } = this.entry;
    const { styles, columns, rows, merges, links, frozen, hasGridLines, zoom, protection, defaultColumnWidth, defaultRowHeight } = this;
    return {
      title, visibility, styles, columns, rows, merges, links, frozen, hasGridLines, zoom, protection, defaultColumnWidth, defaultRowHeight,
      validations: this.rules.validations, conditionalFormats: this.rules.conditionals,
    };
  }

  private openOther(tag: string, attributes: Attributes): void {
    this.rules.open(tag, attributes);
    if (tag === "col") this.openColumn(attributes);
    else if (tag === "mergeCell") this.openMerge(attributes);
    else if (tag === "hyperlink") this.openLink(attributes);
    else if (tag === "sheetView") this.openView(attributes);
    else if (tag === "pane") this.openPane(attributes);
    else if (tag === "sheetFormatPr") this.openDefaults(attributes);
    else if (tag === "sheetProtection") this.openProtection(attributes);
  }

  private openCell(attributes: Attributes): void {
    const address = attributes["r"];
    const position = address === undefined ? { row: this.row, column: this.column + 1 } : parseAddress(address);
    // The reader of cells refuses the file for an address that is none.
    if (position === undefined || position.column > limits.columns) return;
    this.row = position.row;
    this.column = position.column;
    this.styles.set(cellKey(position.row, position.column), index(attributes["s"]) ?? 0);
  }

  private openRow(attributes: Attributes): void {
    const number = Number(attributes["r"] ?? this.row + 1);
    this.row = number;
    this.column = 0;
    const height = measure(attributes["ht"], 409.5);
    const isHidden = isOn(attributes["hidden"]) || height === 0;
    const style = isOn(attributes["customFormat"]) ? index(attributes["s"]) : undefined;
    if (height === undefined && !isHidden && style === undefined) return;
    this.rows.set(number, { ...(height === undefined ? {} : { height }), isHidden, ...(style === undefined ? {} : { style }) });
  }

  private openColumn(attributes: Attributes): void {
    const from = index(attributes["min"]) ?? 0;
    const to = Math.min(limits.columns, index(attributes["max"]) ?? 0);
    if (from < 1 || to < from) return;
    const width = measure(attributes["width"], 255);
    const style = index(attributes["style"]);
    this.columns.push({ from, to, ...(width === undefined ? {} : { width }), isHidden: isOn(attributes["hidden"]) || width === 0, ...(style === undefined ? {} : { style }) });
  }

  private openMerge({ ref = "" }: Attributes): void {
    const range = readAppearanceRange(ref);
    if (range !== undefined && this.merges.length < mostMerges) this.merges.push(range);
  }

  private openLink({ ref = "", location }: Attributes): void {
    const range = readAppearanceRange(ref);
    if (range !== undefined && location !== undefined && this.links.length < mostLinks) this.links.push({ range, target: location.replace(/^#/, "") });
  }

  private openView({ showGridLines, zoomScale }: Attributes): void {
    if (showGridLines !== undefined) this.hasGridLines = isOn(showGridLines);
    const zoom = Number(zoomScale);
    if (zoom >= zooms.least && zoom <= zooms.most) this.zoom = zoom;
  }

  private openPane({ state, xSplit, ySplit }: Attributes): void {
    if (state === "frozen" || state === "frozenSplit") this.frozen = { rows: index(ySplit) ?? 0, columns: index(xSplit) ?? 0 };
  }

  private openDefaults({ defaultColWidth, defaultRowHeight }: Attributes): void {
    this.defaultColumnWidth = measure(defaultColWidth, 255) ?? this.defaultColumnWidth;
    this.defaultRowHeight = measure(defaultRowHeight, 409.5) ?? this.defaultRowHeight;
  }

  private openProtection(attributes: Attributes): void {
    if (isOn(attributes["sheet"])) this.protection = attributes["password"] !== undefined || attributes["hashValue"] !== undefined ? "password" : "open";
  }
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(1|true|on)$/.test(value);
}

function index(text: string | undefined): number | undefined {
  const number = Number(text ?? NaN);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** A size of the file, held to what Excel allows. */
function measure(text: string | undefined, most: number): number | undefined {
  const number = Number(text ?? NaN);
  return Number.isFinite(number) && number >= 0 ? Math.min(most, number) : undefined;
}
