import { readFile } from "node:fs/promises";
import { strToU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { useExcelPane, type ExcelPane, type PaneWords } from "./excelPanePage";
import { signedSteps, type SignedSteps } from "./signedSteps";
import { bookToSend, filledCommitteeFile } from "./smallStreet";

const panes = useExcelPane();
const person = "李梅";
const patience = { timeout: 60_000 };
const stations = ["和平社区社工服务站", "琥珀社区社工服务站"];
const log = "操作日志";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let pane: ExcelPane;
let zh: PaneWords;
let steps: SignedSteps;
let committees: Record<string, Uint8Array>;

const says = (text: string | RegExp) => pane.page.getByText(text).first().waitFor(patience);

/** Presses a signed button and waits until it is done; agrees where protected sheets must be opened for it. */
async function signs(step: Parameters<SignedSteps["sign"]>[0], button: string, done: string | RegExp): Promise<void> {
  await steps.sign(step, button);
  const lifts = zh.button("pane.question.lift.yes");
  await lifts.or(pane.page.getByText(done)).first().waitFor(patience);
  if (await lifts.isVisible()) await lifts.click();
  await says(done);
}

/** The texts and numbers of a sheet of the open workbook, by rows from the top. */
async function valuesOf(title: string): Promise<unknown[][]> {
  const rows = new Map<number, unknown[]>();
  for (const [row, , value] of (await pane.excel("dump")).find((sheet) => sheet.title === title)!.cells) rows.set(row, [...(rows.get(row) ?? []), value]);
  return [...rows].sort(([one], [other]) => one - other).map(([, values]) => values);
}

const textOf = async (title: string): Promise<string> => (await valuesOf(title)).flat().join("\n");

/** One workbook goes through its month in Excel; each test goes on where the one before ended. */
describe("a street's month between street and committees in Excel", () => {
  beforeAll(async () => {
    pane = await panes.open({ workbook: Buffer.from(await bookToSend()).toString("base64") }, { acceptDownloads: true });
    zh = pane.speaks("zh-CN");
    steps = signedSteps(pane.page, zh, person);
  });

  test("goes out as one archive with a workbook for each committee, and the log says by whom", async () => {
    await steps.open("send");
    const downloading = pane.page.waitForEvent("download", patience);
    await signs("send", zh.text("pane.step.send.do"), /里面有2个社居委的考核表和一份发放清单/);
    const files = unzipSync(new Uint8Array(await readFile(await (await downloading).path())));
    expect(Object.keys(files)).toEqual(["2026-01 01 和平社区 考核表.xlsx", "2026-01 02 琥珀社区 考核表.xlsx", "发表清单.csv"]);
    committees = Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith(".xlsx")));
    expect(await textOf(log)).toContain(person);
  });

  test("comes back as files: the dry run says what each is, and changes nothing", async () => {
    const before = await pane.excel("dump");
    const filled = await Promise.all(Object.entries(committees).map(async ([name, bytes]) => ({ name, mimeType: xlsx, buffer: Buffer.from(await filledCommitteeFile(bytes)) })));
    const step = await steps.open("collect");
    await step.locator("input[type=file][multiple]").setInputFiles([...filled, { name: "望湖1月.et", mimeType: xlsx, buffer: Buffer.from(strToU8("et")) }]);
    await says(zh.text("pane.collect.checked"));
    const groups = step.getByRole("region", { name: zh.text("pane.collect.checked") }).getByRole("list", { name: /^(退回|替换|可收|未变|未报) \d+$/ });
    expect(await groups.evaluateAll((lists) => lists.map((list) => list.getAttribute("aria-label")))).toEqual(["退回 1", "可收 2"]);
    expect(await pane.excel("dump")).toEqual(before);
  });

  test("takes what is sound, with the file of each, and nothing is missing in the stations' forms", async () => {
    await signs("collect", zh.text("pane.collect.merge", { count: 2 }), zh.text("pane.collect.merged"));
    const taken = await textOf("收表记录");
    for (const file of Object.keys(committees)) expect(taken).toContain(file);
    await zh.goTo("home");
    await says(zh.text("pane.home.allFilled"));
    await pane.press("verify");
    await says(zh.text("pane.verify.well"));
  });

  test("is closed, and each station's form bears the 核验码 that the pane shows", async () => {
    await steps.open("close");
    await signs("close", zh.text("pane.step.close.do", { month: "2026年1月" }), /^2026-01已关账，核验码/);
    const code = /核验码\s+(\S+)/.exec(await steps.at("close").locator("summary").first().innerText())![1]!;
    expect(code.length).toBeGreaterThan(7);
    for (const station of stations) expect(await textOf(station)).toContain(code);
    expect(await textOf(log)).toContain(code);
  });

  test("is paid by a list whose total agrees in three ways, and whose printing has a number", async () => {
    await pane.press("pay");
    await says(zh.text("pane.pay.agrees"));
    await signs("pay", zh.text("pane.print.do"), /^已登记：.*第1次打印/);
    expect(await textOf(log)).toContain("打印");
  });

  test("is followed by the next one, which verifies, and nothing left the origin", async () => {
    await steps.open("next");
    await signs("next", zh.text("pane.step.next.do", { month: "2026年2月" }), "已打开2026-02");
    expect(await pane.page.getByRole("banner").innerText()).toContain("2026年2月");
    await pane.press("verify");
    await says(zh.text("pane.verify.well"));
    expect({ outside: pane.outside, errors: pane.errors, console: pane.consoleErrors }).toEqual({ outside: [], errors: [], console: [] });
    expect(await pane.excel("lacks")).toEqual([]);
  });
});
