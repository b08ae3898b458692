import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumOptions } from "../../build/chromiumOptions";

export interface OpenedPage {
  readonly page: Page;
  /** Addresses that were asked for outside of the product's own origin. */
  readonly outside: string[];
  /** Errors of the page's scripts, and what the policy refused. */
  readonly errors: string[];
}

/** A browser for the tests of one file; `open` gives a fresh page in it, which watches what leaves the origin. */
export function useBrowser(): { readonly open: (options?: BrowserContextOptions) => Promise<OpenedPage>; readonly address: (path: string) => string } {
  let browser: Browser | undefined;
  const origin = inject("pages");
  beforeAll(async () => { browser = await chromium.launch(chromiumOptions()); });
  // A page that stays open goes on computing beside those of the tests after it; one opened before all tests is for all of them.
  let ofTest: BrowserContext[] | undefined;
  beforeEach(() => { ofTest = []; });
  afterEach(async () => {
    const ended = ofTest ?? [];
    ofTest = undefined;
    await Promise.all(ended.map((context) => context.close()));
  });
  afterAll(async () => { await browser?.close(); });
  return {
    address: (path) => origin + path,
    open: async (options) => {
      const context = await browser!.newContext({ locale: "zh-CN", viewport: { width: 350, height: 700 }, ...options });
      ofTest?.push(context);
      const page = await context.newPage();
      const [outside, errors]: [string[], string[]] = [[], []];
      page.on("request", (request) => { if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(origin)) outside.push(request.url()); });
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => { if (/Content Security Policy|Content-Security-Policy/i.test(message.text())) errors.push(message.text()); });
      return { page, outside, errors };
    },
  };
}
