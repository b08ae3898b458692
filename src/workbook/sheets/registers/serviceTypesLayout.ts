import { keepsLedger, countingTitles } from "../../../domain/registers/schemeServices";
import { notCountedWord } from "../../../domain/registers/serviceType";
import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const serviceTypesSheetId = "serviceTypes";
export const serviceTypesTitle = "服务类型";
export const serviceTypesHeaderRow = 4;
const firstRow = serviceTypesHeaderRow + 1;
/** What people fill, from left to right; how often each service was given follows where 服务台账 is kept. */
export const serviceTypeColumn = { name: 1, group: 2, countsFor: 3, state: 4, note: 5 } as const;
const columnsOfUnit = ["records", "quantity"] as const;

/** 服务类型: a row per service, and in a committee's workbook two columns for each of its stations with a ledger. */
export interface ServiceTypesLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The street fills it; a committee has it as it was sent. */
  readonly isEditable: boolean;
  /** Units whose rows of 服务台账 are counted here. */
  readonly units: readonly string[];
  /** What 计入 is chosen from: titles of items, then `notCountedWord`. */
  readonly choices: readonly string[];
  /** Right of the head, hidden: the cells of the choices. */
  readonly legend: CellReference;
  readonly range: (name: keyof typeof serviceTypeColumn) => CellReference;
  /** How often, or how much of, each service a unit gave in the open month. */
  readonly counted: (unit: string, what: (typeof columnsOfUnit)[number]) => CellReference;
}

/** Undefined where no unit has a form that is counted from 服务台账. `units`: those whose ledger this workbook keeps. */
export function serviceTypesLayout(spec: BookSpec, units: readonly string[]): ServiceTypesLayout | undefined {
  if (!keepsLedger(spec.scheme, spec.units)) return undefined;
  const lastRow = firstRow + Math.max(1, spec.capacity.serviceTypes) - 1;
  const lastColumn = serviceTypeColumn.note + units.length * columnsOfUnit.length;
  const choices = [...countingTitles(spec.scheme), notCountedWord];
  const over = (column: number): CellReference => reference(serviceTypesSheetId, firstRow, column, lastRow, column);
  return {
    firstRow, lastRow, lastColumn, isEditable: spec.scope.kind === "street", units, choices,
    legend: reference(serviceTypesSheetId, 1, lastColumn + 2, 1, lastColumn + 1 + choices.length),
    range: (name) => over(serviceTypeColumn[name]),
    counted: (unit, what) => over(serviceTypeColumn.note + 1 + units.indexOf(unit) * columnsOfUnit.length + columnsOfUnit.indexOf(what)),
  };
}
