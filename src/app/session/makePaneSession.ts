import { error } from "../../domain/finding";
import { languages, type Language } from "../prose";
import type { OpenWorkbook, Outcome } from "../ports";
import type { WorkbookService } from "../service/workbookService";
import { followBook } from "./bookFollower";
import { makeBookKeeper, type BookKeeper } from "./bookKeeper";
import { makeBookWriter } from "./bookWriter";
import { settled } from "./outcomes";
import { makePaneQuestions } from "./paneQuestions";
import { screens, type PaneActions, type PaneSession, type PaneState, type RoundStepId, type Screen } from "./paneState";
import { makePaneStore, type PaneStore } from "./paneStore";
import type { PaneWorld } from "./paneWorld";
import { makeSignedRun, roundActions, type RoundParts } from "./roundActions";
import { makeSelectionFollower } from "./selectionFollower";
import { sheetTable } from "./sheetTable";
import { makeTaskRunner, type TaskRunner } from "./taskRunner";
import { makeWriteSteps } from "./writeSteps";

/** A service that can end what it computes (a worker beside the page); what was asked then answers `cancelled`. */
export type StoppableService = WorkbookService & { readonly cancel?: () => void };

/**
 * The pane over an open workbook and the service: reads the workbook at once and follows it. Each action ends in a whole
 * state, whatever the host or the service does; nothing is written without the consent that the host or the change needs.
 */
export function makePaneSession(host: OpenWorkbook, service: StoppableService, world: PaneWorld): PaneSession {
  const store = makePaneStore(firstState(host, world));
  const runner = makeTaskRunner(store, () => service.cancel?.());
  const keeper = makeBookKeeper(host, service, store);
  const parts = { host, service, world, store, keeper, steps: makeWriteSteps(store, keeper) };
  const writer = makeBookWriter(parts);
  const selection = makeSelectionFollower(host, service, store, runner, keeper);
  const questions = makePaneQuestions(store, runner);
  // What is explained on the screen is of the workbook as it is now.
  const explainAfter = (done: Promise<void>): Promise<void> => done.then(() => selection.again());
  const roundParts: RoundParts = { ...parts, runner, questions, remember: (key, value) => kept(world, key, value) };
  const signedRun = makeSignedRun(roundParts);
  const show = (screen: Screen, step?: RoundStepId): void => {
    kept(world, "screen", screen);
    store.set({ screen, step });
    selection.again();
  };
  const actions: PaneActions = {
    ...readingActions({ host, service, store, runner, keeper }),
    ...roundActions(roundParts, signedRun),
    show: (screen) => show(screen),
    showStep: (step) => show("month", step),
    createBook: (choice, where) => explainAfter(questions.run("new", (task, consent) => writer.createBook(task, choice, where, consent))),
    openMonth: (month, person) => explainAfter(signedRun("open", person, (task, name, consent) => writer.openMonth(task, month, name, consent))),
    writeReport: () => questions.run("report", (task, consent) => writer.writeReport(task, consent)),
    explainSelected: () => selection.explain(),
    answer: (reply) => explainAfter(questions.answer(reply)),
    cancel: () => runner.cancel(),
    setLanguage: (language) => {
      kept(world, "language", language);
      store.set({ language });
    },
    closeMessage: (position) => store.set({ messages: store.get().messages.filter((_, index) => index !== position) }),
  };
  followBook({ host, world, store, runner, keeper, selection });
  return { state: () => store.get(), subscribe: (listener) => store.subscribe(listener), actions };
}

interface Parts { readonly host: OpenWorkbook; readonly service: WorkbookService; readonly store: PaneStore; readonly runner: TaskRunner; readonly keeper: BookKeeper }

/** The actions that write nothing. */
function readingActions({ host, service, store, runner, keeper }: Parts): Pick<PaneActions, "refresh" | "templates" | "roster" | "sheetAsRoster" | "verify" | "select"> {
  return {
    refresh: () => runner.alone("read", async (task) => {
      const read = await keeper.readAll(task);
      if (!read.ok && store.get().book.kind === "ours") store.say(read.findings);
    }),
    templates: async () => {
      const read = await runner.inLine("templates", (task) => task.computed(async () => ({ ok: true, value: await service.templates(), findings: [] })));
      if (!read.ok) store.say(read.findings);
      else if (read.value.length === 0) store.say([error("templatesNotRead")]);
      return read.ok ? read.value : [];
    },
    roster: (source, scheme) => runner.inLine("roster", (task) => task.computed(() => service.roster(source, scheme))),
    sheetAsRoster: async (title) => {
      const sheets = await runner.inLine("roster", (task) => task.asked((watch) => host.readSheets([title], watch)));
      const table = sheets.ok ? sheetTable(title, sheets.value[0]) : sheets;
      return table.ok ? fine({ kind: "table", table: table.value }) : table;
    },
    verify: () => runner.alone("verify", async (task) => {
      const current = await keeper.catchUp(task, "figures");
      const verified = current.ok ? await task.computed(() => service.verify()) : current;
      if (!verified.ok) return store.say(verified.findings);
      store.set({ verification: { ...verified.value, isStale: keeper.hasChanges() } });
    }),
    select: async (place) => {
      const selected = await settled(() => host.select(place), "hostTrouble");
      if (!selected.ok) store.say(selected.findings);
    },
  };
}

function fine<T>(value: T): Outcome<T> {
  return { ok: true, value, findings: [] };
}

/** A memory that is full or closed costs nothing but the memory. */
function kept(world: PaneWorld, key: string, value: string): void {
  try {
    world.remember(key, value);
  } catch {
    // Forgotten at the next start.
  }
}

function firstState(host: OpenWorkbook, world: PaneWorld): PaneState {
  return {
    language: languages.find((known): known is Language => known === world.recall("language")) ?? "zh-CN",
    screen: screens.find((known): known is Screen => known === world.recall("screen")) ?? "home",
    step: undefined, host: host.description, book: { kind: "reading" }, task: undefined, verification: undefined, explanation: { kind: "none" },
    selection: undefined, person: world.recall("person") ?? "", collect: undefined, payList: undefined, notice: undefined, messages: [], question: undefined,
  };
}
