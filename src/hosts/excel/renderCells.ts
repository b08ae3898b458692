import type { CellPlan, SheetPlan } from "../../workbook/plan";
import { linkName } from "../planNames";
import type { PlanPrinter } from "../planPrinter";
import { cellAddress } from "../file/cellAddress";
import { formulaInput, valueInput } from "./cellInput";
import type { CellInput } from "./cellInput";
import { sheetBlocks, writeBlock } from "./inputBlocks";
import { rectangleAddress } from "./rectangles";
import { renderStep } from "./renderStep";
import type { RenderStep } from "./renderStep";

/** Values and formulas in whole blocks, then links and merged cells. */
export function renderCells(plan: SheetPlan, printer: PlanPrinter): RenderStep[] {
  const cells = plan.cells.flatMap((cell) => {
    const input = inputOf(cell, plan.id, printer);
    return input === "" ? [] : [{ row: cell.row, column: cell.column, input }];
  });
  return [
    ...sheetBlocks(cells).map((block): RenderStep => ({ sheet: plan.id, bytes: block.bytes, cells: block.cells, apply: (sheet) => writeBlock(sheet, block) })),
    // To a name: a link to a title would break when the sheet is renamed. Before the formats, because Excel makes a link blue.
    ...plan.links.map(({ row, column, target }) => renderStep(plan.id, 4, linkName(target), (sheet) => {
      sheet.getRange(cellAddress(row, column)).hyperlink = { documentReference: linkName(target) };
    })),
    ...plan.merges.filter(({ row, column, toRow, toColumn }) => row !== toRow || column !== toColumn).map((merge) => renderStep(plan.id, 4, "", (sheet) => {
      sheet.getRange(rectangleAddress(merge)).merge(false);
    })),
  ];
}

function inputOf(cell: CellPlan, home: string, printer: PlanPrinter): CellInput {
  return cell.kind === "computed" ? formulaInput(printer.formula(cell.formula, home)) : valueInput(cell.value);
}
