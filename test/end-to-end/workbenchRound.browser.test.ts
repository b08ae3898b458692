import { readFile } from "node:fs/promises";
import { strToU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { makeProse } from "../../src/app/prose";
import { verifyBook } from "../../src/app/verifyBook";
import { closingOf } from "../../src/domain/closing/closedPeriods";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { useBrowser } from "./browserPage";
import { bookToSend, filledCommitteeFile, firstMonth } from "./smallStreet";
import { WorkbenchPage } from "./workbenchPage";

const browser = useBrowser();
const prose = makeProse("zh-CN");
const person = "李梅";
const minutes = 6 * 60_000;
const patience = { timeout: 90_000 };
const stations = ["和平社区社工服务站", "琥珀社区社工服务站"];
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let bench: WorkbenchPage;
let outside: string[];
let errors: string[];
let committees: Record<string, Uint8Array>;
let fingerprint: string;

const button = (name: string | RegExp) => bench.pane().getByRole("button", { name, exact: true });
const says = (text: string | RegExp) => bench.pane().getByText(text).first().waitFor(patience);

async function step(id: string): Promise<void> {
  await bench.pane().getByRole("navigation").getByRole("button", { name: prose.text("pane.screen.month"), exact: true }).click();
  const details = bench.pane().locator("details", { has: bench.page.getByRole("heading", { name: prose.text(`pane.step.${id}.title`), exact: true, includeHidden: true }) }).first();
  if ((await details.getAttribute("open")) === null) await details.locator("summary").first().click();
}

/** Presses a signed button; the name is typed the first time, and the protection of our own sheets may be lifted. */
async function signs(words: string | RegExp, done: string | RegExp): Promise<void> {
  const own = bench.pane().locator("details[open]").filter({ has: bench.page.getByRole("button", { name: words, exact: true }) });
  if ((await own.getByRole("textbox", { name: prose.text("pane.sign.name") }).count()) > 0) await own.getByRole("textbox", { name: prose.text("pane.sign.name") }).first().fill(person);
  await own.getByRole("button", { name: words, exact: true }).last().click(patience);
  const asked = bench.page.getByRole("alertdialog");
  await Promise.race([asked.waitFor(patience), says(done)]);
  if (await asked.isVisible()) await asked.getByRole("button").last().click();
  await says(done);
}

async function savedBook() {
  const { bytes } = await bench.save();
  const raw = readWorkbook(bytes);
  const verified = raw.ok ? verifyBook(raw.value) : raw;
  if (!verified.ok || !raw.ok) throw new Error(JSON.stringify(verified.findings));
  return { raw: raw.value, ...verified.value };
}

/** One workbook goes through its first month in the workbench; each test goes on where the one before ended. */
describe("a street's month between street and committees", () => {
  beforeAll(async () => {
    const opened = await browser.open({ viewport: { width: 1366, height: 900 }, acceptDownloads: true });
    ({ outside, errors } = opened);
    await WorkbenchPage.prepare(opened.page.context(), browser.address(""));
    opened.page.on("dialog", (dialog) => void dialog.accept());
    bench = new WorkbenchPage(opened.page, browser.address("workbench.html"));
    await bench.open();
    await bench.openFile("蜀山街道.xlsx", await bookToSend());
    await says("蜀山街道");
  }, minutes);

  test("goes out as one archive with a workbook for each committee and the list of who gets what", async () => {
    await step("send");
    const downloading = bench.page.waitForEvent("download", patience);
    await signs(prose.text("pane.step.send.do"), /个社居委的考核表和一份发放清单/);
    const download = await downloading;
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    expect(download.suggestedFilename()).toMatch(/^2026-01 .*\.zip$/);
    expect(Object.keys(files)).toEqual(["2026-01 01 和平社区 考核表.xlsx", "2026-01 02 琥珀社区 考核表.xlsx", "发表清单.csv"]);
    committees = Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith(".xlsx")));
  }, minutes);

  test("comes back as files: the dry run says what each is, and changes nothing", async () => {
    const filled = await Promise.all(Object.entries(committees).map(async ([name, bytes]) => ({ name, mimeType: xlsx, buffer: Buffer.from(await filledCommitteeFile(bytes)) })));
    const files = [...filled, { name: "望湖1月.et", mimeType: xlsx, buffer: Buffer.from(strToU8("et")) }];
    await step("collect");
    await bench.pane().locator("input[type=file][multiple]").setInputFiles(files);
    await says(prose.text("pane.collect.checked"));
    const groups = bench.pane().getByRole("region", { name: prose.text("pane.collect.checked") }).getByRole("list", { name: /^(退回|替换|可收|未变|未报) \d+$/ });
    expect(await groups.evaluateAll((lists) => lists.map((list) => list.getAttribute("aria-label")))).toEqual(["退回 1", "可收 2"]);
    const { reading } = await savedBook();
    expect(reading.facts.collected).toEqual([]);
  }, minutes);

  test("takes what is sound, with the file and the minute of each", async () => {
    await signs(prose.text("pane.collect.merge", { count: 2 }), prose.text("pane.collect.merged"));
    const { reading, results } = await savedBook();
    expect(reading.facts.collected.filter(({ state }) => state === "taken").map(({ file }) => file).sort()).toEqual(Object.keys(committees).sort());
    for (const station of stations) {
      const unit = reading.facts.roster.units.find(({ name }) => name === station)!.id;
      expect(results.forms.find(({ facts }) => facts.subject === unit)!.missing).toEqual([]);
    }
  }, minutes);

  test("is closed, and the form bears the 核验码 that the pane shows", async () => {
    await step("close");
    await signs(prose.text("pane.step.close.do", { month: "2026年1月" }), /李梅关账/);
    const { raw, reading, findings } = await savedBook();
    fingerprint = closingOf(reading.facts.log, firstMonth)!.fingerprint;
    await says(fingerprint);
    const form = raw.sheets.find(({ title }) => title === stations[0])!;
    expect([...form.cells.values()].some(({ value }) => String(value).includes(fingerprint))).toBe(true);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }, minutes);

  test("is paid by a list whose total agrees in three ways, and whose printing has a number", async () => {
    await step("pay");
    await button(prose.text("pane.pay.check")).click();
    await says(prose.text("pane.pay.agrees"));
    await signs(prose.text("pane.print.do"), /第1次打印/);
    const { reading } = await savedBook();
    expect(reading.facts.log.at(-1)).toMatchObject({ action: "print", person });
  }, minutes);

  test("is followed by the next one, and nothing left the origin", async () => {
    await step("next");
    await signs(prose.text("pane.step.next.do", { month: "2026年2月" }), "2026年2月的工作");
    const { reading, findings } = await savedBook();
    expect([reading.spec.month, findings.filter(({ severity }) => severity === "error")]).toEqual(["2026-02", []]);
    expect(reading.facts.log.map(({ action }) => action)).toEqual(["split", "collect", "close", "print", "open"]);
    expect([outside, errors]).toEqual([[], []]);
  }, minutes);
});
