import type { BrowserContextOptions, Page } from "playwright-core";
import { makeProse, type Language } from "../../src/app/prose";
import { screens, type Screen } from "../../src/app/session/paneState";
import { officeScript } from "../hosts/fakeExcel/officeScript";
import type { PageExcel, PageSettings } from "../hosts/fakeExcel/browserPage";
import { useBrowser, type OpenedPage } from "./browserPage";

type Member = { [K in keyof PageExcel]: PageExcel[K] extends (...given: never[]) => unknown ? K : never }[keyof PageExcel];
type Answer<K extends Member> = Awaited<ReturnType<PageExcel[K]>>;

/** The production pane in a page whose office.js is the fake Excel. */
export interface ExcelPane extends OpenedPage {
  /** What the page said on its console as an error, the policy's refusals among them. */
  readonly consoleErrors: string[];
  /** Asks or does something in the fake Excel, beside the pane. */
  readonly excel: <K extends Member>(member: K, ...given: Parameters<PageExcel[K]>) => Promise<Answer<K>>;
  /** Presses a ribbon button and waits until the command says that it is done. */
  readonly press: (command: string) => Promise<void>;
  readonly speaks: (language: Language) => PaneWords;
}

/** A language of the pane, as its texts and as what can be found by them. */
export interface PaneWords {
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly button: (key: string, values?: Readonly<Record<string, string | number>>) => ReturnType<Page["getByRole"]>;
  readonly goTo: (screen: Screen) => Promise<void>;
  /** The screen that is shown, by its key. */
  readonly shown: () => Promise<Screen | undefined>;
}

/** The clock of every page: a new workbook begins with the month of the clock. */
const today = new Date("2026-01-20T09:00:00");

/** Opens panes in the browser of one test file. */
export function useExcelPane(): { readonly open: (settings?: PageSettings, options?: BrowserContextOptions) => Promise<ExcelPane> } {
  const browser = useBrowser();
  return {
    open: async (settings = {}, options) => {
      const opened = await browser.open(options);
      const { page } = opened;
      const consoleErrors: string[] = [];
      page.on("console", (message) => { if (message.type() === "error") consoleErrors.push(message.text()); });
      const script = await officeScript();
      await page.clock.setFixedTime(today);
      await page.route("**/office/office.js", (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script }));
      await page.addInitScript((given) => { (window as unknown as { fakeExcelSettings: PageSettings }).fakeExcelSettings = given; }, settings);
      await page.goto(browser.address("taskpane.html"));
      const excel: ExcelPane["excel"] = (member, ...given) => page.evaluate(
        ([name, values]) => (window as unknown as { fakeExcel: Record<string, (...all: unknown[]) => unknown> }).fakeExcel[name]!(...values), [member, given] as [string, unknown[]],
      ) as never;
      const press = async (command: string): Promise<void> => {
        // As Excel does: a command waits until the page has associated it, not until anything is on the screen.
        await page.waitForFunction((id) => (window as unknown as { fakeExcel: PageExcel }).fakeExcel.actions().includes(id), command, { polling: 10 });
        await excel("runAction", command);
      };
      return { ...opened, consoleErrors, excel, press, speaks: (language) => wordsOf(page, language) };
    },
  };
}

function wordsOf(page: Page, language: Language): PaneWords {
  const prose = makeProse(language);
  const button: PaneWords["button"] = (key, values) => page.getByRole("button", { name: prose.text(key, values), exact: true });
  const navigation = page.getByRole("navigation", { name: prose.text("pane.shell.screens") });
  return {
    text: (key, values) => prose.text(key, values),
    button,
    goTo: (screen) => navigation.getByRole("button", { name: prose.text(`pane.screen.${screen}`), exact: true }).click(),
    shown: async () => {
      const words = await navigation.locator("[aria-current=page]").innerText();
      return screens.find((screen) => prose.text(`pane.screen.${screen}`) === words.trim());
    },
  };
}
