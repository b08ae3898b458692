import type { SheetPlan } from "../../workbook/plan";
import { rectangleAddress } from "./rectangles";
import { cellAddress } from "../file/cellAddress";
import { renderStep } from "./renderStep";
import type { RenderStep } from "./renderStep";

/** In inches; the sides as in Excel's own narrow preset, so that wide tables keep their size. */
const margins = {
  normal: { left: 0.25, right: 0.25, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  narrow: { left: 0.25, right: 0.25, top: 0.35, bottom: 0.45, header: 0.15, footer: 0.2 },
};

const footer = "第 &P 页 共 &N 页";

/** What is seen and printed of a sheet as a whole: frozen panes, A4, one page wide, centred, without fills, page numbers at the foot. */
export function renderPrint(plan: SheetPlan): RenderStep[] {
  const { print, freeze } = plan;
  return [
    renderStep(plan.id, 24, footer, (sheet) => {
      if (freeze !== undefined) freezePanes(sheet, freeze.row - 1, freeze.column - 1);
      if (print.isOnePage) sheet.showGridlines = false;
      const { pageLayout } = sheet;
      pageLayout.paperSize = "A4";
      pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
      pageLayout.zoom = print.isOnePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.blackAndWhite = true;
      pageLayout.setPrintMargins("Inches", margins[print.margins ?? "normal"]);
      pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
      if (print.area !== undefined) pageLayout.setPrintArea(rectangleAddress(print.area));
      if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(`$${print.titleRows.from}:$${print.titleRows.to}`);
    }),
    // A page begins with the cell that is given.
    ...print.breaksAfter.map((row) => renderStep(plan.id, 3, "", (sheet) => {
      sheet.horizontalPageBreaks.add(cellAddress(row + 1, 1));
    })),
  ];
}

function freezePanes(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rectangleAddress({ row: 1, column: 1, toRow: rows, toColumn: columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
