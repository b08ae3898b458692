import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Milliseconds that the processes of a browser have kept processors busy: the threads of its pages, and everything else. */
export interface ProcessorTimes { readonly page: number; readonly workers: number; readonly helpers: number; readonly browser: number }

/** Linux counts in hundredths of a second. */
const tick = 10;

/** Of a process and its descendants so far; undefined where there is no /proc. */
export function processorTimes(root: number): ProcessorTimes | undefined {
  if (!existsSync("/proc/self/stat")) return undefined;
  const times = { page: 0, workers: 0, helpers: 0, browser: 0 };
  for (const pid of processesUnder(root)) {
    const isPage = textOf(`/proc/${pid}/cmdline`).includes("--type=renderer");
    for (const thread of namesIn(`/proc/${pid}/task`)) {
      const { name, time } = statOf(textOf(`/proc/${pid}/task/${thread}/stat`));
      times[!isPage ? "browser" : thread === String(pid) ? "page" : name.startsWith("DedicatedWorker") ? "workers" : "helpers"] += time;
    }
  }
  return times;
}

function processesUnder(root: number): number[] {
  const parents = namesIn("/proc").filter((name) => /^\d+$/.test(name)).map((name) => ({ pid: Number(name), parent: statOf(textOf(`/proc/${name}/stat`)).parent }));
  const found = [root];
  for (const above of found) found.push(...parents.filter(({ parent }) => parent === above).map(({ pid }) => pid));
  return found;
}

/** proc(5): number, name in parentheses, state, parent, ...; user and system time are fields 14 and 15. */
export function statOf(text: string): { readonly name: string; readonly parent: number; readonly time: number } {
  const end = text.lastIndexOf(")");
  const fields = text.slice(end + 2).split(" ");
  return { name: text.slice(text.indexOf("(") + 1, end), parent: Number(fields[1] ?? -1), time: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tick };
}

/** Processes and threads end while they are listed. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
