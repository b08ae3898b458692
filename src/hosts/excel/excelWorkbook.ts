import type { HostDescription, OpenWorkbook, Outcome, Watch } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import { identifyFile } from "../file/identifyFile";
import { watchChanges, watchSelection } from "./excelEvents";
import type { TellTrouble } from "./excelEvents";
import type { ExcelRuntime } from "./excelRuntime";
import { selectedPlace, selectPlace } from "./excelSelection";
import { excelTrouble } from "./excelTrouble";
import type { Attempt } from "./excelTrouble";
import { troubleWithSheets } from "./lostSheets";
import { Refused } from "./refused";
import { readExcel, readExcelSheets } from "./readExcel";
import { replaceSheets } from "./replaceSheets";
import { untilCancelled } from "./untilCancelled";
import { writeExcel } from "./writeExcel";

/**
 * The workbook that is open in Excel. Reading waits for a cell that is being edited; what changes the workbook says `hostBusy`
 * at once, because the user waits for it.
 * @param tell where trouble goes that no call waits for
 */
export function excelWorkbook(runtime: ExcelRuntime, tell: TellTrouble): OpenWorkbook {
  return {
    description: describeExcel(runtime),
    read: (watch) => answer(() => untilCancelled(() => readWhole(runtime, watch), watch)),
    readSheets: (titles, watch) => answer(() => untilCancelled(() => readNamed(runtime, titles, watch), watch)),
    write: (changes, protection, watch) => done(() => writeExcel(runtime, changes, protection, watch)),
    replace: (plan, protection, watch) => done(() => replaceSheets(runtime, plan, protection, watch), { ability: "replaceSheets" }),
    openCopy: (bytes, fileName) => done(() => openCopy(runtime, bytes, fileName), { ability: "openWindow" }),
    select: (place) => done(() => selectPlace(runtime, place).then(() => []), { sheet: place.sheet }),
    selected: () => answer(() => selectedPlace(runtime)),
    onSelected: (listener) => watchSelection(runtime, listener, tell),
    onChanged: (listener) => watchChanges(runtime, listener, tell),
  };
}

function describeExcel({ program, supports }: ExcelRuntime): HostDescription {
  return {
    kind: "excel", name: program,
    can: { openWindow: supports("1.8"), replaceSheets: supports("1.13"), keepOthersSheets: supports("1.13"), changeStructure: true, seeForeignParts: false, recalculate: true, setUpPrinting: supports("1.9") },
  };
}

async function readWhole(runtime: ExcelRuntime, watch: Watch | undefined) {
  let titles: readonly string[] = [];
  try {
    return await runtime.run({ delayForCellEdit: true }, (context) => readExcel(context, (listed) => { titles = listed; }, watch));
  } catch (error) {
    throw new Refused(await troubleWithSheets(runtime, error, titles));
  }
}

async function readNamed(runtime: ExcelRuntime, titles: readonly string[], watch: Watch | undefined) {
  try {
    return await runtime.run({ delayForCellEdit: true }, (context) => readExcelSheets(context, titles, watch));
  } catch (error) {
    throw new Refused(await troubleWithSheets(runtime, error, titles));
  }
}

async function openCopy(runtime: ExcelRuntime, bytes: Uint8Array, fileName: string): Promise<Finding[]> {
  const trouble = identifyFile(bytes, fileName);
  if (trouble !== undefined) throw new Refused(trouble.findings);
  await runtime.createWorkbook(base64(bytes));
  return [];
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = "";
  for (let at = 0; at < bytes.length; at += piece) binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}

/** The edge of the host: what was thrown below is an outcome here. */
async function answer<T>(work: () => Promise<T>, attempt: Attempt = {}): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work(), findings: [] };
  } catch (error) {
    return { ok: false, findings: excelTrouble(error, attempt) };
  }
}

async function done(work: () => Promise<readonly Finding[]>, attempt: Attempt = {}): Promise<Outcome<null>> {
  const findings = await answer(work, attempt);
  return findings.ok ? { ok: true, value: null, findings: findings.value } : findings;
}
