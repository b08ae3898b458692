import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/units/period";
import type { CellChange, OpenWorkbook } from "../ports";
import type { BookDraft, BookView, NewBookChoice, WorkbookService } from "../service/workbookService";
import type { BookKeeper } from "./bookKeeper";
import { error, note } from "./outcomes";
import type { PaneStore } from "./paneStore";
import type { PaneWorld } from "./paneWorld";
import type { Task } from "./taskRunner";
import { makeWriteSteps, type Consent, type WriteSteps } from "./writeSteps";

/** The actions that write. Each either writes all and says so, or says why not, or asks a question and has written nothing. */
export interface BookWriter {
  createBook(task: Task, choice: NewBookChoice, where: "here" | "newWindow", consent: Consent): Promise<void>;
  openMonth(task: Task, month: Month, consent: Consent): Promise<void>;
  writeReport(task: Task, consent: Consent): Promise<void>;
}

interface Parts { readonly host: OpenWorkbook; readonly service: WorkbookService; readonly world: PaneWorld; readonly store: PaneStore; readonly keeper: BookKeeper; readonly steps: WriteSteps }

export function makeBookWriter(parts: Omit<Parts, "steps">): BookWriter {
  const all: Parts = { ...parts, steps: makeWriteSteps(parts.store, parts.keeper) };
  return {
    createBook: (...given) => createBook(all, ...given),
    openMonth: (...given) => openMonth(all, ...given),
    writeReport: (...given) => writeReport(all, ...given),
  };
}

async function createBook(parts: Parts, task: Task, choice: NewBookChoice, where: "here" | "newWindow", consent: Consent): Promise<void> {
  const draft = await task.computed(() => parts.service.draftNew(choice));
  if (!draft.ok) return parts.store.say(draft.findings);
  await (where === "here" ? createHere(parts, task, draft.value, consent, draft.findings) : createApart(parts, task, draft.value, draft.findings));
}

/** In place of the open workbook's own sheets; asked first where there are any. */
async function createHere({ host, store, steps }: Parts, task: Task, { plan, fileName }: BookDraft, consent: Consent, findings: readonly Finding[]): Promise<void> {
  const { book } = store.get();
  const own = book.kind === "ours" ? sheetTitles(book.view) : [];
  if (!steps.mayReplace(consent, own)) return;
  const success = [note("bookCreated", { file: fileName.replace(/\.xlsx$/, "") }), ...findings];
  await steps.write(task, consent, (protection, watch) => host.replace(plan, protection, watch), { changed: undefined, success });
}

async function createApart({ host, service, store, keeper, steps }: Parts, task: Task, { plan, fileName }: BookDraft, findings: readonly Finding[]): Promise<void> {
  const bytes = await task.computed(async () => ({ ok: true, value: await service.fileOf(plan), findings: [] }));
  const opened = bytes.ok ? await task.written(() => host.openCopy(bytes.value, fileName)) : bytes;
  if (!opened.ok) return store.say(opened.findings);
  const success = [note("bookCreated", { file: fileName }), ...findings, ...opened.findings];
  if (host.description.can.openWindow) return store.say(success);
  // It has taken the place of the open one.
  keeper.noteChange(undefined);
  await steps.readBack(task, success);
}

async function openMonth({ host, service, store, keeper, steps }: Parts, task: Task, month: Month, consent: Consent): Promise<void> {
  const current = await keeper.catchUp(task, "figures");
  const draft = current.ok ? await task.computed(() => service.draftOpen(month)) : current;
  if (!draft.ok) return store.say(draft.findings);
  // The draft is of the workbook as it was read; an entry made since would be written over.
  if (keeper.hasChanges()) return store.say([error("editedMeanwhile")]);
  const { value } = draft;
  if (value.kind === "rebuilt" && !steps.mayReplace(consent, value.sheets)) return;
  const success = [note("monthOpened", { month }), ...draft.findings];
  await (value.kind === "inPlace"
    ? steps.write(task, consent, (protection, watch) => host.write(value.changes, protection, watch), { changed: undefined, success })
    : steps.write(task, consent, (protection, watch) => host.replace(value.plan, protection, watch), { changed: undefined, success }));
}

async function writeReport({ host, service, world, store, keeper, steps }: Parts, task: Task, consent: Consent): Promise<void> {
  const current = await keeper.catchUp(task, "figures");
  const verified = current.ok ? await task.computed(() => service.verify()) : current;
  if (!verified.ok) return store.say(verified.findings);
  store.set({ verification: { ...verified.value, isStale: keeper.hasChanges() } });
  const report = await task.computed(() => service.draftReport(world.now()));
  if (!report.ok) return store.say(report.findings);
  await steps.write(task, consent, (protection, watch) => host.write(report.value, protection, watch), { changed: titlesOf(report.value), success: [note("reportWritten"), ...report.findings] });
}

function titlesOf(changes: readonly CellChange[]): string[] {
  return [...new Set(changes.map(({ sheetTitle }) => sheetTitle))];
}

/** The present titles of our sheets. */
function sheetTitles({ places }: BookView): string[] {
  return [...new Set(Object.entries(places).flatMap(([name, { sheet }]) => (name.startsWith("sheet.") ? [sheet] : [])))];
}
