import { displayWidth } from "./displayWidth";

/** A column of a table for people: numbers stand right. */
export interface TableColumn { readonly title: string; readonly align: "left" | "right" }

const gap = "  ";

/** A table as lines of text, columns aligned for terminals with full-width characters; no rows, no lines but the head. */
export function textTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((row) => columns.map((_, index) => oneLine(row[index] ?? "")));
  const widths = columns.map(({ title }, index) => Math.max(displayWidth(title), ...shown.map((row) => displayWidth(row[index]!))));
  const line = (cells: readonly string[]): string => columns.map(({ align }, index) => padded(cells[index]!, widths[index]!, align)).join(gap).trimEnd();
  return [line(columns.map(({ title }) => title)), widths.map((width) => "-".repeat(width)).join(gap), ...shown.map(line)];
}

/** What was read from a file must not move the cursor or break the table. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

function padded(text: string, width: number, align: TableColumn["align"]): string {
  const room = " ".repeat(width - displayWidth(text));
  return align === "right" ? room + text : text + room;
}
