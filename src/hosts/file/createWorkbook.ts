import ExcelJS from "exceljs";
import type { WorkbookPlan } from "../../workbook/plan";
import { finishPackage, packageDate } from "./finishPackage";
import { planPrinter } from "../planPrinter";
import { writeSheet } from "./writeSheet";

const author = "两级考核";
/** Window in twips, as Excel writes for a plain screen. */
const windowSize = { x: 0, y: 0, width: 28_800, height: 15_000 };

/**
 * A new .xlsx of the plan. Every computed cell carries its formula and the engine's figure; programs are told to
 * recalculate on opening. The same plan gives the same bytes. Throws only for a plan that contradicts itself.
 */
export async function createWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.created = new Date(Date.UTC(packageDate.getFullYear(), 0, 1));
  workbook.modified = workbook.created;
  workbook.title = plan.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  const activeTab = Math.max(0, plan.sheets.findIndex((sheet) => sheet.visibility === "visible"));
  workbook.views = [{ ...windowSize, firstSheet: activeTab, activeTab, visibility: "visible" }];
  const printer = planPrinter(plan);
  for (const sheet of plan.sheets) await writeSheet(workbook, sheet, printer);
  // Stored, not packed: `finishPackage` opens the zip again at once.
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as never);
  return finishPackage(new Uint8Array(written), plan);
}
