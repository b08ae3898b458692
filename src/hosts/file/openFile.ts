import type { CellChange, CellPlace, HostDescription, OpenWorkbook, Outcome, Protection, Watch } from "../../app/ports";
import { refused } from "../../app/refused";
import type { Finding } from "../../domain/finding";
import type { WorkbookPlan } from "../../workbook/plan";
import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import { foreignSheets } from "./foreignSheets";
import { fine } from "./fileTrouble";
import { lockedSheets, lockFindings } from "./lockedChanges";
import { patchWorkbook } from "./patchWorkbook";
import { readWorkbook } from "./readWorkbook";

/** An .xlsx file that is open in memory; `bytes` is what there is to save. */
export interface OpenFile extends OpenWorkbook {
  bytes(): Uint8Array;
}

const description: HostDescription = {
  kind: "file",
  name: ".xlsx",
  can: { openWindow: false, replaceSheets: true, keepOthersSheets: false, changeStructure: false, seeForeignParts: true, recalculate: false, setUpPrinting: true },
};

type SelectionListener = (place: CellPlace) => void;
type ChangeListener = (titles: readonly string[] | undefined) => void;

/**
 * Opens .xlsx bytes as a workbook. Reading and writing are those of files: a write patches the changed cells and keeps every
 * other byte, so a protected sheet stays protected as it is, and nothing is computed. Sheets of others cannot be carried into
 * a workbook that is made anew: `replace` refuses where there are some.
 */
export function openFile(given: Uint8Array, fileName = ""): OpenFile {
  let bytes = given;
  let selection: CellPlace | undefined;
  const selectionListeners = new Set<SelectionListener>();
  const changeListeners = new Set<ChangeListener>();

  const take = (next: Uint8Array, titles: readonly string[] | undefined): Outcome<null> => {
    bytes = next;
    for (const listener of changeListeners) listener(titles);
    return fine(null);
  };

  const read = async (watch?: Watch): Promise<Outcome<RawWorkbook>> => {
    if (await isCancelled(watch, 0)) return refused("cancelled");
    const raw = readWorkbook(bytes, { fileName });
    if (!raw.ok) return raw;
    return (await isCancelled(watch, 1)) ? refused("cancelled") : raw;
  };

  return {
    description,
    bytes: () => bytes,
    read,
    readSheets: async (titles, watch) => {
      const raw = await read(watch);
      return raw.ok ? sheetsOf(raw.value, titles) : raw;
    },
    write: async (changes, protection, watch) => {
      if (changes.length === 0) return fine(null);
      if (await isCancelled(watch, 0)) return refused("cancelled");
      const next = written(bytes, changes, protection, fileName);
      if (!next.ok) return next;
      if (await isCancelled(watch, 1)) return refused("cancelled");
      return take(next.value, [...new Set(changes.map(({ sheetTitle }) => sheetTitle))]);
    },
    replace: async (plan, _protection, watch) => {
      if (await isCancelled(watch, 0)) return refused("cancelled");
      const next = await replaced(bytes, plan, fileName);
      if (!next.ok) return next;
      if (await isCancelled(watch, 1)) return refused("cancelled");
      return take(next.value, undefined);
    },
    openCopy: (copy, name) => {
      const raw = readWorkbook(copy, { fileName: name });
      return Promise.resolve(raw.ok ? take(copy, undefined) : raw);
    },
    select: async (place) => {
      const raw = await read();
      if (!raw.ok) return raw;
      if (!raw.value.sheets.some(({ title }) => title === place.sheet)) return refused("sheetGone", { sheet: place.sheet });
      selection = place;
      for (const listener of selectionListeners) listener(place);
      return fine(null);
    },
    selected: () => Promise.resolve(fine(selection)),
    onSelected: (listener) => listening(selectionListeners, listener),
    onChanged: (listener) => listening(changeListeners, listener),
  };
}

function written(bytes: Uint8Array, changes: readonly CellChange[], protection: Protection, fileName: string): Outcome<Uint8Array> {
  const next = patchWorkbook(bytes, changes, { fileName });
  if (!next.ok) return { ok: false, findings: next.findings.map(goneInstead) };
  const locked = lockedSheets(bytes, changes, fileName);
  if (!locked.ok) return locked;
  const inTheWay = lockFindings(locked.value, protection);
  if (inTheWay.length > 0) return { ok: false, findings: inTheWay };
  return next;
}

/** A sheet that a file has not is one that is gone from the workbook. */
function goneInstead(finding: Finding): Finding {
  return finding.code === "patchNoSheet" ? { ...finding, code: "sheetGone" } : finding;
}

async function replaced(bytes: Uint8Array, plan: WorkbookPlan, fileName: string): Promise<Outcome<Uint8Array>> {
  const raw = readWorkbook(bytes, { fileName });
  if (!raw.ok) return raw;
  if (foreignSheets(raw.value).length > 0 || raw.value.foreignParts.length > 0) return refused("hostUnsupported", { ability: "keepOthersSheets" });
  // What writes new files is large; most work on a file never needs it.
  const { createWorkbook } = await import("./createWorkbook");
  return fine(await createWorkbook(plan));
}

function sheetsOf({ sheets }: RawWorkbook, titles: readonly string[]): Outcome<readonly RawSheet[]> {
  const found = titles.map((title) => sheets.find((sheet) => sheet.title === title));
  const gone = titles.filter((_, index) => found[index] === undefined);
  if (gone.length > 0) return { ok: false, findings: gone.map((sheet) => trouble("sheetGone", { sheet })) };
  return fine(found.filter((sheet) => sheet !== undefined));
}

/** Tells how far the work is, lets the caller's turn pass, and says whether it was called off. */
async function isCancelled(watch: Watch | undefined, done: 0 | 1): Promise<boolean> {
  const isCalledOff = (): boolean => watch?.signal?.aborted === true;
  if (isCalledOff()) return true;
  watch?.progress?.(done, 1);
  await Promise.resolve();
  return isCalledOff();
}

function listening<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}


function trouble(code: string, values: Finding["values"]): Finding {
  return { code, severity: "error", place: { kind: "none" }, values };
}
