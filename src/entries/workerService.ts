import { proxy, wrap, type Endpoint, type Remote } from "comlink";
import type { Finding } from "../domain/finding";
import type { RawSheet, RawWorkbook } from "../workbook/rawWorkbook";
import type { Outcome } from "../app/ports";
import type { Progress, RoundService } from "../app/service/roundService";
import { cancelled, trouble } from "../app/session/outcomes";
import type { StoppableService } from "../app/session/makePaneSession";
import type { EngineApi } from "./engineApi";
import { packSheet, packWorkbook } from "./packedWorkbook";

/** A worker, as far as the client needs it. */
export interface RunningEngine {
  readonly endpoint: Endpoint;
  /** Called once when it died by itself. */
  readonly onDeath: (listener: (reason: unknown) => void) => void;
  readonly end: () => void;
}

/** One worker from its start to its end; who waits for it when it ends gets the findings that say why. */
interface Life {
  readonly api: Remote<EngineApi>;
  readonly ended: Promise<readonly Finding[]>;
  readonly finish: (findings: readonly Finding[]) => void;
}

/**
 * The service in a worker. Nothing that happens to the worker is thrown from what answers with outcomes: `cancelled` where
 * it was ended, `engineTrouble` where it died; the next question finds a fresh one that knows the workbook.
 */
export function workerService(start: () => RunningEngine, page: string): StoppableService {
  let told: RawWorkbook | undefined;
  let life: Life | undefined;

  const begin = (): Life => {
    const own = newLife(start(), () => {
      if (life === own) life = undefined;
    });
    life = own;
    // In line before anything else that is asked of it.
    unheard(own.api.templatesAt(page));
    if (told !== undefined) unheard(own.api.load(packWorkbook(told)));
    return own;
  };
  const asked = async <T>(ask: (api: Remote<EngineApi>) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      const own = life ?? begin();
      return await Promise.race([ask(own.api), own.ended.then((findings): Outcome<T> => ({ ok: false, findings }))]);
    } catch (thrown) {
      return { ok: false, findings: [trouble("engineTrouble", thrown)] };
    }
  };
  /** For what is no outcome: throws a sentence where the worker ended. */
  const answered = async <T>(ask: (api: Remote<EngineApi>) => Promise<T>): Promise<T> => {
    const outcome = await asked(async (api): Promise<Outcome<T>> => ({ ok: true, value: await ask(api), findings: [] }));
    if (outcome.ok) return outcome.value;
    throw new Error(outcome.findings.map(({ code, values }) => String(values["code"] ?? code)).join("; "));
  };
  // Its script is read while the workbook is.
  beginEarly(begin);
  return {
    templates: () => answered((api) => api.templates()),
    fileOf: (plan) => answered((api) => api.fileOf(plan)),
    roster: (source, scheme) => asked((api) => api.roster(source, scheme)),
    draftNew: (choice) => asked((api) => api.draftNew(choice)),
    load: (raw) => {
      // A worker that begins with this question need not know the workbook before.
      told = undefined;
      const answer = asked((api) => api.load(packWorkbook(raw)));
      told = raw;
      return answer;
    },
    update: (sheets) => {
      const answer = asked((api) => api.update(sheets.map(packSheet)));
      told = withSheets(told, sheets);
      return answer;
    },
    verify: () => asked((api) => api.verify()),
    explain: (place) => asked((api) => api.explain(place)),
    draftOpen: (month, signature) => asked((api) => api.draftOpen(month, signature)),
    draftReport: (at) => asked((api) => api.draftReport(at)),
    ...roundService(asked),
    cancel: () => {
      if (life === undefined) return;
      life.finish(cancelled.findings);
      begin();
    },
  };
}

/** Where there can be no worker, the first question says so. */
function beginEarly(begin: () => Life): void {
  try {
    begin();
  } catch {
    // The first question tries again.
  }
}

type Ask = <T>(ask: (api: Remote<EngineApi>) => Promise<Outcome<T>>) => Promise<Outcome<T>>;

function roundService(asked: Ask): RoundService {
  return {
    draftSplit: (signature, progress) => asked((api) => api.draftSplit(signature, heard(progress))),
    checkFiles: (files, at, progress) => asked((api) => api.checkFiles(files, at, heard(progress))),
    draftCollect: (files, signature, progress) => asked((api) => api.draftCollect(files, signature, heard(progress))),
    draftClose: (month, signature) => asked((api) => api.draftClose(month, signature)),
    draftReopen: (month, reason, signature) => asked((api) => api.draftReopen(month, reason, signature)),
    payList: () => asked((api) => api.payList()),
    draftPrint: (object, signature) => asked((api) => api.draftPrint(object, signature)),
    draftVoid: (printing, reason, signature) => asked((api) => api.draftVoid(printing, reason, signature)),
    notice: () => asked((api) => api.notice()),
  };
}

/** Called from the worker, while it computes. */
function heard(progress: Progress | undefined): Progress | undefined {
  return progress === undefined ? undefined : proxy(progress);
}

function newLife(engine: RunningEngine, onEnd: () => void): Life {
  let resolve: (findings: readonly Finding[]) => void;
  const ended = new Promise<readonly Finding[]>((settle) => (resolve = settle));
  const finish = (findings: readonly Finding[]): void => {
    onEnd();
    engine.end();
    resolve(findings);
  };
  engine.onDeath((reason) => finish([trouble("engineTrouble", reason)]));
  return { api: wrap<EngineApi>(engine.endpoint), ended, finish };
}

/** As the service itself takes them: sheets that the workbook does not have change nothing. */
function withSheets(raw: RawWorkbook | undefined, sheets: readonly RawSheet[]): RawWorkbook | undefined {
  const changed = new Map(sheets.map((sheet) => [sheet.title, sheet]));
  if (raw === undefined || sheets.some(({ title }) => !raw.sheets.some((known) => known.title === title))) return raw;
  return { ...raw, sheets: raw.sheets.map((sheet) => changed.get(sheet.title) ?? sheet) };
}

/** What goes wrong here goes wrong again with what is asked next, and is told there. */
function unheard(answer: PromiseLike<unknown>): void {
  void answer.then(() => undefined, () => undefined);
}
