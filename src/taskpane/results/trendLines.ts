import type { BookView } from "../../app/service/workbookService";
import type { Month } from "../../domain/units/period";
import { unitName } from "./bookPart";
import { drawnNumber, pointsText } from "./figureText";
import { gradeText } from "./gradeText";
import type { Prose } from "../../app/prose";

/** One month of a unit: points as a number for drawing, and what people read. */
export interface TrendMonth {
  readonly month: Month;
  readonly points: number | null;
  readonly text: string;
  readonly grade: string;
  readonly isOpen: boolean;
}

export interface UnitLine { readonly unit: string; readonly name: string; readonly months: readonly TrendMonth[] }

/** The closed months of each unit of a score sheet, and the open month as it stands behind them. */
export function trendLines(view: BookView, sheetId: string, prose: Prose): UnitLine[] {
  const sheet = view.results.scheme.scoreSheets.find(({ id }) => id === sheetId);
  const units = view.results.units.filter((unit) => unit.sheet === sheetId);
  return units.map((unit) => {
    const closed = view.trend.find((line) => line.sheet === sheetId && line.unit === unit.unit)?.months.filter(({ month }) => month !== view.month) ?? [];
    const open: TrendMonth = {
      month: view.month, points: drawnNumber(unit.total) ?? null, text: pointsText(unit.total, prose),
      grade: sheet === undefined ? "" : gradeText(sheet, unit.grade, prose), isOpen: true,
    };
    const past = closed.map(({ month, points, grade }): TrendMonth => ({ month, points, text: points === null ? grade : String(points), grade, isOpen: false }));
    return { unit: unit.unit, name: unitName(view, unit.unit), months: [...past, open] };
  });
}
