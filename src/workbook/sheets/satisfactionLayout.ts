import type { CellReference } from "../../domain/formula/expression";
import type { Survey } from "../../domain/scheme/schemeSchema";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";

export const satisfactionSheetId = "satisfaction";
export const satisfactionFirstRow = 7;

/** Columns of 满意度指数: what is known of a unit, then for each group its figures, then the total. */
export const groupFigures = ["replies", "mean", "spread", "low", "high", "population"] as const;
export type GroupFigure = (typeof groupFigures)[number];
export const totalFigures = ["replies", "index", "low", "high", "alpha", "validity"] as const;
export type TotalFigure = (typeof totalFigures)[number];
export const firstFigureColumn = 4;

export interface SatisfactionRow { readonly row: number; readonly survey: Survey; readonly unit: string }

export interface SatisfactionLayout {
  readonly rows: readonly SatisfactionRow[];
  readonly group: (row: SatisfactionRow, groupIndex: number, name: GroupFigure) => CellReference;
  readonly total: (row: SatisfactionRow, name: TotalFigure) => CellReference;
  /** The index of a unit, 0-100, or the word of its state. */
  readonly indexFor: (survey: string, unit: string) => CellReference;
}

export function satisfactionLayout(spec: BookSpec): SatisfactionLayout {
  let row = satisfactionFirstRow;
  const rows = spec.scheme.surveys.flatMap((survey) => {
    const own = spec.units.filter(({ kind }) => kind === survey.subject).map((unit) => ({ row: row++, survey, unit: unit.id }));
    row += 4;
    return own;
  });
  const total = (at: SatisfactionRow, name: TotalFigure): CellReference =>
    reference(satisfactionSheetId, at.row, firstFigureColumn + at.survey.groups.length * groupFigures.length + totalFigures.indexOf(name));
  return {
    rows, total,
    group: (at, groupIndex, name) => reference(satisfactionSheetId, at.row, firstFigureColumn + groupIndex * groupFigures.length + groupFigures.indexOf(name)),
    indexFor: (survey, unit) => {
      const found = rows.find((candidate) => candidate.survey.id === survey && candidate.unit === unit);
      if (found === undefined) throw new Error(`no satisfaction row for ${unit} in ${survey}`);
      return total(found, "index");
    },
  };
}
