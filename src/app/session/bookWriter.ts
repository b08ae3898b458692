import { note, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/units/period";
import type { CellChange, OpenWorkbook } from "../ports";
import type { BookDraft, BookView, NewBookChoice, WorkbookService } from "../service/workbookService";
import type { BookKeeper } from "./bookKeeper";
import type { PaneStore } from "./paneStore";
import type { PaneWorld } from "./paneWorld";
import type { Task } from "./taskRunner";
import { writeDraft } from "./writeDraft";
import type { Consent, WriteSteps } from "./writeSteps";

/** The actions that write. Each either writes all and says so, or says why not, or asks a question and has written nothing. */
export interface BookWriter {
  createBook(task: Task, choice: NewBookChoice, where: "here" | "newWindow", consent: Consent): Promise<void>;
  openMonth(task: Task, month: Month, person: string, consent: Consent): Promise<void>;
  writeReport(task: Task, consent: Consent): Promise<void>;
}

/** What everything that writes works with. */
export interface WriterParts { readonly host: OpenWorkbook; readonly service: WorkbookService; readonly world: PaneWorld; readonly store: PaneStore; readonly keeper: BookKeeper; readonly steps: WriteSteps }

export function makeBookWriter(parts: WriterParts): BookWriter {
  return {
    createBook: (...given) => createBook(parts, ...given),
    openMonth: (...given) => openMonth(parts, ...given),
    writeReport: (...given) => writeReport(parts, ...given),
  };
}

async function createBook(parts: WriterParts, task: Task, choice: NewBookChoice, where: "here" | "newWindow", consent: Consent): Promise<void> {
  const draft = await task.computed(() => parts.service.draftNew(choice));
  if (!draft.ok) return parts.store.say(draft.findings);
  await (where === "here" ? createHere(parts, task, draft.value, consent, draft.findings) : createApart(parts, task, draft.value, draft.findings));
}

/** In place of the open workbook's own sheets; asked first where there are any. */
async function createHere({ host, store, steps }: WriterParts, task: Task, { plan, fileName }: BookDraft, consent: Consent, findings: readonly Finding[]): Promise<void> {
  const { book } = store.get();
  const own = book.kind === "ours" ? sheetTitles(book.view) : [];
  if (!steps.mayReplace(consent, own)) return;
  const success = [note("bookCreated", { file: fileName.replace(/\.xlsx$/, "") }), ...findings];
  await steps.write(task, consent, (protection, watch) => host.replace(plan, protection, watch), { changed: undefined, success: () => Promise.resolve(success) });
}

async function createApart({ host, service, store, keeper, steps }: WriterParts, task: Task, { plan, fileName }: BookDraft, findings: readonly Finding[]): Promise<void> {
  const bytes = await task.computed(async () => ({ ok: true, value: await service.fileOf(plan), findings: [] }));
  const opened = bytes.ok ? await task.written(() => host.openCopy(bytes.value, fileName)) : bytes;
  if (!opened.ok) return store.say(opened.findings);
  const success = [note("bookCreated", { file: fileName }), ...findings, ...opened.findings];
  if (host.description.can.openWindow) return store.say(success);
  // It has taken the place of the open one.
  keeper.noteChange(undefined);
  await steps.readBack(task, success);
}

function openMonth(parts: WriterParts, task: Task, month: Month, person: string, consent: Consent): Promise<void> {
  return writeDraft(parts, task, consent, {
    draft: () => parts.service.draftOpen(month, { at: parts.world.now(), person }),
    changeOf: (change) => change,
    written: () => Promise.resolve([note("monthOpened", { month })]),
  });
}

async function writeReport({ host, service, world, store, keeper, steps }: WriterParts, task: Task, consent: Consent): Promise<void> {
  const current = await keeper.catchUp(task, "figures");
  const verified = current.ok ? await task.computed(() => service.verify()) : current;
  if (!verified.ok) return store.say(verified.findings);
  store.set({ verification: { ...verified.value, isStale: keeper.hasChanges() } });
  const report = await task.computed(() => service.draftReport(world.now()));
  if (!report.ok) return store.say(report.findings);
  await steps.write(task, consent, (protection, watch) => host.write(report.value, protection, watch), { changed: titlesOf(report.value), success: () => Promise.resolve([note("reportWritten"), ...report.findings]) });
}

function titlesOf(changes: readonly CellChange[]): string[] {
  return [...new Set(changes.map(({ sheetTitle }) => sheetTitle))];
}

/** The present titles of our sheets. */
function sheetTitles({ places }: BookView): string[] {
  return [...new Set(Object.entries(places).flatMap(([name, { sheet }]) => (name.startsWith("sheet.") ? [sheet] : [])))];
}
