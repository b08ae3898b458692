import { parseFormula } from "../../../domain/formula/parse";
import { isSyntaxError, type ParsedFormula } from "../../../domain/formula/parsedFormula";
import type { FoundBook } from "../../foundBook";
import type { RawCell } from "../../rawWorkbook";
import { centrePlanSheetId } from "./centrePlanLayout";
import { contactsSheetId } from "./contactsLayout";
import { listRegisters } from "./listRegister";
import { serviceTypesSheetId } from "./serviceTypesLayout";

const registerIds: readonly string[] = [...Object.keys(listRegisters), contactsSheetId, centrePlanSheetId, serviceTypesSheetId];

/**
 * Whether a cell of a form is counted from a register: its formula reads one. That it is the formula which belongs there
 * is verified as of any computed cell; another formula that somebody typed (=3+4) reads none and is an entry.
 */
export function isFromRegister(book: FoundBook): (cell: RawCell | undefined) => boolean {
  const titles = new Set(registerIds.flatMap((id) => book.sheet(id)?.title.toLowerCase() ?? []));
  return (cell) => {
    if (cell?.formula === undefined || titles.size === 0) return false;
    const parsed = parseFormula(cell.formula);
    return !isSyntaxError(parsed) && readsOne(parsed, titles);
  };
}

function readsOne(formula: ParsedFormula, titles: ReadonlySet<string>): boolean {
  switch (formula.kind) {
    case "ref": return formula.ref.sheetTitle !== undefined && titles.has(formula.ref.sheetTitle.toLowerCase());
    case "call": return formula.args.some((each) => readsOne(each, titles));
    case "binary": return readsOne(formula.left, titles) || readsOne(formula.right, titles);
    case "negate": return readsOne(formula.operand, titles);
    default: return false;
  }
}
