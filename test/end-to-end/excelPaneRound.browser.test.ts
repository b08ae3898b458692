import { beforeAll, describe, expect, test } from "vitest";
import { useExcelPane, type ExcelPane, type PaneWords } from "./excelPanePage";
import { signedSteps, type SignedSteps } from "./signedSteps";
import { firstMonthEntries, rosterCsv, rosterFile, streetName } from "./smallStreet";

const panes = useExcelPane();
const station = "和平社区社工服务站";
/** The amount to be paid to the first grid leader of the list, and what somebody writes over it. */
const amount = { sheet: "津贴发放", cell: "M6", isRight: 200, isWrong: 800 } as const;
/** Rendering and reading a workbook, on a machine that has other things to do. */
/** A test's own time limit is longer; nothing waits this long on a machine that has only this to do. */
const patience = { timeout: 50_000 };
let pane: ExcelPane;
let zh: PaneWords;
let steps: SignedSteps;
let rightFormula: string;

async function seesText(text: string | RegExp): Promise<void> {
  await pane.page.getByText(text).first().waitFor(patience);
}

async function screenText(): Promise<string> {
  return pane.page.getByRole("main").innerText();
}

/** Answers yes to what the pane asks before it writes to protected sheets. */
async function agrees(): Promise<void> {
  await zh.button("pane.question.lift.yes").click(patience);
}

function openFebruary(): string {
  return zh.text("pane.step.next.do", { month: "2026年2月" });
}

/** Cells by place, with what they hold. */
async function cells(): Promise<Map<string, string>> {
  const sheets = await pane.excel("dump");
  return new Map(sheets.flatMap((sheet) => sheet.cells.map(([row, column, value, formula]) => [`${sheet.title}/${row}/${column}`, JSON.stringify([value, formula])])));
}

/** One workbook goes through its first month; each test goes on where the one before ended. */
describe("a street's first month in Excel", () => {
  beforeAll(async () => {
    pane = await panes.open();
    zh = pane.speaks("zh-CN");
    steps = signedSteps(pane.page, zh, "李梅");
  });

  test("begins with a new workbook, put into the empty one from a template, a street's name and a roster file", async () => {
    const { page } = pane;
    await pane.press("newWorkbook");
    await page.getByRole("radio", { name: /^街道两级考核方案/ }).check();
    await page.getByLabel(zh.text("pane.new.street.name")).fill(streetName);
    await page.locator("input[type=file]").setInputFiles({ name: rosterFile, mimeType: "text/csv", buffer: rosterCsv() });
    await seesText("已读取：2个社区、1个服务中心、2个服务站、6名网格长、4名工作人员、2份合同。");
    await page.getByRole("radio", { name: zh.text("pane.new.where.here") }).check();
    await zh.button("pane.new.create.do").click();
    await seesText("已建好“两级考核-蜀山街道-2026-01”");
    expect(await pane.excel("titles")).toEqual(expect.arrayContaining(["首页", station, amount.sheet, "核验", "_kaohe"]));
    expect((await pane.excel("dump")).find(({ title }) => title === station)!.isProtected).toBe(true);
  });

  test("is filled by hand, and the pane follows until nothing is missing", async () => {
    await zh.goTo("home");
    await seesText("0/3张填齐");
    for (const { sheet, address, value } of firstMonthEntries()) await pane.excel("type", sheet, address, value);
    await seesText(zh.text("pane.home.allFilled"));
  });

  test("is verified without an error", async () => {
    await pane.press("verify");
    await seesText(zh.text("pane.verify.well"));
    expect(await zh.shown()).toBe("verify");
    expect(await screenText()).toContain("错误 0");
  });

  test("shows the points of its units", async () => {
    await pane.press("results");
    expect(await zh.shown()).toBe("results");
    await seesText("2个单位，2个已有得分");
    const points = await Promise.all(["C8", "C9", "C14"].map((cell) => pane.excel("text", "月度汇总", cell)));
    expect(points.every((each) => Number(each) > 0)).toBe(true);
    for (const each of points) expect(await screenText()).toContain(String(Number(each)));
  });

  test("shows where somebody unprotected a sheet and wrote a number over a formula; the finding leads to the cell", async () => {
    const { formula } = (await pane.excel("cell", amount.sheet, amount.cell))!;
    rightFormula = formula!;
    await pane.excel("unprotect", amount.sheet);
    await pane.excel("type", amount.sheet, amount.cell, amount.isWrong);
    await pane.excel("select", station, "A1");
    await pane.press("verify");
    await seesText("发现1处错误，请勿据以付款");
    await seesText(`公式被改成数字：现为${amount.isWrong}，应为${amount.isRight}`);
    await pane.page.getByText(`${amount.sheet}!${amount.cell}`, { exact: true }).first().click();
    await expect.poll(() => pane.excel("selected")).toBe(`${amount.sheet}!${amount.cell}`);
  });

  test("has the finding written into its 核验 sheet, which is protected again after it", async () => {
    await zh.button("pane.verify.write").click();
    await agrees();
    await seesText(zh.text("finding.reportWritten"));
    const { cells: written, isProtected } = (await pane.excel("dump")).find(({ title }) => title === "核验")!;
    const firstLine = written.filter(([row]) => row === 6).map(([, , value]) => value);
    expect(firstLine).toEqual(expect.arrayContaining(["错误", amount.sheet, amount.cell, String(amount.isWrong), String(amount.isRight)]));
    expect(isProtected).toBe(true);
    // What was written down is still what the pane shows, and fresh.
    expect(await screenText()).not.toContain(zh.text("pane.verify.stale"));
  });

  test("explains the selected cell with its rule and values, then the next that is selected", async () => {
    await pane.press("explain");
    await seesText("应发合计 = 固定津贴 + 绩效津贴 + 补发(扣回)");
    await seesText("2026-01固定津贴：200元 × 1个月 = 200.00元。");
    await pane.excel("select", station, "H8");
    await seesText("完成数除以定额，乘以满分；超额不加分。");
    expect(await screenText()).toContain(`${station}!H8`);
  });

  test("is right again when the formula is back", async () => {
    await pane.excel("type", amount.sheet, amount.cell, `=${rightFormula}`);
    await pane.excel("protect", amount.sheet);
    await pane.press("verify");
    await seesText(zh.text("pane.verify.well"));
  });

  test("is not opened to the next month without a name: the button of the ribbon leads to the step that asks for it", async () => {
    const before = await cells();
    await pane.press("openMonth");
    await steps.at("next").getByRole("button", { name: openFebruary(), exact: true }).click();
    await seesText(zh.text("pane.sign.missing"));
    expect(await steps.isOpen("next")).toBe(true);
    expect(await cells()).toEqual(before);
  });

  test("is not opened to the next month while a cell is being edited: the pane says so, and nothing is lost", async () => {
    const before = await cells();
    await pane.excel("editing", true);
    await steps.sign("next", openFebruary());
    await seesText(zh.text("finding.hostBusy"));
    await pane.excel("editing", false);
    expect(await cells()).toEqual(before);
    expect((await pane.excel("dump")).find(({ title }) => title === station)!.isProtected).toBe(true);
  });

  test("is opened to the next month by whoever signed last, closed on the way, with the entries kept in the ledger; the new month verifies, too", async () => {
    await pane.press("openMonth");
    await agrees();
    await seesText("已打开2026-02");
    await seesText(/^2026-01没有关账就打开了下一个月，已自动关账/);
    expect(await pane.page.getByRole("banner").innerText()).toContain("2026年2月");
    const ledger = (await pane.excel("dump")).find(({ title }) => title === "得分台账")!;
    const firstLine = ledger.cells.filter(([row]) => row === 4).map(([, , value]) => value);
    expect(firstLine).toEqual(expect.arrayContaining(["2026-01", "S01", "visits", firstMonthEntries().find(({ sheet, address }) => sheet === station && address === "F8")!.value]));
    expect((await pane.excel("cell", station, "F8"))?.value ?? "").toBe("");
    await pane.press("verify");
    await seesText(zh.text("pane.verify.well"));
  });

  test("goes on in English when that is chosen", async () => {
    const en = pane.speaks("en");
    await zh.goTo("settings");
    await pane.page.getByRole("radio", { name: "English" }).click();
    await en.goTo("verify");
    await seesText(en.text("pane.verify.well"));
    expect(await pane.page.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  test("asked nothing of another origin, met no refusal of the policy, and left no error on the console", async () => {
    expect({ outside: pane.outside, errors: pane.errors, console: pane.consoleErrors }).toEqual({ outside: [], errors: [], console: [] });
    expect(await pane.excel("lacks")).toEqual([]);
  });
});
