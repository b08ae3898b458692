import type { BrowserContext, Download, Page } from "playwright-core";
import { readFile } from "node:fs/promises";

/** A person at the workbench. What the grid shows is read as people take it out: selected, copied, looked at. */
export class WorkbenchPage {
  private copies = 0;

  constructor(readonly page: Page, private readonly address: string) {}

  /** Browsers without access to the disk download and upload; in the tests all are such. */
  static async prepare(context: BrowserContext, origin: string): Promise<void> {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, "showOpenFilePicker");
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
  }

  async open(): Promise<void> {
    await this.page.goto(this.address);
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await this.page.locator('canvas[id*="sheet-main-canvas"]').waitFor();
    await this.page.getByText("正在打开表格").waitFor({ state: "detached" });
    await this.pane().getByText("下一步").waitFor();
  }

  pane() {
    return this.page.getByRole("complementary", { name: "考核窗格" });
  }

  /** Nobody presses the tab of the sheet before him: Univer takes a press on it for the begin of a drag, and may end it after its grid is gone. */
  async sheet(title: string): Promise<void> {
    const tab = this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: title });
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  }

  async goTo(cell: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.fill(cell);
    await box.press("Enter");
    await this.page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value.split(":")[0] === wanted, cell);
  }

  async selected(): Promise<string> {
    return this.page.locator('[data-u-comp="defined-name"] input').inputValue();
  }

  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /**
   * What the grid shows in a cell. The clipboard belongs to another process: a text that was just written is not at once what is
   * read, so a mark of its own is seen there before copying, and the copied text is what is first read instead of it.
   */
  async shown(cell: string): Promise<string> {
    await this.goTo(cell);
    const mark = `before copying ${(this.copies += 1)}`;
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), mark);
    await this.clipboard((text) => text === mark);
    await this.page.keyboard.press("Control+c");
    return (await this.clipboard((text) => text !== mark)).trim();
  }

  /** The clipboard's text as soon as it is what is waited for. */
  private async clipboard(isWanted: (text: string) => boolean): Promise<string> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      if (isWanted(text)) return text;
      if (Date.now() > deadline) throw new Error(`the clipboard still holds “${text}”`);
      await this.page.waitForTimeout(20);
    }
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "打开", exact: true }).click();
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  }

  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(([fileName, numbers]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(numbers)], fileName));
      const target = document.querySelector('section[aria-label="工作簿"]')!;
      for (const type of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, [name, [...bytes]] as const);
  }

  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "保存", exact: true }).click();
    const download: Download = await downloading;
    return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
  }
}
