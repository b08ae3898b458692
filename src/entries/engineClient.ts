import type { StoppableService } from "../app/session/makePaneSession";
import { workerService, type RunningEngine } from "./workerService";

/** The service in a worker of its own, for a page. */
export function engineClient(): StoppableService {
  return workerService(startWorker, document.baseURI);
}

function startWorker(): RunningEngine {
  const worker = new Worker(new URL("./engineWorker.ts", import.meta.url));
  return {
    endpoint: worker,
    end: () => worker.terminate(),
    onDeath: (listener) => {
      // What an asked function throws comes back as its answer; an error here is of the worker itself, or of loading it.
      worker.addEventListener("error", (event) => listener(event.message === undefined ? "worker" : event.message));
      worker.addEventListener("messageerror", () => listener("messageerror"));
    },
  };
}
