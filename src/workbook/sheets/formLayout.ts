import type { Unit } from "../../domain/facts";
import type { CellReference } from "../../domain/formula/expression";
import { rowKeyOf } from "../../domain/combining/scoreForm";
import { kindOf, type Item } from "../../domain/items/itemKinds";
import type { FormRow } from "../../domain/items/itemKind";
import type { Block, ScoreSheet } from "../../domain/scheme/schemeSchema";
import type { Period } from "../../domain/units/period";
import { formPeriod } from "../../domain/combining/formPeriod";
import type { BookScope, BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";
import { sheetTitles } from "./sheetTitles";

export const formColumn = {
  number: 1, content: 2, standard: 3, max: 4, target: 5, reported: 6, checked: 7, points: 8, reason: 9,
  counted: 11, accumulated: 12, plan: 13, maxDue: 14, pointsCounted: 15, bonus: 16, sequence: 17, isDue: 18, blockShare: 19, blockWeight: 20,
} as const;
export const lastPrinted = formColumn.reason;
export const firstFormRow = 8;

export interface FormLine { readonly row: number; readonly key: string; readonly block: Block; readonly item: Item; readonly line: FormRow; readonly isFirst: boolean; readonly lines: number }

/** One form sheet: one unit, scorer and open period. Rows depend on the score sheet only. */
export interface FormLayout {
  readonly sheetId: string;
  readonly title: string;
  readonly scoreSheet: ScoreSheet;
  readonly unit: Unit;
  readonly scorer: string;
  readonly period: Period;
  readonly lines: readonly FormLine[];
  readonly lastLine: number;
  /** Rows below the table, in their order. */
  readonly foot: Readonly<Record<"sum" | "total" | "decision" | "grade" | "veto" | "ticks" | "unscored" | "opinion" | "signatures" | "note", number>>;
  readonly cell: (name: FormCell) => CellReference;
  readonly column: (name: keyof typeof formColumn) => CellReference;
}

export type FormCell = "unitId" | "scorerId" | "missing" | "bonusSum" | "pointsSum" | "maxDueSum" | "proposal" | "decision" | "decisionReason" | "total" | "grade" | "opinion" | "opinionText" | "veto" | "vetoDocument" | "acceptReported" | "noOtherDeductions" | "code";

/** Every form of the open month that the workbook has, in the order of the units. */
export function formLayouts(spec: BookSpec): FormLayout[] {
  const wanted = spec.scheme.scoreSheets.flatMap((scoreSheet) => {
    const period = formPeriod(scoreSheet.cadence, spec.month);
    if (period === undefined) return [];
    return spec.units.filter(({ kind }) => kind === scoreSheet.subject).flatMap((unit) => scorersOf(scoreSheet, unit).filter((scorer) => hasForm(spec.scope, scorer)).map((scorer) => ({ scoreSheet, unit, scorer, period })));
  });
  const titles = sheetTitles(wanted.map(({ unit }) => unit.name));
  return wanted.map((form, index) => formLayout(form, `form${index + 1}`, titles[index]!));
}

/** A committee's workbook has only the forms that it scores. */
function hasForm(scope: BookScope, scorer: string): boolean {
  return scope.kind === "street" || scope.community === scorer;
}

/** Who fills a form for a unit: each of its communities, or the one office of the score sheet. */
export function scorersOf(scoreSheet: ScoreSheet, unit: Unit): readonly string[] {
  return scoreSheet.scorer === "committee" ? unit.communities : [scoreSheet.scorer];
}

/** Columns of what is noted but not scored, two to a row: title from, value in. */
export const unscoredPlaces = [{ title: 3, value: 5 }, { title: 6, value: 8 }] as const;

export function unscoredRows({ unscored }: ScoreSheet): number {
  return Math.ceil(unscored.length / unscoredPlaces.length);
}

/** The cell of the n-th thing that is noted but not scored. */
export function unscoredCell({ sheetId, foot }: Pick<FormLayout, "sheetId" | "foot">, index: number): CellReference {
  return reference(sheetId, foot.unscored + Math.floor(index / unscoredPlaces.length), unscoredPlaces[index % unscoredPlaces.length]!.value);
}

function formLayout(form: Pick<FormLayout, "scoreSheet" | "unit" | "scorer" | "period">, sheetId: string, title: string): FormLayout {
  let row = firstFormRow;
  const lines = form.scoreSheet.blocks.flatMap((block) => block.items.flatMap((item) => {
    const rows = kindOf(item).rows(item);
    return rows.map((line, index): FormLine => ({ row: row++, key: rowKeyOf(item, line), block, item, line, isFirst: index === 0, lines: rows.length }));
  }));
  const lastLine = row - 1;
  const afterUnscored = row + 6 + unscoredRows(form.scoreSheet);
  const foot = { sum: row, total: row + 1, decision: row + 2, grade: row + 3, veto: row + 4, ticks: row + 5, unscored: row + 6, opinion: afterUnscored, signatures: afterUnscored + 1, note: afterUnscored + 2 };
  const cells: Record<FormCell, [number, number]> = {
    unitId: [1, formColumn.counted], scorerId: [2, formColumn.counted], missing: [4, formColumn.counted],
    pointsSum: [foot.sum, formColumn.points], maxDueSum: [foot.sum, formColumn.max], bonusSum: [foot.sum, formColumn.bonus],
    proposal: [foot.total, formColumn.points], decision: [foot.decision, formColumn.standard], decisionReason: [foot.decision, formColumn.reported],
    total: [foot.grade, formColumn.reported], grade: [foot.grade, formColumn.points],
    veto: [foot.veto, formColumn.standard], vetoDocument: [foot.veto, formColumn.reported],
    acceptReported: [foot.ticks, formColumn.standard], noOtherDeductions: [foot.ticks, formColumn.points], opinion: [foot.opinion, formColumn.standard], opinionText: [foot.opinion, formColumn.max], code: [foot.note, formColumn.points],
  };
  return {
    ...form, sheetId, title, lines, lastLine, foot,
    cell: (name) => reference(sheetId, ...cells[name]),
    column: (name) => reference(sheetId, firstFormRow, formColumn[name], lastLine, formColumn[name]),
  };
}
