import type { Finding } from "../../domain/finding";
import type { WorkbookPlan } from "../../workbook/plan";
import { planNames } from "../planNames";
import { staleNames } from "./bookBefore";
import type { BookBefore, Replacement } from "./bookBefore";
import type { ExcelRuntime } from "./excelRuntime";
import type { ForeignFormulas } from "./foreignFormulas";
import { writeBlocks } from "./inputBlocks";
import { troubleWithSheets } from "./lostSheets";
import { Refused } from "./refused";
import { deleteSheet, removeSheets } from "./removeMade";
import { closeSheets, openSheets } from "./sheetLock";
import { listSheets } from "./sheetList";
import { leadsTo, sheetVisibilities, stepBack } from "./stepBack";

/**
 * Lets the sheets that were made take the places of the old ones: first only what can be taken back (titles, order, names,
 * formulas of others), and when all of that holds, the old sheets are deleted. If deleting stops half-way, the new sheets stay
 * and the rest is deleted.
 */
export async function swapSheets(runtime: ExcelRuntime, replacement: Replacement, foreign: ForeignFormulas): Promise<Finding[]> {
  let trouble: readonly Finding[] = [];
  let findings: readonly Finding[] = foreign.findings;
  let stage: "taking" | "deleting" = "taking";
  try {
    await runtime.run({}, (context) => openSheets(context, foreign.locks));
    await runtime.run({}, async (context) => {
      await takePlaces(context, replacement);
      await writeBlocks(context, foreign.parts);
    });
    stage = "deleting";
    await runtime.run({}, (context) => deleteOld(context, replacement));
  } catch (error) {
    if (stage === "deleting" && !(await isOldWhole(runtime, replacement))) {
      findings = [...findings, ...(await removeSheets(runtime, replacement.oldTitles, staleNames(replacement.before, replacement.plan)))];
    } else {
      const left = await stepBack(runtime, replacement, foreign);
      const titles = replacement.before.sheets.map(({ title }) => title);
      trouble = [...(await troubleWithSheets(runtime, error, titles, { ability: "replaceSheets" })), ...left];
    }
  }
  const open = await closeSheets(runtime, foreign.locks);
  if (trouble.length > 0) throw new Refused([...trouble, ...open]);
  return [...findings, ...open];
}

async function takePlaces(context: Excel.RequestContext, { plan, titles, oldTitles, before }: Replacement): Promise<void> {
  const { workbook } = context;
  context.application.suspendScreenUpdatingUntilNextSync();
  before.ours.forEach(({ id }, index) => {
    workbook.worksheets.getItem(id).name = oldTitles[index]!;
  });
  const first = before.ours[0] === undefined ? 0 : before.sheets.indexOf(before.ours[0]);
  const made = plan.sheets.map((sheet) => workbook.worksheets.getItem(titles.get(sheet.id)!));
  plan.sheets.forEach((sheet, index) => {
    made[index]!.name = sheet.title;
    made[index]!.position = first + index;
  });
  moveNames(workbook, plan, before);
  made[Math.max(0, plan.sheets.findIndex(({ visibility }) => visibility === "visible"))]!.activate();
  plan.sheets.forEach(({ visibility }, index) => {
    if (visibility !== "visible") made[index]!.visibility = sheetVisibilities[visibility];
  });
  await context.sync();
}

/** Names of the plan that were there lead to the new sheets; so do names of others that led to a sheet whose title stays. */
function moveNames(workbook: Excel.Workbook, plan: WorkbookPlan, before: BookBefore): void {
  const planned = new Map(planNames(plan).map(({ name, text }) => [name.toLowerCase(), text]));
  for (const { name, text } of before.names) {
    const moved = planned.get(name.toLowerCase()) ?? (leadsTo(text, plan.sheets) && !/^(kh|to)_/i.test(name) ? text : undefined);
    if (moved !== undefined) workbook.names.getItem(name).formula = `=${moved}`;
  }
}

async function deleteOld(context: Excel.RequestContext, { plan, oldTitles, before }: Replacement): Promise<void> {
  if (oldTitles.length === 0) return;
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const name of staleNames(before, plan)) context.workbook.names.getItem(name).delete();
  for (const title of oldTitles) deleteSheet(context.workbook.worksheets.getItem(title));
  await context.sync();
}

/** Whether every old sheet is still there. Excel does not answer: taken as yes, and stepping back will say what is left. */
async function isOldWhole(runtime: ExcelRuntime, { before }: Replacement): Promise<boolean> {
  try {
    const { sheets } = await runtime.run({}, listSheets);
    return before.ours.every(({ id }) => sheets.some((sheet) => sheet.id === id));
  } catch {
    // Stepping back asks again and reports.
    return true;
  }
}
