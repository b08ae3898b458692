// Fakes of the two ports and of the world: every call is noted, and answers as told, late, never or by throwing.
import type { Finding } from "../../../src/domain/finding";
import type { Month } from "../../../src/domain/units/period";
import type { CellPlace, OpenWorkbook, Outcome, Protection, Watch } from "../../../src/app/ports";
import type { BookChange } from "../../../src/app/service/bookChange";
import type { BookView, TemplateView } from "../../../src/app/service/workbookService";
import type { StoppableService } from "../../../src/app/session/makePaneSession";
import type { CollectReport } from "../../../src/app/collect/collectReport";
import type { PaneWorld } from "../../../src/app/session/paneWorld";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import type { RawSheet, RawWorkbook } from "../../../src/workbook/rawWorkbook";

export const fine = <T>(value: T): Outcome<T> => ({ ok: true, value, findings: [] });
export const refusal = (code: string, values: Finding["values"] = {}): Outcome<never> => ({ ok: false, findings: [{ code, severity: "error", place: { kind: "none" }, values }] });

export function rawSheet(title: string, text = ""): RawSheet {
  return { title, visibility: "visible", cells: text === "" ? new Map() : new Map([[16385, { value: text, isError: false }]]), hiddenRows: new Set(), hiddenColumns: new Set() };
}
export const rawBook = (...titles: string[]): RawWorkbook => ({ sheets: titles.map((title) => rawSheet(title, "有")), names: [], foreignParts: [] });

const plan: WorkbookPlan = { title: "街道", sheets: [], names: [] };

/** A view of which the session reads nothing but these. */
export function viewOf(month: string, street = "街道"): BookView {
  return { street, month: month as Month, places: { "sheet.form1": { sheet: "和平站", cell: "A1" }, "sheet.verification": { sheet: "核验", cell: "A1" } } } as unknown as BookView;
}

/** One call that waits for its answer. */
export interface Waiting { readonly name: string; readonly args: readonly unknown[]; readonly answer: (outcome: unknown) => void; readonly fail: (error: Error) => void }
type Reply = unknown;

/** Answers calls by name; a name that is held waits until the test answers it. */
export class Script {
  readonly calls: string[] = [];
  readonly given: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  readonly waiting: Waiting[] = [];
  readonly held = new Set<string>();
  readonly replies = new Map<string, Reply>();

  call(name: string, ...args: readonly unknown[]): Promise<never> {
    this.calls.push(name);
    this.given.push({ name, args });
    if (this.held.has(name)) return new Promise((resolve, reject) => this.waiting.push({ name, args, answer: resolve as (outcome: unknown) => void, fail: reject }));
    const reply = this.replies.get(name);
    if (reply instanceof Error) throw reply;
    return Promise.resolve(typeof reply === "function" ? (reply as (...given: readonly unknown[]) => unknown)(...args) : reply) as Promise<never>;
  }

  argsOf(name: string): readonly unknown[] {
    return this.given.findLast((call) => call.name === name)!.args;
  }
}

export interface FakeHost extends OpenWorkbook { readonly script: Script; readonly selectNow: (place: CellPlace) => void; readonly changeNow: (titles: readonly string[] | undefined) => void }

export function fakeHost(book: RawWorkbook = rawBook("和平站", "核验")): FakeHost {
  const script = new Script();
  const selected = new Set<(place: CellPlace) => void>();
  const changed = new Set<(titles: readonly string[] | undefined) => void>();
  script.replies.set("read", fine(book)).set("readSheets", (titles: readonly string[]) => fine(titles.map((title) => rawSheet(title, "改")))).set("write", fine(null)).set("replace", fine(null))
    .set("openCopy", fine(null)).set("select", fine(null)).set("selected", fine(undefined));
  return {
    script, description: { kind: "excel", name: "Excel", can: { openWindow: true, replaceSheets: true, keepOthersSheets: true, changeStructure: true, seeForeignParts: false, recalculate: true, setUpPrinting: true } },
    read: (watch?: Watch) => script.call("read", watch), readSheets: (titles, watch) => script.call("readSheets", titles, watch),
    write: (changes, protection: Protection, watch) => script.call("write", changes, protection, watch), replace: (own, protection, watch) => script.call("replace", own, protection, watch),
    openCopy: (bytes, name) => script.call("openCopy", bytes, name), select: (place) => script.call("select", place), selected: () => script.call("selected"),
    onSelected: (listener) => (selected.add(listener), () => selected.delete(listener)), onChanged: (listener) => (changed.add(listener), () => changed.delete(listener)),
    selectNow: (place) => selected.forEach((listener) => listener(place)), changeNow: (titles) => changed.forEach((listener) => listener(titles)),
  };
}

export interface FakeService extends StoppableService { readonly script: Script }

export function fakeService(): FakeService {
  const script = new Script();
  const inPlace: BookChange = { kind: "inPlace", changes: [{ sheetTitle: "和平站", row: 8, column: 7, value: null }] };
  script.replies.set("templates", [{ name: "street" } as TemplateView]).set("roster", fine({})).set("draftNew", fine({ plan, fileName: "两级考核.xlsx" })).set("load", fine(viewOf("2026-09"))).set("update", fine(viewOf("2026-09", "改过")))
    .set("verify", fine({ month: "2026-09", findings: [], compared: 3 })).set("explain", (place: CellPlace) => fine({ sheet: place.sheet, cell: place.cell })).set("draftOpen", fine(inPlace))
    .set("draftReport", fine([{ sheetTitle: "核验", row: 3, column: 3, value: "此刻" }])).set("fileOf", new Uint8Array([1]))
    .set("draftSplit", fine({ archive: { name: "10月.zip", bytes: new Uint8Array([80, 75]) }, files: 1, change: inPlace })).set("checkFiles", (files: readonly { name: string }[]) => fine(reportOf(files)))
    .set("draftCollect", (files: readonly { name: string }[]) => fine({ report: reportOf(files), change: inPlace })).set("draftClose", fine(inPlace)).set("draftReopen", fine(inPlace)).set("payList", fine({ month: "2026-09", prints: 1 }))
    .set("draftPrint", fine(inPlace)).set("draftVoid", fine(inPlace)).set("notice", fine("公示"));
  return {
    script, templates: () => script.call("templates"), roster: (source, scheme) => script.call("roster", source, scheme), draftNew: (choice) => script.call("draftNew", choice),
    load: (raw) => script.call("load", raw), update: (sheets) => script.call("update", sheets), verify: () => script.call("verify"), explain: (place) => script.call("explain", place),
    draftOpen: (month, signature) => script.call("draftOpen", month, signature), draftReport: (at) => script.call("draftReport", at), fileOf: (own) => script.call("fileOf", own), cancel: () => void script.calls.push("cancel"),
    draftSplit: (signature, progress) => script.call("draftSplit", signature, progress), checkFiles: (files, at, progress) => script.call("checkFiles", files, at, progress), draftCollect: (files, signature) => script.call("draftCollect", files, signature),
    draftClose: (month, signature) => script.call("draftClose", month, signature), draftReopen: (month, reason, signature) => script.call("draftReopen", month, reason, signature), payList: () => script.call("payList"),
    draftPrint: (object, signature) => script.call("draftPrint", object, signature), draftVoid: (printing, reason, signature) => script.call("draftVoid", printing, reason, signature), notice: () => script.call("notice"),
  };
}

/** A report that takes every file. */
export function reportOf(files: readonly { readonly name: string }[]): CollectReport {
  return { month: "2026-09" as Month, missing: [], files: files.map(({ name }) => ({ file: name, state: "fresh", community: "C01", communityName: "和平社区", digest: name, checkCodes: [], changes: [], isLate: false, findings: [] })) };
}

export interface FakeWorld extends PaneWorld { readonly saved: string[]; readonly memory: Map<string, string>; readonly pass: () => void; readonly waiting: () => number }

export function fakeWorld(): FakeWorld {
  const memory = new Map<string, string>();
  const timers = new Set<() => void>();
  const saved: string[] = [];
  return {
    saved, saveFile: (_bytes, fileName) => void saved.push(fileName), forget: (key) => void memory.delete(key), memory, now: () => "2026-09-30 10:00", remember: (key, value) => void memory.set(key, value), recall: (key) => memory.get(key),
    later: (run) => (timers.add(run), () => timers.delete(run)), waiting: () => timers.size,
    pass: () => {
      const due = [...timers];
      timers.clear();
      for (const run of due) run();
    },
  };
}

/** Until everything that can go on without the test has gone on. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 40; round++) await Promise.resolve();
}
