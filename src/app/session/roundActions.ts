import { error } from "../../domain/finding";
import type { ReceivedFile } from "../collect/collectReport";
import type { WriterParts } from "./bookWriter";
import { readOffered } from "./offeredFiles";
import type { PaneQuestions } from "./paneQuestions";
import type { PaneActions, TaskName } from "./paneState";
import { loadPayList } from "./payListLoader";
import { makeRoundWriter, type RoundWriter } from "./roundWriter";
import type { Task, TaskRunner } from "./taskRunner";
import type { Consent } from "./writeSteps";

/** Runs what is signed; without a name it says so instead. */
export type SignedRun = (name: TaskName, person: string, act: (task: Task, person: string, consent: Consent) => Promise<void>) => Promise<void>;

export interface RoundParts extends WriterParts { readonly runner: TaskRunner; readonly questions: PaneQuestions; readonly remember: (key: string, value: string) => void }

type CollectAction = "checkFiles" | "leaveOutFile" | "mergeFiles" | "forgetFiles";
type RoundAction = CollectAction | "splitMonth" | "closeMonth" | "reopenMonth" | "checkPay" | "recordPrint" | "voidPrint" | "makeNotice" | "forgetPerson";

/** What is signed needs a name, which this machine remembers. */
export function makeSignedRun({ store, questions, remember }: RoundParts): SignedRun {
  return async (name, given, act) => {
    const person = given.trim();
    if (person === "") return store.set({ messages: [error("personMissing")] });
    remember("person", person);
    store.set({ person });
    await questions.run(name, (task, consent) => act(task, person, consent));
  };
}

/** Files from committees: the dry run, then the merge of exactly what was checked, whatever happens to the files on the disk. */
function collectActions({ service, store, keeper, runner, world }: RoundParts, writer: RoundWriter, signedRun: SignedRun): Pick<PaneActions, CollectAction> {
  let received: readonly ReceivedFile[] = [];
  // Files belong to the report that is shown: a check that fails or is called off changes neither.
  const check = async (task: Task, files: readonly ReceivedFile[]): Promise<void> => {
    const current = await keeper.catchUp(task, "figures");
    const report = current.ok ? await task.computed(({ progress }) => service.checkFiles(files, world.now(), progress)) : current;
    if (!report.ok) return store.say(report.findings);
    received = files;
    store.set({ collect: { stage: "checked", report: report.value } });
    store.say(report.findings);
  };
  return {
    checkFiles: (files) => runner.alone("check", async (task) => {
      const read = await task.asked((watch) => readOffered(files, watch));
      if (!read.ok) return store.say(read.findings);
      store.say(read.findings);
      if (read.value.length > 0) await check(task, read.value);
    }),
    leaveOutFile: (position) => runner.alone("check", async (task) => {
      const files = received.filter((_, index) => index !== position);
      if (files.length > 0) return check(task, files);
      received = files;
      store.set({ collect: undefined });
    }),
    mergeFiles: (person) => signedRun("merge", person, (task, name, consent) => writer.mergeFiles(task, received, name, consent)),
    forgetFiles: () => {
      received = [];
      store.set({ collect: undefined });
    },
  };
}

/** The month's round as a person goes through it. */
export function roundActions(parts: RoundParts, signedRun: SignedRun): Pick<PaneActions, RoundAction> {
  const { service, store, keeper, runner, world } = parts;
  const writer = makeRoundWriter(parts);
  return {
    ...collectActions(parts, writer, signedRun),
    splitMonth: (person) => signedRun("split", person, (task, name, consent) => writer.splitMonth(task, name, consent)),
    closeMonth: (month, person) => signedRun("close", person, (task, name, consent) => writer.closeMonth(task, month, name, consent)),
    reopenMonth: (month, person, reason) => {
      if (reason.trim() === "") return Promise.resolve(store.set({ messages: [error("reasonMissing")] }));
      return signedRun("reopen", person, (task, name, consent) => writer.reopenMonth(task, month, reason.trim(), name, consent));
    },
    checkPay: () => runner.alone("pay", (task) => loadPayList(parts, task)),
    recordPrint: (object, person) => signedRun("print", person, (task, name, consent) => writer.recordPrint(task, object, name, consent)),
    voidPrint: (printing, person, reason) => {
      if (reason.trim() === "") return Promise.resolve(store.set({ messages: [error("reasonMissing")] }));
      return signedRun("void", person, (task, name, consent) => writer.voidPrint(task, printing, reason.trim(), name, consent));
    },
    makeNotice: () => runner.alone("notice", async (task) => {
      const current = await keeper.catchUp(task, "figures");
      const notice = current.ok ? await task.computed(() => service.notice()) : current;
      if (!notice.ok) return store.say(notice.findings);
      store.set({ notice: notice.value });
      store.say(notice.findings);
    }),
    forgetPerson: () => {
      world.forget("person");
      store.set({ person: "" });
    },
  };
}
