import { spawn } from "node:child_process";

export interface ProgramRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface ProgramOptions {
  readonly timeoutMilliseconds: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Process groups that are running: ended with this process, whatever ends it. */
const liveGroups = new Set<number>();
process.on("exit", () => liveGroups.forEach(endGroup));

/**
 * Runs a program to its end, as the leader of its own process group.
 * soffice is a script that starts other programs: the whole group is ended afterwards, so none is left over.
 * Rejects when the program cannot start or takes longer than the time-out; a bad exit code is the caller's to judge.
 */
export async function runProgram(program: string, parameters: readonly string[], options: ProgramOptions): Promise<ProgramRun> {
  const environment = { ...process.env, ...options.environment };
  const child = spawn(program, [...parameters], { detached: true, stdio: ["ignore", "pipe", "pipe"], env: environment });
  const group = child.pid;
  if (group !== undefined) liveGroups.add(group);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  return new Promise<ProgramRun>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`${program} took longer than ${options.timeoutMilliseconds} ms: ${text(errors)}`));
      if (group !== undefined) endGroup(group);
    }, options.timeoutMilliseconds);
    child.on("error", (cause) => {
      clearTimeout(timer);
      reject(new Error(`${program} did not start (npm run setup installs it)`, { cause }));
    });
    // Ending the group closes the pipes that its grandchildren hold; "close" comes when all output has arrived.
    child.on("exit", () => {
      if (group !== undefined) endGroup(group);
    });
    child.on("close", (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, output: text(output), errors: text(errors) });
    });
  });
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8");
}

function endGroup(group: number): void {
  liveGroups.delete(group);
  try {
    process.kill(-group, "SIGKILL");
  } catch (trouble) {
    if ((trouble as NodeJS.ErrnoException).code !== "ESRCH") throw trouble; // ESRCH: the group ended by itself
  }
}
