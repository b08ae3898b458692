import type { CellReference } from "../../../domain/formula/expression";
import type { Scheme } from "../../../domain/scheme/schemeSchema";
import { reference } from "../../sheetBuilder";

export const centrePlanSheetId = "centrePlan";
export const centrePlanColumn = { number: 1, item: 2, unit: 3, planned: 4, done: 5, confirmed: 6, note: 7 } as const;
const firstRow = 5;

/** One line of the plan: an item of a centre's score sheet. */
export interface CentrePlanLine { readonly row: number; readonly unit: string; readonly item: string; readonly title: string; readonly measure: string }

/** 分中心月计划: the sub-centres' lines of the open month, centre by centre. */
export interface CentrePlanLayout {
  readonly lines: readonly CentrePlanLine[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly cell: (line: CentrePlanLine, name: "planned" | "done" | "confirmed") => CellReference;
}

export function centrePlanLayout(units: readonly string[], scheme: Scheme): CentrePlanLayout {
  const items = scheme.scoreSheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.items)).filter(({ register }) => register?.kind === "centrePlan");
  const lines = units.flatMap((unit, place) => items.map((item, index): CentrePlanLine =>
    ({ row: firstRow + place * items.length + index, unit, item: item.id, title: item.title.zh, measure: "unit" in item ? item.unit.zh : "" })));
  return { lines, firstRow, lastRow: firstRow + lines.length - 1, cell: ({ row }, name) => reference(centrePlanSheetId, row, centrePlanColumn[name]) };
}
