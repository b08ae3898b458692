import { note } from "../../domain/finding";
import type { Outcome, Watch } from "../ports";
import { cancelled, settled, type TroubleCode } from "./outcomes";
import type { TaskName } from "./paneState";
import type { PaneStore } from "./paneStore";

/** What a task may do: each step ends with an outcome, whatever the port does, and none begins after a cancel. */
export interface Task {
  readonly isCancelled: () => boolean;
  /** Asks the host; an answer after a cancel is dropped. */
  asked<T>(call: (watch: Watch) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** Asks the service; an answer after a cancel is dropped. */
  computed<T>(call: (watch: Watch) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** Lets the host write: the host's answer is awaited even after a cancel, for only the host knows what was written. */
  written<T>(call: (watch: Watch) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** Goes on after a cancel that came too late: what was written must be read. A further cancel counts again. */
  goOn(): void;
}

/** One task at a time: what reads waits in line, what a person starts is refused while another such task runs. */
export interface TaskRunner {
  inLine<T>(name: TaskName, work: (task: Task) => Promise<T>): Promise<T>;
  alone(name: TaskName, work: (task: Task) => Promise<void>): Promise<void>;
  cancel(): void;
}

interface Running { controller: AbortController; asks: "host" | "service" | "nobody" }

/** `stopService`: ends what the service computes, where it can be ended. */
export function makeTaskRunner(store: PaneStore, stopService: () => void): TaskRunner {
  let line: Promise<unknown> = Promise.resolve();
  let running: Running | undefined;
  /** Of the person's task, from when it is asked for: it may be called off while it waits in line. */
  let occupied: AbortController | undefined;

  const run = async <T>(name: TaskName, controller: AbortController, work: (task: Task) => Promise<T>): Promise<T> => {
    const own: Running = { controller, asks: "nobody" };
    running = own;
    store.set({ task: { name, done: 0, all: 0, canCancel: true } });
    try {
      return await work(makeTask(own, (done, all) => {
        if (running === own) store.set({ task: { name, done, all, canCancel: true } });
      }));
    } finally {
      running = undefined;
      store.set({ task: undefined });
    }
  };
  const inLine = <T>(name: TaskName, work: (task: Task) => Promise<T>, controller = new AbortController()): Promise<T> => {
    const turn = line.then(() => run(name, controller, work));
    line = turn.catch(() => undefined);
    return turn;
  };
  return {
    inLine: (name, work) => inLine(name, work),
    alone: async (name, work) => {
      if (occupied !== undefined) return store.say([note("paneBusy")]);
      occupied = new AbortController();
      store.set({ messages: [], question: undefined });
      try {
        await inLine(name, work, occupied);
      } finally {
        occupied = undefined;
      }
    },
    cancel: () => {
      occupied?.abort();
      if (running === undefined) return;
      const isComputing = running.asks === "service";
      running.controller.abort();
      // It is ended once: what is asked of it after that is another computation.
      running.asks = "nobody";
      if (isComputing) stopService();
    },
  };
}

function makeTask(running: Running, progress: NonNullable<Watch["progress"]>): Task {
  const step = async <T>(asks: Running["asks"], code: TroubleCode, call: (watch: Watch) => Promise<Outcome<T>>, late: "dropped" | "awaited"): Promise<Outcome<T>> => {
    const { signal } = running.controller;
    if (signal.aborted) return cancelled;
    running.asks = asks;
    const answer = settled(() => call({ signal, progress: (done, all) => (signal.aborted ? undefined : progress(done, all)) }), code);
    const outcome = late === "awaited" ? await answer : await Promise.race([answer, abortOf(signal)]);
    running.asks = "nobody";
    return outcome;
  };
  return {
    isCancelled: () => running.controller.signal.aborted,
    asked: (call) => step("host", "hostTrouble", call, "dropped"),
    computed: (call) => step("service", "engineTrouble", call, "dropped"),
    written: (call) => step("host", "hostTrouble", call, "awaited"),
    goOn: () => {
      if (running.controller.signal.aborted) running.controller = new AbortController();
    },
  };
}

function abortOf(signal: AbortSignal): Promise<Outcome<never>> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(cancelled), { once: true }));
}
