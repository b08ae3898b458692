import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../build/contentSecurityPolicy";
import { webFolder } from "../../build/webBuild";
import { bundleSizes, paneBudget } from "../bench/bundleSizes";
import { repositoryRoot } from "../house/sourceFile";
import { useBrowser } from "./browserPage";

const browser = useBrowser();
const web = webFolder(repositoryRoot);
const sizes = bundleSizes(web);
const pages = readdirSync(web).filter((name) => name.endsWith(".html"));

describe("the built pages", () => {
  test(`load at most ${paneBudget} kB before the pane is there, office.js apart`, () => {
    const pane = sizes.pages.find(({ page }) => page === "taskpane.html");
    expect(pane!.firstLoad).toBeLessThanOrEqual(paneBudget);
    expect(pane!.firstLoad).toBeGreaterThan(50);
  });

  test("keep exceljs and charts in files of their own, which no page loads at first", () => {
    for (const name of ["exceljs", "charts"]) expect(sizes.later.filter(({ file }) => file.startsWith(`js/${name}.`)).map(({ file }) => file), name).toHaveLength(1);
    const pane = sizes.pages.find(({ page }) => page === "taskpane.html")!;
    const text = pane.files.map(({ file }) => readFileSync(join(web, file), "utf8")).join("\n");
    expect(text).not.toMatch(/ExcelJS|univerjs/);
  });

  test.each(pages)("%s carries the policy and no script of its own text", (page) => {
    const html = readFileSync(join(web, page), "utf8");
    expect(html).toContain(`content="${contentSecurityPolicy}"`);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|(?:src|href)="(?:https?:)?\/\//);
  });

  test("bring Microsoft's files unmodified, with their terms", () => {
    const source = join(repositoryRoot, "node_modules/@microsoft/office-js");
    const files = readdirSync(join(web, "office"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(web, "office").length + 1));
    for (const file of ["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "o15apptofilemappingtable.js", "custom-functions-runtime.js", "zh-cn/office_strings.js", "en-us/office_strings.js", "LICENSE.md"]) expect(files).toContain(file);
    expect(files.some((file) => file.startsWith("telemetry/"))).toBe(true);
    const changed = files.filter((file) => !readFileSync(join(web, "office", file)).equals(readFileSync(join(source, file === "LICENSE.md" ? file : join("dist", file)))));
    expect(changed).toEqual([]);
  });
});

describe("the custom functions of the bundle", () => {
  interface Metadata { readonly functions: readonly { readonly id: string; readonly name: string; readonly parameters: readonly unknown[] }[] }
  const metadata = (file: string): Metadata => JSON.parse(readFileSync(join(web, file), "utf8")) as Metadata;

  test.each(["taskpane.html", "functions.js"])("are associated by %s under exactly the names of functions.json", async (file) => {
    const { page } = await browser.open();
    await page.route("**/office/office.js", (route) => route.fulfill({ contentType: "text/javascript", body: "window.associated = []; window.CustomFunctions = { associate: (id, run) => window.associated.push([id, typeof run]) };" }));
    await page.route("**/functions-alone.html", (route) => route.fulfill({ contentType: "text/html", body: `<script src="office/office.js"></script><script src="functions.js"></script>` }));
    await page.goto(browser.address(file.endsWith(".html") ? file : "functions-alone.html"));
    await page.waitForFunction(() => ((window as unknown as { associated?: unknown[] }).associated ?? []).length > 0);
    const associated = await page.evaluate(() => (window as unknown as { associated: [string, string][] }).associated);
    expect(associated.map(([id]) => id).sort()).toEqual(metadata("functions.json").functions.map(({ id }) => id).sort());
    expect(associated.every(([, kind]) => kind === "function")).toBe(true);
  });

  test("are described in both languages with the same ids and parameters", () => {
    const [english, chinese] = ["functions.json", "functions.zh-CN.json"].map((file) => metadata(file).functions);
    expect(chinese!.map(({ id, parameters }) => [id, parameters.length])).toEqual(english!.map(({ id, parameters }) => [id, parameters.length]));
    expect(chinese!.filter(({ name }) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  });
});
