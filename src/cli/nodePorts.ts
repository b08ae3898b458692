import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openMarks } from "../app/openMarks";
import type { Outcome } from "../app/ports";
import { refused } from "../app/refused";
import { warning } from "../domain/finding";
import type { CliPorts } from "./cliPorts";
import { filesAt } from "./filesAt";
import { localMinute } from "./localMinute";

/** What the hosts give; the entry file wires them. */
export type HostPorts = Pick<CliPorts, "workbooks" | "readTable" | "writeFile" | "writeFiles">;

/** The command line on Node: streams, environment and files of the process. `start` is a folder at or below the one with `templates`. */
export function nodePorts(hosts: HostPorts, start: string): CliPorts {
  return {
    ...hosts,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    now: () => localMinute(new Date()),
    environment: process.env,
    templates: templatesFolder(start),
    readFile: readFileOutcome,
    filesAt,
  };
}

/** Reads a file whole, or says why not. One that seems to be open in another program is read as it was saved last: `fileReadWhileOpen` {file}, a warning. */
export function readFileOutcome(path: string): Outcome<Uint8Array> {
  try {
    const value = readFileSync(path);
    const isOpen = openMarks(basename(path)).some((mark) => existsSync(join(dirname(path), mark)));
    return { ok: true, value, findings: isOpen ? [warning("fileReadWhileOpen", { file: path })] : [] };
  } catch (trouble) {
    const reason = (trouble as NodeJS.ErrnoException).code ?? "unknown";
    return refused("fileNotRead", { file: path, reason });
  }
}

/** The nearest folder `templates` at or above a folder: the bundle and the source lie at different depths. */
function templatesFolder(start: string): string {
  const here = join(start, "templates");
  const above = dirname(start);
  return existsSync(here) || above === start ? here : templatesFolder(above);
}
