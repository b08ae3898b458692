import type { Page } from "playwright-core";

/** How a page went on while something long ran beside it. Milliseconds. */
export interface PageCalm {
  /** Longest time from one frame to the next, by the clock on the wall: other programs of the machine count. */
  readonly longestFrame: number;
  /** Longest task of the page's main thread, by the processor's clock: only what the page itself computed. */
  readonly longestTask: number;
  readonly frames: number;
}

interface TraceEvent { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly ts: number; readonly tdur?: number; readonly args?: { readonly name?: string; readonly mark?: string } }

/** Watches the page's main thread while `work` runs. */
export async function calmDuring(page: Page, work: () => Promise<void>): Promise<PageCalm> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await page.evaluate(() => {
    const beat = { longest: 0, frames: 0, last: performance.now(), isOver: false };
    (window as unknown as { beat: typeof beat }).beat = beat;
    // By it the trace's main thread is known.
    performance.mark("calm");
    const next = (now: number): void => {
      beat.longest = Math.max(beat.longest, now - beat.last);
      beat.last = now;
      beat.frames += 1;
      if (!beat.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  try {
    await work();
  } finally {
    await page.evaluate(() => { (window as unknown as { beat: { isOver: boolean } }).beat.isOver = true; });
  }
  const { longest, frames } = await page.evaluate(() => (window as unknown as { beat: { longest: number; frames: number } }).beat);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const mark = traceEvents.find(({ name, ph }) => name === "calm" && ph !== "M");
  if (mark === undefined) throw new Error("the trace does not know the page's main thread");
  const own = traceEvents.filter(({ pid, tid, ts, tdur }) => pid === mark.pid && tid === mark.tid && ts >= mark.ts && tdur !== undefined);
  return { longestFrame: Math.round(longest), longestTask: Math.round(Math.max(0, ...own.map(({ tdur }) => tdur! / 1000))), frames };
}
