import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { verifyBook } from "../../../src/app/verifyBook";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { openFile, type OpenFile } from "../../../src/hosts/file/openFile";
import { contractFile } from "../contract/contractFile";
import { contractBook, titles } from "../contract/contractBook";
import { change, valueOf, type WorkbookHarness } from "../contract/contractHarness";
import { isLockedInFile } from "../contract/isLockedInFile";
import { contractSamples } from "../contract/contractSamples";
import { openWorkbookContract } from "../openWorkbookContract";

async function openContract(): Promise<WorkbookHarness & { readonly host: OpenFile }> {
  const host = openFile(await contractFile(), "契约.xlsx");
  return {
    host,
    protectionOf: (title) => Promise.resolve(protectionIn(host.bytes(), title)),
    isLocked: (place) => Promise.resolve(isLockedInFile(host.bytes(), place)),
    close: () => Promise.resolve(),
  };
}

/** The element of the worksheet part, as it stands in the file. */
function protectionIn(bytes: Uint8Array, title: string): string | undefined {
  const index = contractBook.sheets.findIndex((sheet) => sheet.title === title);
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array());
  return /<sheetProtection[^>]*>/.exec(xml)?.[0];
}

openWorkbookContract("a file", openContract);

describe("a file that is open in memory", () => {
  it("keeps the bytes that were given until something is written", async () => {
    const given = await contractFile();
    const { host } = await openContract();
    await host.read();
    expect(host.bytes()).toBe(given);
    await host.write([change(titles.plain, "C1", 1)], "refuse");
    expect(host.bytes()).not.toBe(given);
  });

  it("tells who listens which sheets were written, and nothing when a write was refused", async () => {
    const { host } = await openContract();
    const told: unknown[] = [];
    host.onChanged((sheets) => told.push(sheets));
    await host.write([change(titles.locked, "A1", 1)], "refuse");
    expect(told).toEqual([]);
    await host.write([change(titles.plain, "C1", 1), change(titles.locked, "B2", 1)], "refuse");
    expect(told).toEqual([[titles.plain, titles.locked]]);
  });
});

describe("a generated workbook in a file", () => {
  it("takes the place of another generated one, and verifies", async () => {
    const { plan, otherPlan } = contractSamples();
    const host = openFile(await createWorkbook(otherPlan));
    const outcome = await host.replace(plan, "refuse");
    expect(outcome.findings).toEqual([]);
    const raw = valueOf(await host.read());
    expect(raw.sheets.map(({ title }) => title)).toEqual(plan.sheets.map(({ title }) => title));
    expect(valueOf(verifyBook(raw)).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
