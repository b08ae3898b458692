import type { CellPlace } from "../../app/ports";
import { parseAddress } from "../file/cellAddress";
import type { ExcelRuntime } from "./excelRuntime";
import { errorCode } from "./excelTrouble";
import { refusal } from "./refused";

/** Shows and selects a place. A sheet that is hidden stays hidden: `sheetHidden`. */
export async function selectPlace(runtime: ExcelRuntime, { sheet: title, cell }: CellPlace): Promise<void> {
  if (!isAddress(cell)) throw refusal("hostTrouble", { code: "InvalidArgument" });
  await runtime.run({}, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(title).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw refusal("sheetGone", { sheet: title });
    if (sheet.visibility !== "Visible") throw refusal("sheetHidden", { sheet: title });
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

/** The one cell or range that is selected; undefined for several areas, a chart or a picture. */
export async function selectedPlace(runtime: ExcelRuntime): Promise<CellPlace | undefined> {
  try {
    return await runtime.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      const sheet = range.worksheet.load("name");
      await context.sync();
      const cell = range.address.slice(range.address.lastIndexOf("!") + 1).replaceAll("$", "");
      return cell.includes(",") ? undefined : { sheet: sheet.name, cell };
    });
  } catch (error) {
    if (errorCode(error) === "InvalidSelection") return undefined;
    throw error;
  }
}

function isAddress(text: string): boolean {
  const [from = "", to = from, ...more] = text.replaceAll("$", "").split(":");
  return more.length === 0 && parseAddress(from) !== undefined && parseAddress(to) !== undefined;
}
