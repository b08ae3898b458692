import { beforeAll, describe, expect, test } from "vitest";
import type { Screen } from "../../src/app/session/paneState";
import { useExcelPane, type ExcelPane } from "./excelPanePage";
import { signedSteps } from "./signedSteps";
import { filledBook } from "./smallStreet";

const panes = useExcelPane();
const patience = { timeout: 40_000 };
let workbook: string;
beforeAll(async () => { workbook = await filledBook(); });

/** Pressed as soon as Excel has loaded the page, before the workbook has been read and without a pane in sight. */
describe("a ribbon button pressed before the pane was ever opened", () => {
  test.each([
    ["newWorkbook", "month", "新建另一个工作簿"],
    ["verify", "verify", "核验一致"],
    ["explain", "explain", "津贴发放!M6"],
    ["results", "results", "2个单位，2个已有得分"],
    ["sendOut", "month", "生成2份社居委考核表和一份发放清单，打包下载。"],
    ["collect", "month", "把收到的文件拖到这里"],
    ["closeMonth", "month", "关账前会自动核验一遍；有错就不关，工作簿不改动。关账以后再打印考核表和发放表。"],
    ["pay", "month", "三种算法合计一致，可以打印。"],
  ] as const)("%s shows the pane at %s with what it did", async (command, screen, text) => {
    const pane = await panes.open({ workbook });
    await pane.excel("select", "津贴发放", "M6");
    await pane.press(command);
    await pane.page.getByText(text).first().waitFor(patience);
    await isSoundAt(pane, screen);
  });

  test("openMonth shows the pane at the step, which asks for a name, then before it lifts protection, and opens the month", async () => {
    const pane = await panes.open({ workbook });
    const words = pane.speaks("zh-CN");
    await pane.excel("protect", "得分台账");
    await pane.press("openMonth");
    await signedSteps(pane.page, words, "李梅").sign("next", "打开2026年2月");
    await pane.page.getByText("有1张工作表受保护").first().waitFor(patience);
    await words.button("pane.question.lift.yes").click();
    await pane.page.getByText("已打开2026-02").first().waitFor(patience);
    await isSoundAt(pane, "month");
  });
});

/** The pane is in sight at that screen, and nothing went wrong on the way. */
async function isSoundAt(pane: ExcelPane, screen: Screen): Promise<void> {
  expect((await pane.excel("shown")).pane).toBe(1);
  expect(await pane.speaks("zh-CN").shown()).toBe(screen);
  expect({ outside: pane.outside, errors: pane.errors, console: pane.consoleErrors }).toEqual({ outside: [], errors: [], console: [] });
}
