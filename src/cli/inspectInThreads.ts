import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { InspectedFile } from "../app/collect/inspectedFile";
import type { StreetEssentials } from "../app/collect/streetEssentials";
import type { CliPorts } from "./cliPorts";
import type { FileAt } from "./filesAt";
import { inspectPath } from "./inspectPath";

type FilePorts = Pick<CliPorts, "readFile" | "workbooks">;
interface Question { readonly index: number; readonly file: FileAt }
interface Answer { readonly index: number; readonly inspected: InspectedFile }

/**
 * A thread takes as much work to begin as some twenty files: with fewer for each it does not help. Of 300 files of a committee,
 * 15.5 s of computing in one thread become 8 s in each of two, for a sixth more in all.
 */
const leastFilesEach = 25;

/**
 * Inspects files on all cores, each thread one file at a time, and gives what came of them in their order. Few files, or a machine
 * of one core, are done here; so is what a thread left that broke. `told` is called with how many are done.
 */
export async function inspectInThreads(script: URL, street: StreetEssentials, files: readonly FileAt[], ports: FilePorts, told: (done: number) => void): Promise<InspectedFile[]> {
  const answers = new Map<number, InspectedFile>();
  const take = (index: number, inspected: InspectedFile): void => {
    answers.set(index, inspected);
    told(answers.size);
  };
  const waiting = files.map((file, index): Question => ({ index, file }));
  const threads = Math.min(availableParallelism(), Math.floor(files.length / leastFilesEach));
  if (threads > 1) await Promise.all(Array.from({ length: threads }, () => workedOff(script, street, waiting, take)));
  return files.map((file, index) => {
    const known = answers.get(index);
    if (known !== undefined) return known;
    const inspected = inspectPath(street, file, ports);
    take(index, inspected);
    return inspected;
  });
}

/** One thread until nothing waits, or until it breaks: the file that it had then is done later by the caller. */
function workedOff(script: URL, street: StreetEssentials, waiting: Question[], take: (index: number, inspected: InspectedFile) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: street });
    const ask = (): void => {
      const next = waiting.shift();
      if (next === undefined) void worker.terminate();
      else worker.postMessage(next);
    };
    worker.on("message", ({ index, inspected }: Answer) => {
      take(index, inspected);
      ask();
    });
    // What broke is found again by the caller, in its own words.
    worker.on("error", () => undefined);
    worker.on("exit", () => resolve());
    ask();
  });
}

/** What a thread does: answers each file that it is asked about. */
export function answerInThread(ports: FilePorts): void {
  const street = workerData as StreetEssentials;
  parentPort?.on("message", ({ index, file }: Question) => {
    const answer: Answer = { index, inspected: inspectPath(street, file, ports) };
    parentPort?.postMessage(answer);
  });
}
