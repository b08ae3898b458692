import type { CellReference } from "../../domain/formula/expression";
import { reference } from "../sheetBuilder";
import type { FormLayout } from "./formLayout";

export const combinedSheetId = "combined";
export const combinedColumn = { number: 1, scorer: 2, proposal: 3, total: 4, grade: 5, veto: 6, weight: 7, signature: 8 } as const;
const headRows = 4;
const footRows = 4;

/** The page of a unit with several scorers: a row a scorer, then what they give together. */
export interface CombinedPage { readonly first: number; readonly forms: readonly FormLayout[]; readonly firstRow: number; readonly foot: number; readonly last: number }

export interface CombinedLayout {
  readonly pages: readonly CombinedPage[];
  /** Where a unit's combined figures stand; undefined for a unit with one scorer. */
  readonly find: (scoreSheet: string, unit: string) => Readonly<Record<"total" | "grade" | "veto", CellReference>> | undefined;
}

export function combinedLayout(forms: readonly FormLayout[]): CombinedLayout {
  const units = new Map<string, FormLayout[]>();
  for (const form of forms) {
    const key = `${form.scoreSheet.id}|${form.unit.id}`;
    units.set(key, [...units.get(key) ?? [], form]);
  }
  let next = 1;
  const pages = new Map([...units].filter(([, own]) => own.length > 1).map(([key, own]): [string, CombinedPage] => {
    const first = next;
    const firstRow = first + headRows;
    const foot = firstRow + own.length;
    next = foot + footRows;
    return [key, { first, forms: own, firstRow, foot, last: next - 1 }];
  }));
  const at = ({ foot }: CombinedPage, where: number): CellReference => reference(combinedSheetId, foot, where);
  return {
    pages: [...pages.values()],
    find: (scoreSheet, unit) => {
      const page = pages.get(`${scoreSheet}|${unit}`);
      return page === undefined ? undefined : { total: at(page, combinedColumn.total), grade: at(page, combinedColumn.grade), veto: at(page, combinedColumn.veto) };
    },
  };
}
