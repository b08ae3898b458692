import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/units/period";
import type { OpenWorkbook, Outcome, Protection, Watch } from "../ports";
import type { BookDraft, BookView, NewBookChoice, WorkbookService } from "../service/workbookService";
import type { BookKeeper } from "./bookKeeper";
import { hasCode, note } from "./outcomes";
import type { Question } from "./paneState";
import type { PaneStore } from "./paneStore";
import type { PaneWorld } from "./paneWorld";
import type { Task } from "./taskRunner";

/** What the person has agreed to so far, for this one action. */
export interface Consent { readonly protection: Protection; readonly replaced: readonly string[] }
export const noConsent: Consent = { protection: "refuse", replaced: [] };

/** The actions that write. Each either writes all and says so, or says why not, or asks a question and has written nothing. */
export interface BookWriter {
  createBook(task: Task, choice: NewBookChoice, where: "here" | "newWindow", consent: Consent): Promise<void>;
  openMonth(task: Task, month: Month, consent: Consent): Promise<void>;
  writeReport(task: Task, consent: Consent): Promise<void>;
}

export function makeBookWriter(host: OpenWorkbook, service: WorkbookService, world: PaneWorld, store: PaneStore, keeper: BookKeeper): BookWriter {
  /** Writes by one call of the host, and reads what stands there now. */
  const writeAndRead = async (task: Task, consent: Consent, call: (protection: Protection, watch: Watch) => Promise<Outcome<null>>, success: readonly Finding[]): Promise<void> => {
    const written = await task.written((watch) => call(consent.protection, watch));
    if (!written.ok) {
      // Whatever went wrong, what stands there now is read before anything else is done with it.
      if (hasCode(written.findings, "sheetProtected") && consent.protection === "refuse") return store.set({ question: { kind: "lift", sheets: protectedSheets(written.findings) } });
      keeper.noteChange(undefined);
      return store.say(written.findings);
    }
    keeper.noteChange(undefined);
    await readBack(task, [...success, ...written.findings]);
  };

  /** A write that is done is said to be done, also when the reading after it fails or is called off. */
  const readBack = async (task: Task, success: readonly Finding[]): Promise<void> => {
    const read = await keeper.readAll(task);
    store.say(read.ok ? success : [...success, ...read.findings]);
  };

  const hasAgreed = (consent: Consent, sheets: readonly string[]): boolean => sheets.every((sheet) => consent.replaced.includes(sheet));
  const ask = (question: Question): void => store.set({ question });

  const createHere = async (task: Task, { plan }: BookDraft, consent: Consent, findings: readonly Finding[]): Promise<void> => {
    const { book } = store.get();
    const own = book.kind === "ours" ? sheetTitles(book.view) : [];
    if (!hasAgreed(consent, own)) return ask({ kind: "replace", sheets: own });
    await writeAndRead(task, consent, (protection, watch) => host.replace(plan, protection, watch), [note("bookCreated", { file: plan.title }), ...findings]);
  };

  const createApart = async (task: Task, { plan, fileName }: BookDraft, findings: readonly Finding[]): Promise<void> => {
    const bytes = await task.computed(async () => ({ ok: true, value: await service.fileOf(plan), findings: [] }));
    if (!bytes.ok) return store.say(bytes.findings);
    const opened = await task.written(() => host.openCopy(bytes.value, fileName));
    if (!opened.ok) return store.say(opened.findings);
    const success = [note("bookCreated", { file: fileName }), ...findings, ...opened.findings];
    if (host.description.can.openWindow) return store.say(success);
    keeper.noteChange(undefined);
    await readBack(task, success);
  };

  return {
    createBook: async (task, choice, where, consent) => {
      const draft = await task.computed(() => service.draftNew(choice));
      if (!draft.ok) return store.say(draft.findings);
      await (where === "here" ? createHere(task, draft.value, consent, draft.findings) : createApart(task, draft.value, draft.findings));
    },
    openMonth: async (task, month, consent) => {
      const current = await keeper.catchUp(task);
      if (!current.ok) return store.say(current.findings);
      const draft = await task.computed(() => service.draftOpen(month));
      if (!draft.ok) return store.say(draft.findings);
      if (keeper.hasChanges()) return store.say([note("editedMeanwhile")]);
      const { value } = draft;
      if (value.kind === "rebuilt" && !hasAgreed(consent, value.sheets)) return ask({ kind: "replace", sheets: value.sheets });
      await writeAndRead(task, consent, (protection, watch) => (value.kind === "inPlace" ? host.write(value.changes, protection, watch) : host.replace(value.plan, protection, watch)), [note("monthOpened", { month }), ...draft.findings]);
    },
    writeReport: async (task, consent) => {
      const current = await keeper.catchUp(task);
      if (!current.ok) return store.say(current.findings);
      const verified = await task.computed(() => service.verify());
      if (!verified.ok) return store.say(verified.findings);
      store.set({ verification: { ...verified.value, isStale: false } });
      const report = await task.computed(() => service.draftReport(world.now()));
      if (!report.ok) return store.say(report.findings);
      const written = await task.written((watch) => host.write(report.value, consent.protection, watch));
      if (written.ok) {
        keeper.noteChange([...new Set(report.value.map(({ sheetTitle }) => sheetTitle))]);
        const read = await keeper.catchUp(task);
        return store.say([note("reportWritten"), ...(read.ok ? [] : read.findings)]);
      }
      if (hasCode(written.findings, "sheetProtected") && consent.protection === "refuse") return ask({ kind: "lift", sheets: protectedSheets(written.findings) });
      keeper.noteChange(undefined);
      store.say(written.findings);
    },
  };
}

/** The present titles of our sheets. */
function sheetTitles({ places }: BookView): string[] {
  return [...new Set(Object.entries(places).flatMap(([name, { sheet }]) => (name.startsWith("sheet.") ? [sheet] : [])))];
}

function protectedSheets(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ code, values }) => (code === "sheetProtected" ? String(values["sheet"] ?? "").split("、") : []));
}
