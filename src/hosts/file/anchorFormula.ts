import type { Rectangle } from "../../workbook/plan";
import { parseAddress } from "./cellAddress";

const references = /"(?:[^"]|"")*"|(?<sheet>(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<from>\$?[A-Z]{1,3}\$?\d{1,7})(?::(?<to>\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/**
 * Sets the `$` of a rule that is written for the first cell of a range and moves over it: on the rule's own sheet a
 * reference moves with the rows (columns) when its row (column) is one of the range's, and stays otherwise; a run of
 * several rows (columns), and every reference to another sheet, stays. Works on printed text, so it is free of how it was printed.
 */
export function anchorFormula(text: string, range: Rectangle): string {
  return text.replace(references, (...found) => {
    const { sheet, from, to } = found[found.length - 1] as { sheet?: string; from?: string; to?: string };
    if (from === undefined) return found[0];
    const first = parseAddress(from.replaceAll("$", ""));
    const last = to === undefined ? first : parseAddress(to.replaceAll("$", ""));
    if (first === undefined || last === undefined) return found[0];
    const movesDown = sheet === undefined && first.row === last.row && first.row >= range.row && first.row <= range.toRow;
    const movesRight = sheet === undefined && first.column === last.column && first.column >= range.column && first.column <= range.toColumn;
    const hold = (address: string) => {
      const [, column, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) as unknown as [string, string, string];
      return `${movesRight ? "" : "$"}${column}${movesDown ? "" : "$"}${row}`;
    };
    return (sheet ?? "") + hold(from) + (to === undefined ? "" : `:${hold(to)}`);
  });
}
