import type { Protection, Watch } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import type { WorkbookPlan } from "../../workbook/plan";
import { foreignSheetsNow, lookBefore } from "./bookBefore";
import type { BookBefore, Replacement } from "./bookBefore";
import { chunksOf, Pace } from "./chunks";
import type { ExcelRuntime } from "./excelRuntime";
import { excelTrouble } from "./excelTrouble";
import { findForeignFormulas } from "./foreignFormulas";
import type { ForeignFormulas } from "./foreignFormulas";
import { holdStill } from "./inputBlocks";
import { troubleWithSheets } from "./lostSheets";
import { hostFinding, refusal, Refused } from "./refused";
import { removeMade } from "./removeMade";
import { renderPlan } from "./renderPlan";
import type { RenderStep } from "./renderStep";
import { readLocks, refuseLocks } from "./sheetLock";
import { swapSheets } from "./swapSheets";
import { freeTitles, temporaryTitles } from "./temporaryTitles";

/**
 * Puts the plan's sheets in place of ours: makes them whole beside the old ones under temporary titles, then lets them
 * take their places. Until then a failure deletes what was made, and nothing of the old has been touched.
 */
export async function replaceSheets(runtime: ExcelRuntime, plan: WorkbookPlan, protection: Protection, watch?: Watch): Promise<Finding[]> {
  const pace = new Pace(watch);
  const replacement = await runtime.run({}, (context) => lookBefore(context, plan)).then((before) => replacementOf(plan, before));
  const { before } = replacement;
  pace.check();
  if (protection === "refuse") await refuseProtected(runtime, replacement, pace);
  if (before.isStructureLocked) await openStructure(runtime, before);
  let findings: readonly Finding[];
  try {
    const foreign = await makeSheets(runtime, replacement, protection, pace);
    findings = await swapSheets(runtime, replacement, foreign);
    pace.step();
  } catch (error) {
    throw new Refused([...excelTrouble(error, { sheet: before.workbookName, ability: "replaceSheets" }), ...(await closeStructure(runtime, before))]);
  }
  return [...findings, ...(await closeStructure(runtime, before))];
}

function replacementOf(plan: WorkbookPlan, before: BookBefore): Replacement {
  return { plan, before, titles: temporaryTitles(plan, before), oldTitles: freeTitles("kh~old", before.sheets, before.ours.length) };
}

/** Before anything is made: names all that would have to be opened, the workbook's structure and sheets with formulas that read ours. */
async function refuseProtected(runtime: ExcelRuntime, replacement: Replacement, pace: Pace): Promise<void> {
  const { before } = replacement;
  const locks = await runtime.run({}, async (context) => {
    const others = await foreignSheetsNow(context, replacement);
    const closed = new Set((await readLocks(context, others.map(({ title }) => title))).map(({ title }) => title));
    return (await findForeignFormulas(context, others.filter(({ title }) => closed.has(title)), replacement, pace)).locks;
  }).catch(async (error: unknown) => {
    throw new Refused(await troubleWithSheets(runtime, error, titlesBefore(replacement), { ability: "replaceSheets" }));
  });
  refuseLocks([...(before.isStructureLocked ? [before.workbookName] : []), ...locks.map(({ title }) => title)]);
}

/** Makes the new sheets under their temporary titles, and then looks for formulas of others: what was entered meanwhile is among them. */
async function makeSheets(runtime: ExcelRuntime, replacement: Replacement, protection: Protection, pace: Pace): Promise<ForeignFormulas> {
  const { plan, titles, before } = replacement;
  const steps = chunksOf(renderPlan(plan, titles, new Set(before.names.map(({ name }) => name.toLowerCase()))));
  pace.expect(steps.length + 1);
  try {
    return await runtime.run({}, async (context) => {
      holdStill(context);
      for (const title of titles.values()) context.workbook.worksheets.add(title);
      await context.sync();
      for (const chunk of steps) {
        pace.check();
        await renderChunk(context, chunk, titles);
        pace.step();
      }
      const foreign = await findForeignFormulas(context, await foreignSheetsNow(context, replacement), replacement, pace);
      if (protection === "refuse") refuseLocks(foreign.locks.map(({ title }) => title));
      pace.check();
      return foreign;
    });
  } catch (error) {
    const trouble = await troubleWithSheets(runtime, error, [...titles.values(), ...titlesBefore(replacement)], { ability: "replaceSheets" });
    throw new Refused([...trouble, ...(await removeMade(runtime, replacement))]);
  }
}

function titlesBefore({ before }: Replacement): string[] {
  return before.sheets.map(({ title }) => title);
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
