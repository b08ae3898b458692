import { error, note } from "../../domain/finding";
import type { Month } from "../../domain/units/period";
import type { Signature } from "../closing/signature";
import type { ReceivedFile } from "../collect/collectReport";
import type { Outcome } from "../ports";
import type { Printing, SplitDraft } from "../service/roundService";
import type { BookChange } from "../service/bookChange";
import type { WriterParts } from "./bookWriter";
import { loadPayList } from "./payListLoader";
import type { Task } from "./taskRunner";
import { writeDraft } from "./writeDraft";
import type { Consent } from "./writeSteps";

/** The steps of the month's round that write, each with the name of who does it. */
export interface RoundWriter {
  splitMonth(task: Task, person: string, consent: Consent): Promise<void>;
  mergeFiles(task: Task, files: readonly ReceivedFile[], person: string, consent: Consent): Promise<void>;
  closeMonth(task: Task, month: Month, person: string, consent: Consent): Promise<void>;
  reopenMonth(task: Task, month: Month, reason: string, person: string, consent: Consent): Promise<void>;
  recordPrint(task: Task, object: string, person: string, consent: Consent): Promise<void>;
  voidPrint(task: Task, printing: Printing, reason: string, person: string, consent: Consent): Promise<void>;
}

export function makeRoundWriter(parts: WriterParts): RoundWriter {
  const { service } = parts;
  const signed = (person: string): Signature => ({ at: parts.world.now(), person });
  // What was done is said by the use case itself, with its values.
  const simple = (task: Task, consent: Consent, draft: () => Promise<Outcome<BookChange>>): Promise<void> =>
    writeDraft(parts, task, consent, { draft, changeOf: (change) => change, written: () => Promise.resolve([]) });
  return {
    splitMonth: (task, person, consent) => splitMonth(parts, task, signed(person), consent),
    mergeFiles: (task, files, person, consent) => writeDraft(parts, task, consent, {
      draft: ({ progress }) => service.draftCollect(files, signed(person), progress),
      changeOf: ({ change }) => change,
      written: ({ report }) => {
        parts.store.set({ collect: { stage: "merged", report } });
        const taken = report.files.filter(({ state }) => state === "fresh" || state === "changed").length;
        return Promise.resolve([note("filesMerged", { count: taken, returned: report.files.filter(({ state }) => state === "returned").length, missing: report.missing.length })]);
      },
    }),
    closeMonth: (task, month, person, consent) => simple(task, consent, () => service.draftClose(month, signed(person))),
    reopenMonth: (task, month, reason, person, consent) => simple(task, consent, () => service.draftReopen(month, reason, signed(person))),
    recordPrint: async (task, object, person, consent) => {
      await simple(task, consent, () => service.draftPrint(object, signed(person)));
      await again(parts, task);
    },
    voidPrint: async (task, printing, reason, person, consent) => {
      await simple(task, consent, () => service.draftVoid(printing, reason, signed(person)));
      await again(parts, task);
    },
  };
}

/** First the line of 操作日志, then the files: what cannot be noted does not go out, and a question about protection comes before anything is handed over. */
async function splitMonth(parts: WriterParts, task: Task, signature: Signature, consent: Consent): Promise<void> {
  const { saveFile } = parts.world;
  if (saveFile === undefined) return parts.store.say([error("fileNotSavable")]);
  await writeDraft<SplitDraft>(parts, task, consent, {
    draft: ({ progress }) => parts.service.draftSplit(signature, progress),
    changeOf: ({ change }) => change,
    written: ({ archive, files }) => {
      try {
        saveFile(archive.bytes, archive.name);
        return Promise.resolve([note("filesSent", { file: archive.name, count: files })]);
      } catch {
        return Promise.resolve([error("fileNotSaved", { file: archive.name })]);
      }
    },
  });
}

/** A list that is on the screen says at once how often it was printed. */
async function again(parts: WriterParts, task: Task): Promise<void> {
  if (parts.store.get().question === undefined && parts.store.get().payList !== undefined) await loadPayList(parts, task);
}
