import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeProse } from "../../src/app/prose";
import { verifyBook, type Verification } from "../../src/app/verifyBook";
import { createWorkbook } from "../../src/hosts/file/createWorkbook";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { roundStreet } from "../year/roundStreet";
import { useBrowser } from "./browserPage";
import { dropOnPane, receivedFiles, wrongFiles } from "./manyFiles";
import { calmDuring, type PageCalm } from "./pageCalm";
import { WorkbenchPage } from "./workbenchPage";

export interface ManyFiles {
  /** Of the street; each has a file. Its workbook has a sheet for each. */
  readonly committees: number;
  /** That come, two of them none of ours; what is more than one of a committee is a copy. */
  readonly files: number;
  /** How long one act may take on a busy machine. Milliseconds. */
  readonly patience: number;
}

/** A laptop of an office. */
const viewport = { width: 1366, height: 768 };
const leadersEach = 4;
/** The first two stations of the made street serve two communities each. */
const sharedStations = 2;
/** A page that computes for so long by itself is felt. Milliseconds of the main thread. */
const longestOwnTask = 200;
const second = 1_000;
const prose = makeProse("zh-CN");
/** A test that goes on where the last one ended cannot be begun again. */
const once = { retry: 0 };
const person = "李梅";

/** Many files on the collect step at once; each test goes on where the one before ended. */
export function describeManyFiles(title: string, { committees, files, patience }: ManyFiles): void {
  const browser = useBrowser();
  const counting = new RegExp(`^${prose.text("pane.task.check")}（([1-9]\\d*)/${files}）$`);
  let bench: WorkbenchPage;
  let errors: string[];
  let folder: string;
  let paths: readonly string[];
  let sent: Uint8Array;
  const calm: Record<string, PageCalm> = {};

  const says = (text: string | RegExp) => bench.pane().getByText(text, { exact: true }).first().waitFor({ timeout: patience });
  const button = (name: string | RegExp) => bench.pane().getByRole("button", { name, exact: true });
  const savedBook = async (): Promise<{ readonly bytes: Uint8Array; readonly verification: Verification }> => {
    const { bytes } = await bench.save();
    const raw = readWorkbook(bytes);
    const verified = raw.ok ? verifyBook(raw.value) : raw;
    if (!verified.ok) throw new Error(JSON.stringify(verified.findings));
    return { bytes, verification: verified.value };
  };

  describe(title, () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "kaohe-"));
      const street = await roundStreet({ stations: committees - sharedStations, leadersEach });
      sent = await createWorkbook(street.plan);
      paths = await receivedFiles(folder, street.files, files);
      const opened = await browser.open({ viewport, acceptDownloads: true });
      ({ errors } = opened);
      opened.page.setDefaultTimeout(patience);
      opened.page.on("dialog", (dialog) => void dialog.accept());
      await WorkbenchPage.prepare(opened.page.context(), browser.address(""));
      bench = new WorkbenchPage(opened.page, browser.address("workbench.html"));
      await bench.open();
      await bench.openFile("百社街道.xlsx", sent);
      await bench.pane().getByText("百社街道").first().waitFor();
      await bench.pane().getByRole("navigation").getByRole("button", { name: prose.text("pane.screen.month"), exact: true }).click();
    }, 10 * patience);
    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
      process.stdout.write(`${title}: ${JSON.stringify(calm)}\n`);
    });

    test("are called off within a second, and the workbook is byte for byte as it was", { ...once, timeout: 3 * patience }, async () => {
      calm["cancel"] = await calmDuring(bench.page, async () => {
        await dropOnPane(bench.page, paths);
        await says(counting);
        await bench.page.evaluate(() => {
          const cancel = { pressed: 0, over: 0 };
          (window as unknown as { cancel: typeof cancel }).cancel = cancel;
          addEventListener("click", () => { cancel.pressed ||= performance.now(); }, { capture: true, once: true });
          new MutationObserver(() => { if (cancel.pressed > 0 && document.querySelector("[role=progressbar]") === null) cancel.over ||= performance.now(); }).observe(document.body, { childList: true, subtree: true });
        });
        await button(prose.text("pane.task.cancel")).click();
        await says(prose.finding({ code: "cancelled", severity: "note", place: { kind: "none" }, values: {} }));
      });
      const { pressed, over } = await bench.page.evaluate(() => (window as unknown as { cancel: { pressed: number; over: number } }).cancel);
      expect(over).toBeGreaterThan(pressed);
      expect(over - pressed).toBeLessThan(second);
      expect(Buffer.from((await bench.save()).bytes).equals(sent)).toBe(true);
    });

    test("are checked while the page stays awake and tells how far it is; nothing is taken yet", { ...once, timeout: 3 * patience }, async () => {
      const told = new Set<number>();
      calm["check"] = await calmDuring(bench.page, async () => {
        await dropOnPane(bench.page, paths);
        while ((await bench.pane().getByText(prose.text("pane.collect.checked")).count()) === 0) {
          const [words = ""] = await bench.pane().getByText(counting).allInnerTexts();
          if (words !== "") told.add(Number(counting.exec(words)![1]));
          await bench.page.waitForTimeout(50);
        }
      });
      expect(told.size).toBeGreaterThan(5);
      expect([...told]).toEqual([...told].sort((one, other) => one - other));
      expect(calm["check"].longestTask).toBeLessThan(longestOwnTask);
      expect((await savedBook()).verification.reading.facts.collected).toEqual([]);
    });

    test("are a list in which what came back stands first and open, and the good ones are folded", { ...once, timeout: patience }, async () => {
      const region = bench.pane().getByRole("region", { name: prose.text("pane.collect.checked") });
      const open = region.getByRole("list", { name: /^\D+ \d+$/ });
      expect(await open.evaluateAll((lists) => lists.map((list) => [list.getAttribute("aria-label"), list.children.length]))).toEqual([[`退回 ${wrongFiles}`, wrongFiles]]);
      const taken = Math.min(committees, files - wrongFiles);
      await region.getByText(`可收 ${taken}`, { exact: true }).click();
      const shown = region.getByRole("list", { name: `可收 ${taken}` }).locator(":scope > li");
      await shown.first().waitFor();
      expect(await shown.count()).toBe(Math.min(taken, 20));
      expect(await button(prose.text("pane.collect.merge", { count: taken })).isVisible()).toBe(true);
    });

    test("are taken, each once, while the page stays awake", { ...once, timeout: 5 * patience }, async () => {
      const taken = Math.min(committees, files - wrongFiles);
      calm["merge"] = await calmDuring(bench.page, async () => {
        await bench.pane().getByRole("region", { name: prose.text("pane.collect.checked") }).getByRole("textbox", { name: prose.text("pane.sign.name") }).fill(person);
        await button(prose.text("pane.collect.merge", { count: taken })).click();
        const asked = bench.page.getByRole("alertdialog");
        await asked.or(bench.pane().getByText(prose.text("pane.collect.merged"), { exact: true })).first().waitFor();
        if (await asked.isVisible()) await asked.getByRole("button").last().click();
        await says(prose.text("pane.collect.merged"));
      });
      expect(calm["merge"].longestTask).toBeLessThan(longestOwnTask);
      const { reading, findings } = (await savedBook()).verification;
      expect(reading.facts.collected.filter(({ state }) => state === "taken")).toHaveLength(taken);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(errors).toEqual([]);
    });
  });
}
