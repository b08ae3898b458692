import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { useBrowser } from "./browserPage";

const browser = useBrowser();
const outside = "这是 Excel 里的面板，现在没有在 Excel 里打开。";

async function textOf(page: Page): Promise<string> {
  await page.waitForFunction(() => !document.body.innerText.includes("正在打开"), undefined, { timeout: 40_000 });
  return page.locator("body").innerText();
}

describe("the pane's page outside Excel", () => {
  test("says so, leads to the workbench, and asks nothing of any other origin", async () => {
    const { page, outside: asked, errors } = await browser.open();
    await page.goto(browser.address("taskpane.html"));
    expect(await textOf(page)).toContain(outside);
    expect(await page.getByRole("link", { name: "打开工作台" }).getAttribute("href")).toBe("./workbench.html");
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("gives history back, which office.js takes away", async () => {
    const { page } = await browser.open();
    await page.goto(browser.address("taskpane.html"));
    await textOf(page);
    expect(await page.evaluate(() => [typeof history.pushState, typeof history.replaceState])).toEqual(["function", "function"]);
  });

  test("speaks English to an English browser", async () => {
    const { page } = await browser.open({ locale: "en-US" });
    await page.goto(browser.address("taskpane.html"));
    expect(await textOf(page)).toContain("it is not open in Excel now");
  });

  test("stays where it is in a frame of another page", async () => {
    const { page } = await browser.open();
    await page.route("**/frame.html", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="taskpane.html" width="350" height="600"></iframe>` }));
    await page.goto(browser.address("frame.html"));
    const frame = page.frames()[1]!;
    await frame.getByText(outside).waitFor({ timeout: 40_000 });
    expect(frame.url()).toBe(browser.address("taskpane.html"));
  });

  test.each(["?_host_Info=Excel$Win32$16.01$zh-CN$$$$0", "?_host_Info=Excel$Web$16.00$zh-CN$abc$$isDialog$16"])("is not white for ever with the host of an old session in its address: %s", async (query) => {
    const { page, errors } = await browser.open();
    await page.goto(browser.address(`taskpane.html${query}`));
    expect(await textOf(page)).toContain(outside);
    expect(errors.filter((error) => /Content.Security/.test(error))).toEqual([]);
  });

  test("says that office.js is missing where it is blocked", async () => {
    const { page } = await browser.open();
    await page.route("**/office/office.js", (route) => route.abort());
    await page.goto(browser.address("taskpane.html"));
    expect(await textOf(page)).toContain("没有加载到 office/office.js");
  });

  test("shows its bare text where its own script is blocked, and without any script", async () => {
    const { page } = await browser.open();
    await page.route("**/js/taskpane*.js", (route) => route.abort());
    await page.goto(browser.address("taskpane.html"));
    expect(await page.locator("body").innerText()).toContain("需要 Excel 2021 或 Microsoft 365");
    const { page: without } = await browser.open({ javaScriptEnabled: false });
    await without.goto(browser.address("taskpane.html"));
    expect(await without.locator("body").innerText()).toContain("需要 Excel 2021 或 Microsoft 365");
  });
});
