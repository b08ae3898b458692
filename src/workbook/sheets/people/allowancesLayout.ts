import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { personPages, type PersonPage } from "./assessmentLayout";

export const allowancesSheetId = "allowances";
export const allowancesTitle = "津贴发放";
export const allowanceColumn = {
  number: 1, grid: 2, name: 3, id: 4, month: 5, fixedMonths: 6, fixed: 7, quarter: 8, result: 9, performanceMonths: 10, performance: 11, arrears: 12, total: 13, signature: 14, remark: 15,
  sequence: 17, rosterRow: 18, digits: 19, printedAs: 20, printed: 21, voided: 22,
} as const;
export const allowanceLastPrinted = allowanceColumn.remark;
export const allowanceHeadRows = 5;
/** Total, capitals, check line, signatures, note. */
const footRows = 5;

export interface AllowancesLayout {
  readonly pages: readonly PersonPage[];
  readonly column: (name: keyof typeof allowanceColumn) => CellReference;
  /** The street's page: a row per community, in the pages' order. */
  readonly summary: { readonly first: number; readonly rows: readonly number[]; readonly foot: number; readonly last: number };
}

/** Pages in the order of the communities, a row per issued engagement and spare ones; behind them the street's page. */
export function allowancesLayout(spec: BookSpec): AllowancesLayout {
  const pages = personPages(spec, (community) => spec.assessmentRows.filter((row) => row.community === community).map(({ engagement }) => engagement), { headRows: allowanceHeadRows, footRows });
  const first = (pages.at(-1)?.last ?? 0) + 1;
  const rows = pages.map((_, index) => first + allowanceHeadRows + index);
  const foot = first + allowanceHeadRows + rows.length;
  return {
    pages, summary: { first, rows, foot, last: foot + footRows - 1 },
    column: (name) => reference(allowancesSheetId, 1, allowanceColumn[name], Math.max(1, first - 1), allowanceColumn[name]),
  };
}
