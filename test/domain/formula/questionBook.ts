import ExcelJS from "exceljs";
import type { CellExpression, CellReference } from "../../../src/domain/formula/expression";
import { printFormula } from "../../../src/domain/formula/print";
import type { PlaceReference } from "../../../src/domain/formula/print";

/** One computed cell and what any program must compute in it. "error" stands for any error value. */
export interface Question {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: CellExpression;
  readonly expected: number | string;
}

/** Sheets are known by their titles here. */
export const placeByTitle: PlaceReference = ({ sheet, ...position }) => ({ ...position, sheetTitle: sheet });

/** A cell or range of a sheet as a leaf. */
export function at(sheet: string, row: number, column: number, toRow?: number): CellExpression {
  const reference: CellReference = toRow === undefined ? { sheet, row, column } : { sheet, row, column, toRow, toColumn: column };
  return { kind: "ref", ref: reference };
}

/** A workbook of inputs and questions; every cached value is wrong on purpose. */
export class QuestionBook {
  readonly questions: Question[] = [];
  private readonly workbook = new ExcelJS.Workbook();

  put(sheet: string, row: number, column: number, value: number | string): void {
    this.sheetOf(sheet).getCell(row, column).value = value;
  }

  ask(sheet: string, row: number, column: number, formula: CellExpression, expected: number | string): CellExpression {
    const text = printFormula(formula, sheet, placeByTitle);
    this.sheetOf(sheet).getCell(row, column).value = { formula: text, result: 987654 };
    this.questions.push({ sheet, row, column, formula, expected });
    return at(sheet, row, column);
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.workbook.xlsx.writeBuffer());
  }

  private sheetOf(title: string): ExcelJS.Worksheet {
    return this.workbook.getWorksheet(title) ?? this.workbook.addWorksheet(title);
  }
}
