import { readAppearance } from "../../../src/hosts/file/readAppearance";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { GridBook } from "../../../src/hosts/web/gridBook";
import { engineInPage } from "../../../src/hosts/web/gridEngine";
import { makeGridWorkbook } from "../../../src/hosts/web/univerWorkbook";
import { contractFile } from "../contract/contractFile";
import { valueOf, type WorkbookHarness } from "../contract/contractHarness";
import { isLockedInFile } from "../contract/isLockedInFile";
import { openWorkbookContract } from "../openWorkbookContract";
import { FakeGrid } from "./fakeGrid";

// The contract over everything of the web host but Univer itself; test/end-to-end runs it over the running grid.

openWorkbookContract("the grid", async (): Promise<WorkbookHarness> => {
  const grid = new FakeGrid();
  const host = makeGridWorkbook({ engine: engineInPage(new GridBook()), grid: Promise.resolve(grid), fileOf: createWorkbook });
  const opened = await host.open(await contractFile(), "契约.xlsx");
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  await Promise.resolve();
  return {
    host,
    protectionOf: async (title) => {
      const bytes = await host.bytes();
      const seen = bytes.ok ? readAppearance(bytes.value) : bytes;
      const protection = seen.ok ? seen.value.appearance.sheets.find((sheet) => sheet.title === title)?.protection : undefined;
      return protection === "none" ? undefined : protection;
    },
    isLocked: async (place) => isLockedInFile(valueOf(await host.bytes()), place),
    edit: (place, value) => Promise.resolve(grid.type(place, value)),
    selectByHand: (place) => Promise.resolve(grid.selectByHand(place)),
    close: () => Promise.resolve(),
  };
});
