import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import type { Language } from "../../src/app/prose";
import { bookParts } from "../../src/taskpane/results/bookPart";
import type { ExcelPane } from "./excelPanePage";

export interface PaneScreen { readonly name: string; readonly go: () => Promise<void> }

/** Where pictures of the screens go, to be looked at; none are taken without it: KAOHE_PICTURES=FOLDER npm run test:browser. */
const pictures = process.env["KAOHE_PICTURES"];
const widths = [350, 500] as const;
const wholeHeight = 1_500;

/** Every screen of the pane over a workbook of ours in which somebody wrote over a formula, in one language. */
export function screensOfBook({ page, press, speaks }: ExcelPane, language: Language): readonly PaneScreen[] {
  const words = speaks(language);
  const part = (name: string): PaneScreen => ({
    name: `results-${name}`,
    go: async () => {
      await words.goTo("results");
      await page.getByRole("tab", { name: words.text(`pane.results.part.${name}`), exact: true }).click();
    },
  });
  return [
    { name: "home", go: () => words.goTo("home") },
    { name: "month", go: () => words.goTo("month") },
    ...bookParts.map(part),
    { name: "verify", go: () => press("verify") },
    { name: "explain", go: () => press("explain") },
    { name: "settings", go: () => words.goTo("settings") },
  ];
}

/** What the pane shows while the open workbook is an empty one. */
export function screensOfEmptyBook({ page, speaks }: ExcelPane, language: Language): readonly PaneScreen[] {
  const words = speaks(language);
  return [
    { name: "empty-home", go: () => words.goTo("home") },
    {
      name: "empty-new",
      go: async () => {
        await words.goTo("month");
        await page.getByRole("radiogroup", { name: words.text("pane.new.scheme.title") }).getByRole("radio").first().check();
      },
    },
  ];
}

/** Serious and critical faults of a page as it is now, in light and in dark, one line each. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await settled(page);
    found.push(...(await axeFaults(page)).map((fault) => `${name} ${colorScheme}: ${fault}`));
    if (pictures !== undefined) await takePictures(page, `${name}-${colorScheme}`, pictures);
  }
  return found;
}

/** Fluent's own marks that catch the tab key and pass it on at once: nobody ever stands on them, and axe cannot know. */
const passedOver = "[data-tabster-dummy]";

async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  return page.evaluate(async (exclude) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude }, { resultTypes: ["violations"] });
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`));
  }, passedOver);
}

/** Nothing turns or is being read any more, and colours have come to rest. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".fui-Spinner, [aria-busy='true']") === null);
  // What a change of theme or size sets off begins with the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}

async function takePictures(page: Page, name: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: wholeHeight });
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
  if (before !== null) await page.setViewportSize(before);
}
