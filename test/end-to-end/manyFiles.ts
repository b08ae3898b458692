import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8 } from "fflate";
import type { Page } from "playwright-core";
import type { FilledFile } from "../year/roundStreet";

/** That are none of ours, of those that come. */
export const wrongFiles = 2;

/** When committees saved what they send: before it is due. */
const saved = new Date("2026-02-03T17:20:00");

/** Writes files as they come in an office: some of each committee's twice or more ("(1)"), and two that are none of ours; how they lie on a disk. */
export async function receivedFiles(folder: string, files: readonly FilledFile[], count: number): Promise<string[]> {
  const wrong: readonly FilledFile[] = [{ name: "望湖1月.et", bytes: strToU8("et") }, { name: "残缺的.xlsx", bytes: files[0]!.bytes.slice(0, files[0]!.bytes.length / 2) }];
  const copies = Array.from({ length: count - wrong.length }, (_, index): FilledFile => {
    const { name, bytes } = files[index % files.length]!;
    const round = Math.floor(index / files.length);
    return { name: round === 0 ? name : name.replace(/\.xlsx$/, ` (${round}).xlsx`), bytes };
  });
  return Promise.all([...copies, ...wrong].map(async ({ name, bytes }) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await utimes(path, saved, saved);
    return path;
  }));
}

/** Drops files of the disk on the part of the pane that takes them, as a person's file manager does, once the pane is not busy. */
export async function dropOnPane(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator("[data-takes-files] button:enabled").waitFor();
  await page.evaluate(() => {
    const desk = Object.assign(document.createElement("input"), { type: "file", multiple: true, id: "desk", hidden: true });
    document.body.append(desk);
  });
  await page.locator("#desk").setInputFiles([...paths]);
  await page.evaluate(() => {
    const desk = document.querySelector<HTMLInputElement>("#desk")!;
    const transfer = new DataTransfer();
    for (const file of desk.files!) transfer.items.add(file);
    desk.remove();
    const target = document.querySelector("[data-takes-files]")!;
    for (const type of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
}
