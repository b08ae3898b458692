import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { main } from "../../src/cli/main";
import { nodePorts } from "../../src/cli/nodePorts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTable } from "../../src/hosts/file/readTable";
import { writeFileSafely } from "../../src/hosts/file/writeFileSafely";
import { writeFilesSafely } from "../../src/hosts/file/writeFilesSafely";
import { repositoryRoot } from "../house/sourceFile";

export interface CliRun { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs one command line in this process, on real files, with its own streams. Without LANG the language is Chinese. */
export async function runCli(argv: readonly string[], environment: Record<string, string> = {}): Promise<CliRun> {
  const written = { stdout: "", stderr: "" };
  const ports = nodePorts({ workbooks: fileWorkbooks, readTable, writeFile: writeFileSafely, writeFiles: writeFilesSafely }, repositoryRoot);
  const code = await main(argv, { ...ports, environment, stdout: (text) => void (written.stdout += text), stderr: (text) => void (written.stderr += text) });
  return { code, ...written };
}

/** A folder of this test file, removed at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kaohe-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
