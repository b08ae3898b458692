import type { CellChange, Protection, Watch } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import { chunksOf, Pace } from "./chunks";
import type { ExcelRuntime } from "./excelRuntime";
import { writeBlocks } from "./inputBlocks";
import type { LockPart } from "./lockParts";
import { troubleWithSheets } from "./lostSheets";
import { Refused } from "./refused";
import { setLocks, undoLocks } from "./setLocks";
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
  if (job.parts.length + job.lockParts.length === 0) return [];
  let trouble: readonly Finding[] = [];
  try {
    await runtime.run({}, (context) => openSheets(context, job.locks));
    await writeOrUndo(runtime, job, pace);
  } catch (error) {
    trouble = await troubleWithSheets(runtime, error, titlesOf(job));
  }
  const open = await closeSheets(runtime, job.locks);
  if (trouble.length > 0) throw new Refused([...trouble, ...open]);
  return open;
}

async function writeOrUndo(runtime: ExcelRuntime, job: WriteJob, pace: Pace): Promise<void> {
  const chunks = chunksOf(job.parts);
  const lockChunks = chunksOf(job.lockParts);
  pace.expect(chunks.length + lockChunks.length);
  const begun: WritePart[][] = [];
  const lockBegun: LockPart[] = [];
  let confirmed = 0;
  try {
    await runtime.run({}, async (context) => {
      for (const chunk of chunks) {
        pace.check();
        begun.push(chunk);
        await writeBlocks(context, chunk);
        confirmed++;
        pace.step();
      }
      for (const chunk of lockChunks) {
        pace.check();
        lockBegun.push(...chunk);
        await setLocks(context, chunk);
        pace.step();
      }
    });
  } catch (error) {
    const half = [await undoLocks(runtime, job, lockBegun), await undoWrite(runtime, job, begun.flat(), chunks.slice(0, confirmed).flat())].flatMap((one) => one ?? []);
    if (half.length === 0) throw error;
    throw new Refused([...half, ...(await troubleWithSheets(runtime, error, titlesOf(job)))]);
  }
}

function titlesOf({ parts, lockParts }: WriteJob): string[] {
  return [...new Set([...parts, ...lockParts].map(({ title }) => title))];
}
