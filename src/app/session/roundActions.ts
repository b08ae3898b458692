import type { Month } from "../../domain/units/period";
import type { ReceivedFile } from "../collect/collectReport";
import type { WriterParts } from "./bookWriter";
import { readOffered } from "./offeredFiles";
import { error } from "./outcomes";
import type { PaneQuestions } from "./paneQuestions";
import type { PaneActions, TaskName } from "./paneState";
import { loadPayList } from "./payListLoader";
import { makeRoundWriter } from "./roundWriter";
import type { Task, TaskRunner } from "./taskRunner";
import type { Consent } from "./writeSteps";

type RoundAction = "splitMonth" | "checkFiles" | "leaveOutFile" | "mergeFiles" | "forgetFiles" | "closeMonth" | "reopenMonth" | "checkPay" | "recordPrint" | "voidPrint" | "makeNotice" | "forgetPerson";

/** The month's round as a person goes through it. What is signed needs a name, which this machine remembers. */
export function roundActions(parts: WriterParts & { readonly runner: TaskRunner; readonly questions: PaneQuestions; readonly remember: (key: string, value: string) => void }): Pick<PaneActions, RoundAction> & SignedRun {
  const { service, store, keeper, runner, questions, world } = parts;
  const writer = makeRoundWriter(parts);
  /** The files of the last dry run: exactly these are merged, whatever happens to them on the disk. */
  let received: readonly ReceivedFile[] = [];

  const signedRun: SignedRun["signedRun"] = async (name, given, act) => {
    const person = given.trim();
    if (person === "") return store.set({ messages: [error("personMissing")] });
    parts.remember("person", person);
    store.set({ person });
    await questions.run(name, (task, consent) => act(task, person, consent));
  };
  const check = async (task: Task): Promise<void> => {
    const current = await keeper.catchUp(task, "figures");
    const report = current.ok ? await task.computed(({ progress }) => service.checkFiles(received, progress)) : current;
    if (!report.ok) return store.say(report.findings);
    store.set({ collect: { stage: "checked", report: report.value } });
    store.say(report.findings);
  };
  return {
    signedRun,
    splitMonth: (person) => signedRun("split", person, (task, name, consent) => writer.splitMonth(task, name, consent)),
    checkFiles: (files) => runner.alone("check", async (task) => {
      const read = await task.asked((watch) => readOffered(files, watch));
      if (!read.ok) return store.say(read.findings);
      store.say(read.findings);
      if (read.value.length === 0) return;
      received = read.value;
      await check(task);
    }),
    leaveOutFile: (position) => runner.alone("check", async (task) => {
      received = received.filter((_, index) => index !== position);
      if (received.length === 0) return store.set({ collect: undefined });
      await check(task);
    }),
    mergeFiles: (person) => signedRun("merge", person, (task, name, consent) => writer.mergeFiles(task, received, name, consent)),
    forgetFiles: () => {
      received = [];
      store.set({ collect: undefined });
    },
    closeMonth: (person) => signedRun("close", person, (task, name, consent) => writer.closeMonth(task, openMonthOf(parts), name, consent)),
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

export interface SignedRun {
  /** Runs what is signed; without a name it says so instead. */
  signedRun(name: TaskName, person: string, act: (task: Task, person: string, consent: Consent) => Promise<void>): Promise<void>;
}

function openMonthOf({ store }: Pick<WriterParts, "store">): Month {
  const { book } = store.get();
  return book.kind === "ours" ? book.view.month : ("" as Month);
}
