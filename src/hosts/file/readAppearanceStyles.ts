import type { Outcome } from "../../app/ports";
import { builtInFormat } from "./builtInFormat";
import { fine } from "./fileTrouble";
import { parseXml } from "./parseXml";
import type { ColorOf } from "./readAppearanceColors";
import type { FilePackage } from "./readPackage";
import type { BorderLook, BorderSide, CellLook, FontLook, PartialLook } from "./workbookAppearance";

type Attributes = Readonly<Record<string, string>>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface StyleLooks {
  readonly looks: readonly CellLook[];
  readonly conditionalLooks: readonly PartialLook[];
}

const normalFont: FontLook = { name: "宋体", size: 11, isBold: false, isItalic: false, isUnderlined: false, isStruck: false };
export const plainLook: CellLook = { font: normalFont, borders: {}, wraps: false, rotation: 0, indent: 0, numberFormat: "General", isLocked: true };

/** Reads the cell formats and the looks of conditional formats from the styles part. */
export function readAppearanceStyles(pack: FilePackage, part: string, colorOf: ColorOf): Outcome<StyleLooks> {
  const bytes = pack.part(part);
  if (bytes === undefined) return fine({ looks: [plainLook], conditionalLooks: [] });
  if (!bytes.ok) return bytes;
  const reader = new StylesReader(colorOf);
  const trouble = parseXml(bytes.value, pack.file, part, {
    open: (tag, attributes) => reader.open(tag, attributes),
    close: (tag) => reader.close(tag),
  });
  return trouble ?? fine(reader.result());
}

interface CellFormat {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  alignment: Attributes;
  isLocked: boolean;
}

/** Collects the lists of the part; a part of one list never stands inside another but in `dxfs`, whose entries are whole. */
class StylesReader {
  private list = "";
  private side: BorderSide | undefined;
  private font: Writable<Partial<FontLook>> = {};
  private fill: { color?: string; kind?: string } = {};
  private borders: Partial<Record<BorderSide, BorderLook>> = {};
  private alignment: Attributes = {};
  private numberFormat: string | undefined;
  private readonly formats = new Map<number, string>();
  private readonly fonts: Partial<FontLook>[] = [];
  private readonly fills: (string | undefined)[] = [];
  private readonly borderLists: Partial<Record<BorderSide, BorderLook>>[] = [];
  private readonly cells: CellFormat[] = [];
  private readonly differences: PartialLook[] = [];

  constructor(private readonly colorOf: ColorOf) {}

  open(tag: string, attributes: Attributes): void {
    if (["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"].includes(tag)) this.list = tag;
    if (tag === "dxf") [this.font, this.fill, this.borders, this.alignment, this.numberFormat] = [{}, {}, {}, {}, undefined];
    if (tag === "numFmt") this.openNumberFormat(attributes);
    else if (tag === "font") this.font = {};
    else if (tag === "fill") this.fill = {};
    else if (tag === "border") this.borders = {};
    else if (tag === "xf" && this.list === "cellXfs") this.cells.push(cellFormat(attributes));
    else if (tag === "alignment") this.openAlignment(attributes);
    else if (tag === "protection" && this.list === "cellXfs") this.lastCell((cell) => (cell.isLocked = !isOff(attributes["locked"])));
    else this.openPart(tag, attributes);
  }

  close(tag: string): void {
    if (tag === "font" && this.list === "fonts") this.fonts.push(this.font);
    if (tag === "fill" && this.list === "fills") this.fills.push(this.fillColor());
    if (tag === "border" && this.list === "borders") this.borderLists.push(this.borders);
    if (sides.has(tag)) this.side = undefined;
    if (tag === "dxf") {
      const fill = this.fillColor();
      this.differences.push({ font: this.font, borders: this.borders, ...alignmentOf(this.alignment), ...(fill === undefined ? {} : { fill }), ...(this.numberFormat === undefined ? {} : { numberFormat: this.numberFormat }) });
    }
    if (tag === this.list) this.list = "";
  }

  result(): StyleLooks {
    const looks = this.cells.map((cell): CellLook => {
      const fill = this.fills[cell.fill];
      return {
        ...plainLook, ...alignmentOf(cell.alignment), ...(fill === undefined ? {} : { fill }),
        font: { ...normalFont, ...this.fonts[cell.font] },
        borders: this.borderLists[cell.border] ?? {},
        numberFormat: this.formats.get(cell.numberFormat) ?? builtInFormat(cell.numberFormat),
        isLocked: cell.isLocked,
      };
    });
    return { looks: looks.length > 0 ? looks : [plainLook], conditionalLooks: this.differences };
  }

  private openNumberFormat(attributes: Attributes): void {
    const code = attributes["formatCode"] ?? "General";
    if (this.list === "dxfs") this.numberFormat = code;
    else this.formats.set(Number(attributes["numFmtId"]), code);
  }

  private openAlignment(attributes: Attributes): void {
    if (this.list === "cellXfs") this.lastCell((cell) => (cell.alignment = attributes));
    if (this.list === "dxfs") this.alignment = attributes;
  }

  private openPart(tag: string, attributes: Attributes): void {
    if (tag === "color") this.openColor(attributes);
    else if (tag === "patternFill") this.fill.kind = attributes["patternType"];
    else if (tag === "fgColor" || tag === "bgColor") this.openFillColor(tag, attributes);
    else if (this.list === "borders" || (this.list === "dxfs" && sides.has(tag))) this.openSide(tag, attributes);
    else this.openFontPart(tag, attributes);
  }

  /** In a cell a solid fill takes its foreground, in a conditional format its background. */
  private openFillColor(tag: string, attributes: Attributes): void {
    const color = this.colorOf(attributes);
    if (color === undefined) return;
    if (tag === (this.list === "dxfs" ? "bgColor" : "fgColor")) this.fill.color = color;
    else this.fill.color ??= this.list === "dxfs" || this.fill.kind !== "solid" ? color : undefined;
  }

  private fillColor(): string | undefined {
    const { kind, color } = this.fill;
    return kind === "none" || (kind === undefined && this.list === "fills") || kind === "gray125" ? undefined : color;
  }

  private openColor(attributes: Attributes): void {
    const color = this.colorOf(attributes);
    if (color === undefined) return;
    const side = this.side === undefined ? undefined : this.borders[this.side];
    if (this.side !== undefined && side !== undefined) this.borders[this.side] = { ...side, color };
    else if (this.list === "fonts" || this.list === "dxfs") this.font.color = color;
    else if (this.list === "fills") this.fill = { kind: "solid", color: this.fill.color ?? color };
  }

  private openSide(tag: string, attributes: Attributes): void {
    const side = sides.get(tag);
    if (side === undefined) return;
    this.side = side;
    const style = attributes["style"] ?? "none";
    if (style !== "none") this.borders[side] = { style, color: "#000000" };
  }

  private openFontPart(tag: string, { val }: Attributes): void {
    if (this.list !== "fonts" && this.list !== "dxfs") return;
    if (tag === "b") this.font.isBold = !isOff(val);
    if (tag === "i") this.font.isItalic = !isOff(val);
    if (tag === "strike") this.font.isStruck = !isOff(val);
    if (tag === "u") this.font.isUnderlined = val !== "none";
    if (tag === "sz" && Number(val) > 0) this.font.size = Math.min(409, Number(val));
    if (tag === "name" && val !== undefined) this.font.name = val;
  }

  private lastCell(change: (cell: CellFormat) => void): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) change(cell);
  }
}

const sides = new Map<string, BorderSide>([["left", "left"], ["start", "left"], ["right", "right"], ["end", "right"], ["top", "top"], ["bottom", "bottom"]]);

function isOff(value: string | undefined): boolean {
  return value !== undefined && /^(0|false|off)$/.test(value);
}

function cellFormat(attributes: Attributes): CellFormat {
  const index = (name: string) => Number(attributes[name] ?? 0) || 0;
  return { numberFormat: index("numFmtId"), font: index("fontId"), fill: index("fillId"), border: index("borderId"), alignment: {}, isLocked: true };
}

function alignmentOf(attributes: Attributes): Partial<CellLook> {
  const { horizontal, vertical, wrapText, textRotation, indent } = attributes;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrapText === undefined ? {} : { wraps: !isOff(wrapText) }),
    ...(textRotation === undefined ? {} : { rotation: degrees(Number(textRotation)) }),
    ...(indent === undefined ? {} : { indent: Math.min(250, Number(indent) || 0) }),
  };
}

/** The file counts 91 to 180 for clockwise degrees. */
function degrees(rotation: number): number {
  if (!Number.isFinite(rotation)) return 0;
  return rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;
}
