import { note } from "../../domain/finding";
import type { TaskName } from "./paneState";
import type { PaneStore } from "./paneStore";
import type { Task, TaskRunner } from "./taskRunner";
import { noConsent, type Consent } from "./writeSteps";

/** Actions that may ask: what is answered with yes runs again from its start, with that consent; until then nothing is written. */
export interface PaneQuestions {
  run(name: TaskName, act: (task: Task, consent: Consent) => Promise<void>): Promise<void>;
  answer(reply: "yes" | "no"): Promise<void>;
}

export function makePaneQuestions(store: PaneStore, runner: TaskRunner): PaneQuestions {
  let onYes: (() => Promise<void>) | undefined;

  const run = (name: TaskName, act: (task: Task, consent: Consent) => Promise<void>, consent: Consent): Promise<void> => runner.alone(name, async (task) => {
    onYes = undefined;
    await act(task, consent);
    const { question } = store.get();
    if (question === undefined) return;
    const more: Consent = question.kind === "lift" ? { ...consent, protection: "lift" } : { ...consent, replaced: question.sheets };
    onYes = () => run(name, act, more);
  });
  return {
    run: (name, act) => run(name, act, noConsent),
    answer: async (reply) => {
      if (store.get().question === undefined) return;
      const go = onYes;
      onYes = undefined;
      store.set({ question: undefined });
      if (reply === "yes") await go?.();
      else store.say([note("nothingWritten")]);
    },
  };
}
