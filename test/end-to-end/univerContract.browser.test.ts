import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CellPlace } from "../../src/app/ports";
import { contractFile } from "../hosts/contract/contractFile";
import { contractSamples } from "../hosts/contract/contractSamples";
import { openWorkbookCases } from "../hosts/contract/openWorkbookCases";
import { useBrowser } from "./browserPage";
import type { UniverContractWindow } from "./univerContractPage";
import { univerContractScript } from "./univerContractScript";
import { WorkbenchPage } from "./workbenchPage";

// The contract over the whole web host, with the grid that people use; test/hosts/web runs it over a grid that is only played.

const browser = useBrowser();
const address = browser.address("univerContract.html");
let page: Page;
let workbook: string;
let errors: readonly string[];

beforeAll(async () => {
  workbook = Buffer.from(await contractFile()).toString("base64");
  const opened = await browser.open({ viewport: { width: 1_200, height: 800 } });
  ({ page, errors } = opened);
  const { script, styles } = await univerContractScript();
  const served = { "univerContract.html": ["text/html", html], "univerContract.js": ["text/javascript", script], "univerContract.css": ["text/css", styles] } as const;
  for (const [name, [type, body]] of Object.entries(served)) await page.route(browser.address(name), (route) => route.fulfill({ contentType: `${type}; charset=utf-8`, body }));
  const person = new WorkbenchPage(page, address);
  await page.exposeFunction("typeByHand", async ({ sheet, cell }: CellPlace, text: string) => { await person.sheet(sheet); await person.type(cell, text); });
  await page.exposeFunction("selectByHand", async ({ sheet, cell }: CellPlace) => { await person.sheet(sheet); await person.goTo(cell); });
  await page.goto(address);
});

afterAll(async () => { await page?.close(); });

const html = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Contract</title><link rel="stylesheet" href="univerContract.css"><body><script src="univerContract.js"></script></body></html>';

describe("an open workbook in the grid of Univer", () => {
  it.each(openWorkbookCases(contractSamples()).map(({ title }) => title))("%s", async (title) => {
    const before = errors.length;
    await page.evaluate(([name, bytes]) => (window as unknown as UniverContractWindow).runCase(name, bytes), [title, workbook] as const);
    expect(errors.slice(before), "errors of the page").toEqual([]);
  });
});
