import type { Protection, Watch } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import type { WorkbookPlan } from "../../workbook/plan";
import { lookBefore } from "./bookBefore";
import type { BookBefore } from "./bookBefore";
import { chunksOf, Pace } from "./chunks";
import type { ExcelRuntime } from "./excelRuntime";
import { excelTrouble } from "./excelTrouble";
import { holdStill } from "./inputBlocks";
import { hostFinding, refusal, Refused } from "./refused";
import { removeMade } from "./removeMade";
import { renderPlan } from "./renderPlan";
import type { RenderStep } from "./renderStep";
import { swapSheets } from "./swapSheets";
import { temporaryTitles } from "./temporaryTitles";

/**
 * Puts the plan's sheets in place of ours: makes them whole beside the old ones under temporary titles, then lets them
 * take their places. Until then a failure deletes what was made, and nothing of the old has been touched.
 */
export async function replaceSheets(runtime: ExcelRuntime, plan: WorkbookPlan, protection: Protection, watch?: Watch): Promise<Finding[]> {
  const pace = new Pace(watch);
  const before = await runtime.run({}, (context) => lookBefore(context, plan));
  pace.check();
  if (protection === "refuse" && before.isStructureLocked) throw refusal("sheetProtected", { sheet: before.workbookName, count: 1 });
  if (before.isStructureLocked) await openStructure(runtime, before);
  let findings: readonly Finding[];
  try {
    findings = await makeAndSwap(runtime, plan, before, pace);
  } catch (error) {
    throw new Refused([...excelTrouble(error, { sheet: before.workbookName, ability: "replaceSheets" }), ...(await closeStructure(runtime, before))]);
  }
  return [...findings, ...(await closeStructure(runtime, before))];
}

async function makeAndSwap(runtime: ExcelRuntime, plan: WorkbookPlan, before: BookBefore, pace: Pace): Promise<Finding[]> {
  const titles = temporaryTitles(plan, before);
  const steps = chunksOf(renderPlan(plan, titles, new Set(before.names.map(({ name }) => name.toLowerCase()))));
  pace.expect(steps.length + 1);
  try {
    await runtime.run({}, async (context) => {
      holdStill(context);
      for (const title of titles.values()) context.workbook.worksheets.add(title);
      await context.sync();
      for (const chunk of steps) {
        pace.check();
        await renderChunk(context, chunk, titles);
        pace.step();
      }
      pace.check();
    });
  } catch (error) {
    throw new Refused([...excelTrouble(error, { ability: "replaceSheets" }), ...(await removeMade(runtime, plan, titles, before))]);
  }
  const findings = await swapSheets(runtime, plan, titles, before);
  pace.step();
  return findings;
}

async function renderChunk(context: Excel.RequestContext, chunk: readonly RenderStep[], titles: ReadonlyMap<string, string>): Promise<void> {
  holdStill(context);
  const sheets = new Map<string, Excel.Worksheet>();
  for (const step of chunk) {
    const sheet = sheets.get(step.sheet) ?? context.workbook.worksheets.getItem(titles.get(step.sheet)!);
    sheets.set(step.sheet, sheet);
    step.apply(sheet);
  }
  await context.sync();
}

async function openStructure(runtime: ExcelRuntime, before: BookBefore): Promise<void> {
  const isOpen = await runtime.run({}, async ({ workbook }) => {
    workbook.protection.unprotect();
    workbook.protection.load("protected");
    await workbook.context.sync();
    return !workbook.protection.protected;
  }).catch((error: unknown) => {
    const trouble = excelTrouble(error);
    // Anything but a refusal of the password is not about the protection.
    if (trouble.some(({ code }) => code !== "sheetProtected" && code !== "hostTrouble")) throw error;
    return false;
  });
  if (!isOpen) throw refusal("sheetPassword", { sheet: before.workbookName });
}

async function closeStructure(runtime: ExcelRuntime, before: BookBefore): Promise<Finding[]> {
  if (!before.isStructureLocked) return [];
  try {
    await runtime.run({ delayForCellEdit: true }, async ({ workbook }) => {
      workbook.protection.load("protected");
      await workbook.context.sync();
      if (!workbook.protection.protected) workbook.protection.protect();
      await workbook.context.sync();
    });
    return [];
  } catch {
    // Whatever the reason, what the user must know and do is the same.
    return [hostFinding("protectionNotRestored", { sheet: before.workbookName }, { kind: "none" }, "warning")];
  }
}
