import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streetEssentials, type StreetEssentials } from "../../src/app/collect/streetEssentials";
import type { FileAt } from "../../src/cli/filesAt";
import { inspectInThreads } from "../../src/cli/inspectInThreads";
import { inspectPath } from "../../src/cli/inspectPath";
import { readFileOutcome } from "../../src/cli/nodePorts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { filledFile, sentRound } from "../app/collect/returnedFiles";
import { repositoryRoot } from "../house/sourceFile";

const ports = { readFile: readFileOutcome, workbooks: fileWorkbooks };
// Inside the repository, so that the bundle finds the packages that it leaves outside.
const folder = mkdtempSync(join(repositoryRoot, "node_modules", ".threads-"));
const script = pathToFileURL(join(folder, "kaohe.mjs"));
let street: StreetEssentials;
let files: FileAt[];

beforeAll(async () => {
  await build({ entryPoints: [join(repositoryRoot, "src/cli/kaohe.ts")], bundle: true, platform: "node", format: "esm", packages: "external", outfile: join(folder, "kaohe.mjs"), logLevel: "error" });
  const round = await sentRound();
  street = streetEssentials(round.street);
  const sound = await Promise.all(["C01", "C02"].map(async (community) => (await filledFile(round.street, community)).bytes));
  // Enough for two threads; every fifth cannot be read.
  files = Array.from({ length: 50 }, (_, index) => {
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, index % 5 === 4 ? "no workbook" : sound[index % 2]!);
    return { path, savedAt: `2026-04-02 16:${String(index).padStart(2, "0")}` };
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Exact numbers hold whole ones without limit, which JSON has no word for. */
function textOf(found: unknown): string {
  return JSON.stringify(found, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}

describe("files inspected in threads", () => {
  test("come in their order with what one thread finds in them, and how many are done is told up to all", async () => {
    const told: number[] = [];
    const inspected = await inspectInThreads(script, street, files, ports, (done) => told.push(done));
    const alone = files.map((file) => inspectPath(street, file, ports));
    // What comes from a thread is a clone.
    expect(textOf(inspected)).toBe(textOf(structuredClone(alone)));
    expect(inspected.map(({ digest }) => digest !== "")).toEqual(files.map((_, index) => index % 5 !== 4));
    expect(told).toEqual(files.map((_, index) => index + 1));
  });

  test("are done all the same when the threads break", async () => {
    const broken = pathToFileURL(join(folder, "broken.mjs"));
    writeFileSync(broken, 'throw new Error("no thread");');
    const told: number[] = [];
    const inspected = await inspectInThreads(broken, street, files.slice(0, 50), ports, (done) => told.push(done));
    expect(inspected.map(({ file }) => file)).toEqual(files.map((_, index) => `${index}.xlsx`));
    expect(told.at(-1)).toBe(50);
  });
});
