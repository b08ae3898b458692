import { compare, isZero, toDecimalText } from "../../units/rational";
import { findingAt } from "../sourceLines";
import { highestTotal } from "./highestTotal";
import type { LintCheck } from "./lintCheck";

/** Pass marks that everybody or nobody reaches. */
export const passMarks: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => {
    const mark = sheet.passMark;
    const highest = highestTotal(sheet);
    if (mark === undefined || (!isZero(mark.value) && compare(mark.value, highest) <= 0)) return [];
    return [findingAt("lintPassMark", "error", mark.path, { sheet: sheet.title.zh, found: toDecimalText(mark.value), max: toDecimalText(highest) }, lines)];
  });
