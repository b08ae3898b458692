import { languages, type Language } from "../prose";
import type { CellPlace, OpenWorkbook } from "../ports";
import type { WorkbookService } from "../service/workbookService";
import { makeBookKeeper } from "./bookKeeper";
import { makeBookWriter, noConsent, type Consent } from "./bookWriter";
import { hasCode, isCancelled, note, settled } from "./outcomes";
import { screens, type PaneActions, type PaneSession, type PaneState, type Screen } from "./paneState";
import { makePaneStore } from "./paneStore";
import type { PaneWorld } from "./paneWorld";
import { makeSelectionFollower } from "./selectionFollower";
import { sheetTable } from "./sheetTable";
import { makeTaskRunner, type Task } from "./taskRunner";

/** A service that can end what it computes (a worker beside the page); what was asked then answers `cancelled`. */
export type StoppableService = WorkbookService & { readonly cancel?: () => void };

/** People type several cells in a row; a busy host is asked again after a while. Milliseconds. */
const quietTime = 400;
const busyTime = 1_500;

/**
 * The pane over an open workbook and the service: reads the workbook at once and follows it. Each action ends in a whole
 * state, whatever the host or the service does; nothing is written without the consent that the host or the change needs.
 */
export function makePaneSession(host: OpenWorkbook, service: StoppableService, world: PaneWorld): PaneSession {
  const store = makePaneStore(firstState(host, world));
  const runner = makeTaskRunner(store, () => service.cancel?.());
  const keeper = makeBookKeeper(host, service, store);
  const writer = makeBookWriter(host, service, world, store, keeper);
  const follower = makeSelectionFollower(host, service, store, runner, keeper);
  let onYes: (() => Promise<void>) | undefined;
  let callOff = (): void => undefined;

  const follow = async (): Promise<void> => {
    const read = await runner.inLine("read", (task) => keeper.catchUp(task));
    if (read.ok) follower.again();
    else if (hasCode(read.findings, "hostBusy")) followLater(busyTime);
    else if (store.get().book.kind === "ours" && !isCancelled(read.findings)) store.say(read.findings);
  };
  const followLater = (milliseconds: number): void => {
    callOff();
    callOff = world.later(() => void follow(), milliseconds);
  };

  /** An action that may ask: what is answered with yes runs again from the start, with that consent. */
  const withConsent = (name: "new" | "open" | "report", act: (task: Task, consent: Consent) => Promise<void>, consent: Consent): Promise<void> =>
    runner.alone(name, async (task) => {
      onYes = undefined;
      await act(task, consent);
      const { question } = store.get();
      if (question === undefined) return;
      const more: Consent = question.kind === "lift" ? { ...consent, protection: "lift" } : { ...consent, replaced: question.sheets };
      onYes = () => withConsent(name, act, more);
    });

  const actions: PaneActions = {
    show: (screen) => {
      world.remember("screen", screen);
      store.set({ screen });
      follower.again();
    },
    refresh: () => runner.alone("read", async (task) => {
      const read = await keeper.readAll(task);
      if (!read.ok && store.get().book.kind === "ours") store.say(read.findings);
    }),
    templates: async () => {
      const templates = await runner.inLine("templates", (task) => task.computed(async () => ({ ok: true, value: await service.templates(), findings: [] })));
      if (!templates.ok) store.say(templates.findings);
      return templates.ok ? templates.value : [];
    },
    roster: (source, scheme) => runner.inLine("roster", (task) => task.computed(() => service.roster(source, scheme))),
    sheetAsRoster: async (title) => {
      const sheets = await runner.inLine("roster", (task) => task.asked((watch) => host.readSheets([title], watch)));
      if (!sheets.ok) return sheets;
      const table = sheetTable(sheets.value[0]!);
      return table.ok ? { ok: true, value: { kind: "table", table: table.value }, findings: [] } : table;
    },
    createBook: (choice, where) => withConsent("new", (task, consent) => writer.createBook(task, choice, where, consent), noConsent),
    openMonth: (month) => withConsent("open", (task, consent) => writer.openMonth(task, month, consent), noConsent),
    writeReport: () => withConsent("report", (task, consent) => writer.writeReport(task, consent), noConsent),
    verify: () => runner.alone("verify", async (task) => {
      const current = await keeper.catchUp(task);
      const verified = current.ok ? await task.computed(() => service.verify()) : current;
      if (!verified.ok) return store.say(verified.findings);
      store.set({ verification: { ...verified.value, isStale: keeper.hasChanges() } });
    }),
    select: async (place) => {
      const selected = await settled(() => host.select(place), "hostTrouble");
      if (!selected.ok) store.say(selected.findings);
    },
    explainSelected: () => follower.explain(),
    answer: async (reply) => {
      const go = onYes;
      onYes = undefined;
      if (store.get().question === undefined) return;
      store.set({ question: undefined });
      if (reply === "yes") await go?.();
      else store.say([note("nothingWritten")]);
    },
    cancel: () => runner.cancel(),
    setLanguage: (language) => {
      world.remember("language", language);
      store.set({ language });
    },
    closeMessage: (position) => store.set({ messages: store.get().messages.filter((_, index) => index !== position) }),
  };

  host.onSelected((place: CellPlace) => follower.selected(place));
  host.onChanged((titles) => {
    keeper.noteChange(titles);
    followLater(quietTime);
  });
  void runner.inLine("read", async (task) => {
    await keeper.readAll(task);
    const selected = await task.asked(() => host.selected());
    if (selected.ok && selected.value !== undefined && store.get().selection === undefined) follower.selected(selected.value);
  });
  return { state: () => store.get(), subscribe: (listener) => store.subscribe(listener), actions };
}

function firstState(host: OpenWorkbook, world: PaneWorld): PaneState {
  return {
    language: languages.find((known): known is Language => known === world.recall("language")) ?? "zh-CN",
    screen: screens.find((known): known is Screen => known === world.recall("screen")) ?? "home",
    host: host.description, book: { kind: "reading" }, task: undefined, verification: undefined, explanation: { kind: "none" },
    selection: undefined, messages: [], question: undefined,
  };
}
