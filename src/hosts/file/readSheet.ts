import type { Outcome } from "../../app/ports";
import { fine, overLimit } from "./fileTrouble";
import { limits } from "./limits";
import { parseXml } from "./parseXml";
import type { XmlHandler } from "./parseXml";
import { SheetCells } from "./sheetCells";
import type { CellSink, ReadingUsage } from "./sheetCells";

/** What a sheet's part is read from, and where its cells go. */
export interface SheetSource {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly part: string;
  readonly sharedStrings: readonly string[];
  /** Counted over all sheets: the limits are for the workbook. */
  readonly usage: ReadingUsage;
}

export interface SheetReading {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Streams one worksheet part; each cell with a value or a formula is given to `sink` with its style index. `alongside` is told every tag as well. */
export function readSheet(source: SheetSource, sink: CellSink, alongside?: XmlHandler): Outcome<SheetReading> {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const cells = new SheetCells(source, sink);
  const trouble = parseXml(source.bytes, source.file, source.part, {
    open(tag, attributes) {
      alongside?.open(tag, attributes);
      if (tag === "c") {
        if (++source.usage.cells > limits.cells) return overLimit(source.file, "cells", source.usage.cells, source.part);
        return cells.begin(attributes);
      }
      if (tag === "row") {
        const wrong = cells.beginRow(attributes["r"]);
        if (wrong === undefined && isHidden(attributes, "ht")) hiddenRows.add(cells.row);
        return wrong;
      }
      if (tag === "col") return addHiddenColumns(hiddenColumns, attributes);
      return cells.openChild(tag, attributes);
    },
    text(text) {
      alongside?.text?.(text);
      cells.text(text);
    },
    close(tag) {
      alongside?.close?.(tag);
      return cells.close(tag);
    },
  });
  return trouble ?? fine({ hiddenRows, hiddenColumns });
}

function isHidden(attributes: Readonly<Record<string, string>>, size: string): boolean {
  return /^(1|true)$/.test(attributes["hidden"] ?? "") || (attributes[size] !== undefined && Number(attributes[size]) === 0);
}

function addHiddenColumns(hidden: Set<number>, attributes: Readonly<Record<string, string>>): void {
  if (!isHidden(attributes, "width")) return;
  const from = Math.max(1, Number(attributes["min"]) || 1);
  const to = Math.min(limits.columns, Number(attributes["max"]) || 0);
  for (let column = from; column <= to; column++) hidden.add(column);
}
