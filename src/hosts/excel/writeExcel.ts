import type { CellChange, Protection, Watch } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import { chunksOf, Pace } from "./chunks";
import type { ExcelRuntime } from "./excelRuntime";
import { writeBlocks } from "./inputBlocks";
import { troubleWithSheets } from "./lostSheets";
import { Refused } from "./refused";
import { closeSheets, openSheets } from "./sheetLock";
import { undoWrite } from "./undoWrite";
import { prepareWrite } from "./writeJob";
import type { WriteJob, WritePart } from "./writeJob";

/** Writes cells, all or nothing: looks, opens protected sheets, writes in chunks, undoes after a failure, protects again. Gives warnings; throws what stopped it. */
export async function writeExcel(runtime: ExcelRuntime, changes: readonly CellChange[], protection: Protection, watch?: Watch): Promise<Finding[]> {
  const pace = new Pace(watch);
  const job = await runtime.run({}, (context) => prepareWrite(context, changes, protection, pace)).catch(async (error: unknown) => {
    throw new Refused(await troubleWithSheets(runtime, error, [...new Set(changes.map(({ sheetTitle }) => sheetTitle))]));
  });
  if (job.parts.length === 0) return [];
  let trouble: readonly Finding[] = [];
  try {
    await runtime.run({}, (context) => openSheets(context, job.locks));
    await writeOrUndo(runtime, job, pace);
  } catch (error) {
    trouble = await troubleWithSheets(runtime, error, titlesOf(job.parts));
  }
  const open = await closeSheets(runtime, job.locks);
  if (trouble.length > 0) throw new Refused([...trouble, ...open]);
  return open;
}

async function writeOrUndo(runtime: ExcelRuntime, job: WriteJob, pace: Pace): Promise<void> {
  const chunks = chunksOf(job.parts);
  pace.expect(chunks.length);
  let attempted = 0;
  let confirmed = 0;
  try {
    await runtime.run({}, async (context) => {
      for (const chunk of chunks) {
        pace.check();
        attempted++;
        await writeBlocks(context, chunk);
        confirmed++;
        pace.step();
      }
    });
  } catch (error) {
    const half = await undoWrite(runtime, job, chunks.slice(0, attempted).flat(), chunks.slice(0, confirmed).flat());
    if (half === undefined) throw error;
    throw new Refused([half, ...(await troubleWithSheets(runtime, error, titlesOf(job.parts)))]);
  }
}

function titlesOf(parts: readonly WritePart[]): string[] {
  return [...new Set(parts.map(({ title }) => title))];
}
