import { error, type Finding } from "../../domain/finding";
import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import type { OpenWorkbook, Outcome } from "../ports";
import type { BookView, WorkbookService } from "../service/workbookService";
import { cancelled, hasCode, isCancelled } from "./outcomes";
import type { BookState, PaneState } from "./paneState";
import type { PaneStore } from "./paneStore";
import type { Task } from "./taskRunner";

/** Keeps the service and the pane at what the host's workbook is now. */
export interface BookKeeper {
  /** Takes note that sheets changed; `undefined`: that more than cells did. */
  noteChange(titles: readonly string[] | undefined): void;
  hasChanges(): boolean;
  /** Reads what changed since it was last read, as far as it is needed, if anything; fails when that cannot be read or is no workbook of ours. */
  catchUp(task: Task, need: Need): Promise<Outcome<BookView | undefined>>;
  /** Reads the whole workbook. */
  readAll(task: Task): Promise<Outcome<BookView | undefined>>;
}

/** `entries`: what people entered, from which the engine computes all it shows. `figures`: also what every formula of the workbook comes to. */
export type Need = "entries" | "figures";

type Changed = "all" | ReadonlySet<string>;
const nothing: Changed = new Set();

export function makeBookKeeper(host: OpenWorkbook, service: WorkbookService, store: PaneStore): BookKeeper {
  let changed: Changed = "all";
  /** After an entry, formulas on other sheets have new results; hosts tell of edited cells only. */
  let hasOldFigures = false;
  const add = (more: Changed): void => void (changed = changed === "all" || more === "all" ? "all" : new Set([...changed, ...more]));

  const readAll = async (task: Task): Promise<Outcome<BookView | undefined>> => {
    changed = nothing;
    hasOldFigures = false;
    const raw = await task.asked((watch) => host.read(watch));
    if (!raw.ok) return unread(raw.findings);
    const loaded = await task.computed(() => service.load(raw.value));
    // An answer that never came says nothing about the workbook.
    if (!loaded.ok && isNoAnswer(loaded.findings)) return unread(loaded.findings);
    return show(loaded, raw.value);
  };

  /** The workbook as last seen stays on the screen; it is read again with the next action. */
  const unread = (findings: readonly Finding[]): Outcome<never> => {
    add("all");
    if (store.get().book.kind === "reading" || hasCode(findings, "hostGone")) store.set({ book: { kind: "unreadable", findings }, verification: undefined, explanation: { kind: "none" } });
    return { ok: false, findings };
  };

  const show = (loaded: Outcome<BookView>, raw: RawWorkbook | undefined): Outcome<BookView | undefined> => {
    const book = bookState(loaded, raw);
    store.set({ book, ...drawnFrom(book, store.get(), raw === undefined ? "edited" : "whole") });
    return loaded.ok ? loaded : { ok: false, findings: loaded.findings };
  };

  const readChanged = async (task: Task, titles: readonly string[]): Promise<Outcome<BookView | undefined>> => {
    changed = nothing;
    const sheets = await task.asked((watch) => host.readSheets(titles, watch));
    if (!sheets.ok) return hasCode(sheets.findings, "sheetGone") ? readAll(task) : unread(sheets.findings);
    const updated = await task.computed(() => service.update(sheets.value));
    hasOldFigures ||= !isReportOnly(store.get().book, titles);
    if (updated.ok) return show(updated, undefined);
    if (isNoAnswer(updated.findings)) return unread(updated.findings);
    // What is no longer ours, or not whole, is told by the whole workbook.
    return readAll(task);
  };

  return {
    noteChange: (titles) => {
      const { book, verification } = store.get();
      // Edits in a workbook of somebody else do not make it ours, and it may be huge.
      if (titles !== undefined && book.kind === "notOurs" && !book.isBlank) return;
      add(titles === undefined ? "all" : new Set(titles));
      if (isReportOnly(book, titles)) return;
      if (verification !== undefined) store.set({ verification: { ...verification, isStale: true } });
      store.set(changedRound(store.get()));
    },
    hasChanges: () => changed === "all" || changed.size > 0,
    readAll,
    catchUp: (task, need) => {
      const { book } = store.get();
      if (task.isCancelled()) return Promise.resolve(cancelled);
      if (changed === "all" || (need === "figures" && hasOldFigures) || isWholeNeeded(book, need, [...changed])) return readAll(task);
      if (changed.size > 0) return readChanged(task, [...changed]);
      return Promise.resolve(book.kind === "ours" ? { ok: true, value: book.view, findings: [] } : { ok: false, findings: findingsOf(book) });
    },
  };
}

/** What was found out about the workbook before it was read again: that of another month, or of none, is gone; a whole reading may have brought anything. */
function drawnFrom(book: BookState, { verification, explanation, collect, payList, notice }: PaneState, reading: "edited" | "whole"): Partial<PaneState> {
  if (book.kind !== "ours") return { verification: undefined, explanation: { kind: "none" }, collect: undefined, payList: undefined, notice: undefined };
  const { month } = book.view;
  return {
    verification: verification?.month === month ? { ...verification, isStale: verification.isStale || reading === "whole" } : undefined,
    explanation, collect: collect?.report.month === month ? collect : undefined, payList: payList?.month === month ? payList : undefined, notice,
  };
}

/** After an edit: amounts may be others, and the notice is made anew. */
function changedRound({ payList }: PaneState): Partial<PaneState> {
  return { payList: payList === undefined ? undefined : { ...payList, isStale: true }, notice: undefined };
}

/** Codes that tell of the way to the engine and not of the workbook. */
function isNoAnswer(findings: readonly Finding[]): boolean {
  return isCancelled(findings) || hasCode(findings, "engineTrouble");
}

function bookState(loaded: Outcome<BookView>, raw: RawWorkbook | undefined): BookState {
  if (loaded.ok) return { kind: "ours", view: loaded.value };
  if (raw === undefined || !hasCode(loaded.findings, "bookNotOurs")) return { kind: "damaged", findings: loaded.findings };
  return { kind: "notOurs", isBlank: raw.sheets.every(isBlankSheet), sheets: raw.sheets.filter(({ visibility }) => visibility === "visible").map(({ title }) => title) };
}

function isBlankSheet({ cells }: RawSheet): boolean {
  for (const { value, formula } of cells.values()) if (formula !== undefined || (value !== null && value !== "")) return false;
  return true;
}

/** Whether the edited sheets alone would not tell what is needed. */
function isWholeNeeded(book: BookState, need: Need, edited: readonly string[]): boolean {
  return edited.length > 0 && (book.kind !== "ours" || (need === "figures" && !isReportOnly(book, edited)));
}

/** Writing the report changes nothing that it reports on. */
function isReportOnly(book: BookState, titles: readonly string[] | undefined): boolean {
  const report = book.kind === "ours" ? book.view.places["sheet.verification"]?.sheet : undefined;
  return titles !== undefined && report !== undefined && titles.every((title) => title === report);
}

/** Why there is nothing to work with. */
function findingsOf(book: BookState): readonly Finding[] {
  if (book.kind === "damaged" || book.kind === "unreadable") return book.findings;
  return [error("bookNotOurs")];
}
