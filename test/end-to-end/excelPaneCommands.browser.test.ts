import { beforeAll, describe, expect, test } from "vitest";
import { useExcelPane } from "./excelPanePage";
import { filledBook } from "./smallStreet";

const panes = useExcelPane();
let workbook: string;
beforeAll(async () => { workbook = await filledBook(); });

/** Pressed as soon as Excel has loaded the page, before the workbook has been read and without a pane in sight. */
describe("a ribbon button pressed before the pane was ever opened", () => {
  test.each([
    ["newWorkbook", "month", "新建另一个工作簿"],
    ["openMonth", "month", "有1张工作表受保护"],
    ["verify", "verify", "核验一致"],
    ["explain", "explain", "津贴发放!M6"],
    ["results", "results", "2个单位，2个已有得分"],
  ] as const)("%s shows the pane at %s with what it did", async (command, screen, text) => {
    const pane = await panes.open({ workbook });
    await pane.excel("select", "津贴发放", "M6");
    if (command === "openMonth") await pane.excel("protect", "得分台账");
    await pane.press(command);
    await pane.page.getByText(text).first().waitFor({ timeout: 40_000 });
    expect((await pane.excel("shown")).pane).toBe(1);
    if (command === "openMonth") {
      await pane.speaks("zh-CN").button("pane.question.lift.yes").click();
      await pane.page.getByText("已打开2026-02").first().waitFor();
    }
    expect(await pane.speaks("zh-CN").shown()).toBe(screen);
    expect({ outside: pane.outside, errors: pane.errors, console: pane.consoleErrors }).toEqual({ outside: [], errors: [], console: [] });
  });
});
