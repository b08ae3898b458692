import { loadavg } from "node:os";
import { chromium, type Page } from "playwright-core";
import { chromiumOptions } from "../../build/chromiumOptions";
import { servePages } from "../../build/staticServer";
import { median } from "./growth";
import { processorTimes, type ProcessorTimes } from "./processorTimes";

/**
 * The workbench's first useful screen, in a browser that never saw it: the sample street's sheet is drawn and the pane says what
 * is missing and what comes next. Milliseconds since the address was asked for, medians of all runs.
 */
export interface FirstScreen {
  readonly runs: number;
  /** Processes that wanted a processor, on average while it was measured: above the number of cores, times are those of a busy machine. */
  readonly load: number;
  readonly grid: number;
  readonly pane: number;
  readonly useful: number;
  readonly cpu: ProcessorTimes | undefined;
}

/** The browser's own start is not the page's. */
const settling = 1_500;
const patience = 60_000;

export async function measureFirstScreen(web: string, runs: number): Promise<FirstScreen> {
  const pages = await servePages(web, "workbench.html");
  try {
    const measured: Awaited<ReturnType<typeof oneRun>>[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await oneRun(`${pages.address}workbench.html`));
    const middle = (of: (one: (typeof measured)[number]) => number): number => median(measured.map(of));
    const cpu = measured.map((one) => one.cpu).filter((times) => times !== undefined);
    const part = (name: keyof ProcessorTimes): number => median(cpu.map((times) => times[name]));
    return {
      runs, load: loadavg()[0] ?? 0, grid: middle(({ grid }) => grid), pane: middle(({ pane }) => pane), useful: middle(({ grid, pane }) => Math.max(grid, pane)),
      cpu: cpu.length === 0 ? undefined : { page: part("page"), workers: part("workers"), helpers: part("helpers"), browser: part("browser") },
    };
  } finally {
    await pages.close();
  }
}

async function oneRun(address: string): Promise<{ readonly grid: number; readonly pane: number; readonly cpu: ProcessorTimes | undefined }> {
  const server = await chromium.launchServer(chromiumOptions());
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } })).newPage();
    await page.addInitScript(watchScreen);
    await page.waitForTimeout(settling);
    const before = processorTimes(server.process().pid ?? 0);
    await page.goto(address, { waitUntil: "commit" });
    const seen = await screenTimes(page);
    const after = processorTimes(server.process().pid ?? 0);
    return { ...seen, cpu: before === undefined || after === undefined ? undefined : spent(before, after) };
  } finally {
    await server.close();
  }
}

/** What `watchScreen` leaves in the page. */
interface Seen { readonly grid?: number; readonly pane?: number }

async function screenTimes(page: Page): Promise<Required<Seen>> {
  const times = await page.waitForFunction(() => {
    const { grid, pane } = (window as unknown as { seen: Seen }).seen;
    return grid === undefined || pane === undefined ? false : { grid, pane };
  }, undefined, { polling: 50, timeout: patience });
  return (await times.jsonValue()) as Required<Seen>;
}

/** Runs in the page before anything of its own. The grid is there when dark strokes stand on its canvas. */
const watchScreen = `
  window.seen = {};
  const watch = setInterval(() => {
    const canvas = document.querySelector('canvas[id*="sheet-main-canvas"]');
    if (window.seen.grid === undefined && canvas !== null && canvas.width > 500) {
      const { data } = canvas.getContext("2d").getImageData(100, 60, 400, 200);
      let strokes = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 120 && data[at + 3] > 0) strokes += 1;
      if (strokes > 100) window.seen.grid = performance.now();
    }
    if (window.seen.pane === undefined && document.querySelector('aside[aria-label="考核窗格"]')?.textContent.includes("下一步")) window.seen.pane = performance.now();
    if (window.seen.grid !== undefined && window.seen.pane !== undefined) clearInterval(watch);
  }, 20);`;

function spent(before: ProcessorTimes, after: ProcessorTimes): ProcessorTimes {
  return { page: after.page - before.page, workers: after.workers - before.workers, helpers: after.helpers - before.helpers, browser: after.browser - before.browser };
}
