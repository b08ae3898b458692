import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { streetBook, verificationOf } from "../app/split/sentStreet";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
let bytes: Uint8Array;

beforeAll(async () => {
  ({ bytes } = await streetBook("shushan", 2));
}, 120_000);

/** A street's workbook of its own for one test. */
function bookIn(name: string): string {
  const path = join(folder, name, "街道.xlsx");
  mkdirSync(join(folder, name));
  writeFileSync(path, bytes);
  return path;
}

const files = ["2026-02 01 和平社区 考核表.xlsx", "2026-02 02 琥珀社区 考核表.xlsx", "2026-02 03 翠竹社区 考核表.xlsx", "发表清单.csv"];

describe("kaohe split", () => {
  test("writes a file for each committee and the list, and one line into the street's log", async () => {
    const book = bookIn("fresh");
    const run = await runCli(["split", book, "-o", join(folder, "fresh", "发出"), "--by", "李科长"]);
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
    expect(readdirSync(join(folder, "fresh", "发出")).sort()).toEqual(files);
    expect(run.stdout).toMatch(/翠竹社区 +琥珀社区社工服务站、翠竹社区社工服务站 +0 +2026-02 03 翠竹社区 考核表\.xlsx/);
    const before = verificationOf(bytes).reading.facts.log;
    const log = verificationOf(readFileSync(book)).reading.facts.log;
    expect(log.slice(0, -1)).toEqual(before);
    expect(log.at(-1)).toMatchObject({ number: before.length + 1, action: "split", period: "2026-02", person: "李科长", object: "社居委工作簿3份" });
    for (const name of files.slice(0, 3)) expect((await runCli(["verify", join(folder, "fresh", "发出", name)])).code).toBe(0);
  });

  test("--json gives who got what, without the workbooks themselves", async () => {
    const book = bookIn("json");
    const run = await runCli(["split", book, "-o", join(folder, "json", "发出"), "--json"]);
    const document = JSON.parse(run.stdout) as { period: string; files: string[]; committees: { community: string; units: string[]; issue: string }[] };
    expect(document.period).toBe("2026-02");
    expect(document.files).toHaveLength(files.length + 1);
    expect(document.committees.map(({ community, units }) => [community, units.length])).toEqual([["C01", 1], ["C02", 1], ["C03", 2]]);
    expect(document.committees[0]!.issue).toMatch(/^[0-9a-f]{64}$/);
    expect(run.stdout.length).toBeLessThan(3000);
  });

  test("writes nothing at all when one file is there already; with --force it replaces them", async () => {
    const book = bookIn("twice");
    const out = join(folder, "twice", "发出");
    mkdirSync(out);
    writeFileSync(join(out, files[2]!), "filled in by somebody");
    const refused = await runCli(["split", book, "-o", out]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(files[2]!)]);
    expect(readdirSync(out)).toEqual([files[2]]);
    expect(readFileSync(book).equals(bytes)).toBe(true);
    expect((await runCli(["split", book, "-o", out, "--force"])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(files);
  });

  test("leaves the street's workbook as it was when the folder cannot be written to", async () => {
    const book = bookIn("blocked");
    writeFileSync(join(folder, "blocked", "发出"), "a file where the folder would be");
    const refused = await runCli(["split", book, "-o", join(folder, "blocked", "发出")]);
    expect(refused.code).toBe(2);
    expect(readFileSync(book).equals(bytes)).toBe(true);
    expect(readdirSync(join(folder, "blocked")).sort()).toEqual(["发出", "街道.xlsx"].sort());
  });

  test("asks for the folder", async () => {
    expect((await runCli(["split", "book.xlsx"])).code).toBe(2);
    expect(existsSync("undefined")).toBe(false);
  });
});
