import { compare, rational, toDecimalText, zero, type Rational } from "../../units/rational";
import { passMarkOf } from "../../money/scoredResult";
import type { Quantity } from "../quantity";
import { findingAt } from "../sourceLines";
import { highestTotal } from "./highestTotal";
import type { LintCheck } from "./lintCheck";

/** A grid leader's quarter is scored out of a hundred. */
const highestScore = rational(100);

interface JudgedMark { readonly sheet: string; readonly mark: Quantity | undefined; readonly highest: Rational }

/** Pass marks that everybody or nobody reaches. */
export const passMarks: LintCheck = (scheme, lines) => {
  const marks: JudgedMark[] = [
    ...scheme.scoreSheets.map((sheet) => ({ sheet: sheet.title.zh, mark: sheet.passMark, highest: highestTotal(sheet) })),
    ...scheme.allowances.map((rule) => ({ sheet: rule.title.zh, mark: passMarkOf(rule), highest: highestScore })),
  ];
  return marks.flatMap(({ sheet, mark, highest }) => {
    if (mark === undefined || (compare(mark.value, zero) > 0 && compare(mark.value, highest) <= 0)) return [];
    return [findingAt("lintPassMark", "error", mark.path, { sheet, found: toDecimalText(mark.value), max: toDecimalText(highest) }, lines)];
  });
};
