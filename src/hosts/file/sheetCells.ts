import type { RawCell } from "../../workbook/rawWorkbook";
import { cellAddress, parseAddress } from "./cellAddress";
import { decodeCellText } from "./cellText";
import { expandSharedFormula, sharedFormula } from "./expandSharedFormula";
import type { SharedFormula } from "./expandSharedFormula";
import { fileTrouble, overLimit } from "./fileTrouble";
import type { FileTrouble } from "./fileTrouble";
import { isoSerial } from "./isoSerial";
import { limits } from "./limits";

/** Is given every cell that holds something. `style` is the index into the cell formats. */
export type CellSink = (row: number, column: number, cell: RawCell, style: number) => void;

/** What the sheets read so far came to. */
export interface ReadingUsage {
  /** All cells met, empty ones too. */
  cells: number;
  /** Characters of expanded shared formulas. */
  expanded: number;
}

interface Source {
  readonly file: string;
  readonly part: string;
  readonly sharedStrings: readonly string[];
  readonly usage: ReadingUsage;
}

/** Turns the tags of `sheetData` into cells, one at a time. */
export class SheetCells {
  row = 0;
  private column = 0;
  private type = "";
  private style = 0;
  private value: string | undefined;
  private inline: string | undefined;
  private formula: string | undefined;
  private sharedIndex: string | undefined;
  private collecting: "" | "v" | "f" | "t" = "";
  private isInCell = false;
  private phoneticDepth = 0;
  private readonly shared = new Map<string, { formula: SharedFormula; row: number; column: number }>();

  constructor(private readonly source: Source, private readonly sink: CellSink) {}

  /** A row without a number follows the one before. */
  beginRow(number: string | undefined): FileTrouble | undefined {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row < 1) return this.damaged();
    if (row > limits.rows) return overLimit(this.source.file, "rows", row, this.source.part);
    this.row = row;
    this.column = 0;
    return undefined;
  }

  begin(attributes: Readonly<Record<string, string>>): FileTrouble | undefined {
    const address = attributes["r"];
    if (address === undefined) this.column++;
    else {
      const position = parseAddress(address);
      if (position === undefined) return /^[A-Za-z]+\d+$/.test(address) ? overLimit(this.source.file, "columns", limits.columns + 1, this.source.part) : this.damaged();
      this.row = position.row;
      this.column = position.column;
    }
    if (this.column > limits.columns) return overLimit(this.source.file, "columns", this.column, this.source.part);
    this.isInCell = true;
    this.type = attributes["t"] ?? "n";
    this.style = Number(attributes["s"] ?? 0);
    this.value = this.inline = this.formula = this.sharedIndex = undefined;
    return undefined;
  }

  openChild(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.isInCell) return;
    if (tag === "rPh") this.phoneticDepth++;
    if (tag === "v") this.start("v");
    if (tag === "t" && this.phoneticDepth === 0) this.start("t");
    if (tag === "f") {
      this.start("f");
      if (attributes["t"] === "shared") this.sharedIndex = attributes["si"] ?? "";
    }
  }

  text(text: string): void {
    if (this.collecting === "v") this.value += text;
    else if (this.collecting === "f") this.formula += text;
    else if (this.collecting === "t") this.inline += text;
  }

  close(tag: string): FileTrouble | undefined {
    if (!this.isInCell) return undefined;
    if (tag === "v" || tag === "f" || tag === "t") this.collecting = "";
    if (tag === "rPh") this.phoneticDepth--;
    return tag === "c" ? this.end() : undefined;
  }

  private start(what: "v" | "f" | "t"): void {
    this.collecting = what;
    if (what === "v") this.value ??= "";
    else if (what === "f") this.formula ??= "";
    else this.inline ??= "";
  }

  private end(): FileTrouble | undefined {
    this.isInCell = false;
    const formula = this.ownFormula();
    if (formula !== undefined && formula.length > limits.formulaCharacters) return overLimit(this.source.file, "formulaCharacters", formula.length, this.source.part);
    if (this.source.usage.expanded > limits.expandedCharacters) {
      return fileTrouble("fileBomb", { file: this.source.file, limit: "expandedCharacters", found: this.source.usage.expanded, allowed: limits.expandedCharacters, part: this.source.part });
    }
    const value = this.ownValue();
    if (value === undefined) return this.damaged();
    if (typeof value === "string" && value.length > limits.cellCharacters) return overLimit(this.source.file, "cellCharacters", value.length, this.source.part);
    if (value === null && formula === undefined) return undefined;
    const isError = this.type === "e";
    this.sink(this.row, this.column, formula === undefined ? { value, isError } : { value, isError, formula }, this.style);
    return undefined;
  }

  /** null: nothing in the cell; undefined: what is in it cannot be right. */
  private ownValue(): RawCell["value"] | undefined {
    const text = this.value;
    if (this.type === "inlineStr") return this.inline === undefined ? null : decodeCellText(this.inline);
    if (this.type === "str") return text === undefined ? null : decodeCellText(text);
    if (text === undefined || (text === "" && this.type !== "e")) return null;
    if (this.type === "s") return this.source.sharedStrings[Number(text)];
    if (this.type === "b") return text.trim() === "1" || text.trim() === "true";
    if (this.type === "e") return text;
    if (this.type === "d") return isoSerial(text) ?? text;
    const number = Number(text);
    return Number.isFinite(number) && text.trim() !== "" ? number : undefined;
  }

  private ownFormula(): string | undefined {
    const text = this.formula;
    if (this.sharedIndex === undefined) return text === "" ? undefined : text;
    if (text !== undefined && text !== "") {
      this.shared.set(this.sharedIndex, { formula: sharedFormula(text), row: this.row, column: this.column });
      return text;
    }
    const first = this.shared.get(this.sharedIndex);
    if (first === undefined) return undefined;
    const expanded = expandSharedFormula(first.formula, this.row - first.row, this.column - first.column);
    this.source.usage.expanded += expanded.length;
    return expanded;
  }

  private damaged(): FileTrouble {
    return fileTrouble("fileTruncated", { file: this.source.file, part: this.source.part, cell: this.row > 0 && this.column > 0 ? cellAddress(this.row, this.column) : "" });
  }
}
