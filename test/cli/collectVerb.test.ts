import { mkdirSync, readFileSync, writeFileSync, existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { filledFile, sentRound } from "../app/collect/returnedFiles";
import { verificationOf } from "../app/split/sentStreet";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
const book = join(folder, "街道.xlsx");
const inbox = join(folder, "收到");
const output = join(folder, "收表后.xlsx");

beforeAll(async () => {
  const { bytes, street } = await sentRound();
  writeFileSync(book, bytes);
  mkdirSync(join(inbox, "微信"), { recursive: true });
  for (const [community, name] of [["C01", "和平.xlsx"], ["C03", "微信/翠竹.xlsx"]] as const) {
    writeFileSync(join(inbox, name), (await filledFile(street, community)).bytes);
    utimesSync(join(inbox, name), new Date(2026, 3, 2), new Date(2026, 3, 2));
  }
  writeFileSync(join(inbox, "琥珀.jpg"), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
  writeFileSync(join(inbox, "~$和平.xlsx"), "lock");
}, 60_000);

test("a dry run reads a folder and the folders in it, says what each file is, and writes nothing", async () => {
  const run = await runCli(["collect", book, inbox, "--dry-run"]);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/琥珀\.jpg\s+退回/);
  expect(run.stdout).toMatch(/和平社区\s+和平\.xlsx\s+新收\s+\d+\s+\d{4}/);
  expect(run.stdout).toMatch(/共3份：新收2，替换0，未变0，退回1；未报1家。/);
  expect(run.stdout).toMatch(/【2026年3月考核报表】应报3家，已收2家，未报1家，退回1份。\n未报：琥珀社区。\n退回：\n1\. “琥珀\.jpg”未收：不是 \.xlsx，看来是图片/);
  expect(run.stderr).toMatch(/错误 {2}“琥珀\.jpg”未收/);
  expect(run.stdout).not.toContain("~$");
  expect(existsSync(output)).toBe(false);
});

test("the sound files are merged into a new workbook although one was returned, and the book itself stays", async () => {
  const before = readFileSync(book);
  const run = await runCli(["collect", book, inbox, "--by", "王科员", "-o", output, "--json"]);
  expect(run.code).toBe(1);
  const document = JSON.parse(run.stdout) as { files: string[]; collected: { file: string; state: string; findings: { message: string }[] }[]; missing: { name: string }[]; chat: string };
  expect(document).toMatchObject({ period: "2026-03", files: [output], missing: [{ name: "琥珀社区" }] });
  expect(document.collected.map(({ file, state }) => `${file} ${state}`)).toEqual(["和平.xlsx fresh", "翠竹.xlsx fresh", "琥珀.jpg returned"]);
  expect(readFileSync(book)).toEqual(before);
  const { facts } = verificationOf(readFileSync(output)).reading;
  expect(facts.log.at(-1)).toMatchObject({ action: "collect", person: "王科员" });
  expect(facts.collected.map(({ community, state }) => `${community} ${state}`)).toEqual(["C01 taken", "C03 taken", " returned"]);
});

test("collecting the same folder again writes nothing", async () => {
  const again = join(folder, "再收.xlsx");
  const run = await runCli(["collect", output, join(inbox, "和平.xlsx"), join(inbox, "微信"), "-o", again]);
  expect([run.code, existsSync(again)]).toEqual([0, false]);
  expect(run.stdout).toContain("没有要合并的内容，没有写文件。");
});

test("locks of open files that a wildcard picks are no files, and a file that is still open is read as it was saved, with a word of it", async () => {
  const open = join(folder, "开着");
  mkdirSync(open);
  for (const name of ["和平.xlsx", "翠竹.xlsx"]) writeFileSync(join(open, name), readFileSync(join(inbox, name === "和平.xlsx" ? name : `微信/${name}`)));
  const locks = ["~$和平.xlsx", ".~lock.翠竹.xlsx#"].map((name) => join(open, name));
  for (const name of locks) writeFileSync(name, "lock");
  const picked = [...locks, join(open, "和平.xlsx"), join(open, "翠竹.xlsx")];
  const run = await runCli(["collect", book, ...picked, "--dry-run", "--json"]);
  const { collected } = JSON.parse(run.stdout) as { collected: { file: string; state: string; findings: { code: string; severity: string; message: string }[] }[] };
  expect(collected.map(({ file, state }) => `${file} ${state}`).sort()).toEqual(["和平.xlsx fresh", "翠竹.xlsx fresh"]);
  const said = collected.map(({ findings }) => findings.find(({ code }) => code === "fileReadWhileOpen"));
  expect(said.map((one) => one?.severity)).toEqual(["warning", "warning"]);
  expect(said[0]!.message).toMatch(/“(和平|翠竹)\.xlsx”好像正在别的程序里打开着，这里读到的是上次保存的内容/);
  expect((await runCli(["collect", book, ...picked, "--dry-run", "--lang", "en"])).stderr).toMatch(/seems to be open in another program/i);
  expect(await runCli(["collect", book, locks[0]!, "--dry-run"])).toMatchObject({ code: 2, stderr: expect.stringContaining("没有找到要收的文件") as string });
});

test("wrong usage is a sentence: no output, no such file, an empty folder", async () => {
  mkdirSync(join(folder, "空"));
  expect(await runCli(["collect", book, inbox])).toMatchObject({ code: 2, stderr: expect.stringContaining("请用 -o 写明") as string });
  expect(await runCli(["collect", book, join(folder, "没有.xlsx"), "--dry-run"])).toMatchObject({ code: 2, stderr: expect.stringContaining("没有.xlsx") as string });
  expect(await runCli(["collect", book, join(folder, "空"), "--dry-run"])).toMatchObject({ code: 2, stderr: expect.stringContaining("没有找到要收的文件") as string });
});
