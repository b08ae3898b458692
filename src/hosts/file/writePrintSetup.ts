import type { Worksheet } from "exceljs";
import type { PrintPlan } from "../../workbook/plan";

/** Paper code of A4 (ST_PaperSize). */
const a4 = 9;
/** In inches; the sides as in Excel's own narrow preset, so that wide tables keep their size. */
const margins = {
  normal: { left: 0.25, right: 0.25, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  narrow: { left: 0.25, right: 0.25, top: 0.35, bottom: 0.45, header: 0.15, footer: 0.2 },
};

/** A4, one page wide, centred, without fills (inputs are yellow on screen only), page numbers at the foot. Area and repeated rows are names: `workbookNames` writes them. */
export function writePrintSetup(worksheet: Worksheet, print: PrintPlan): void {
  worksheet.pageSetup = {
    ...worksheet.pageSetup,
    paperSize: a4,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.isOnePage ? 1 : 0,
    horizontalCentered: true,
    blackAndWhite: true,
    margins: margins[print.margins ?? "normal"],
  };
  worksheet.headerFooter.oddFooter = "&C第 &P 页 共 &N 页";
  for (const row of print.breaksAfter) worksheet.getRow(row).addPageBreak();
}
