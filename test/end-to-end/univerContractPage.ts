// The script of a page that only the tests have: the contract of an open workbook, on the running Univer.
import type { CellPlace } from "../../src/app/ports";
import { selfTestSamples } from "../../src/entries/selfTestSamples";
import { createWorkbook } from "../../src/hosts/file/createWorkbook";
import { readAppearance } from "../../src/hosts/file/readAppearance";
import { GridBook } from "../../src/hosts/web/gridBook";
import { engineInPage } from "../../src/hosts/web/gridEngine";
import type { GridWorkbook } from "../../src/hosts/web/gridWorkbook";
import type { ShownGrid } from "../../src/hosts/web/shownGrid";
import { makeUniverGrid } from "../../src/hosts/web/univerGrid";
import { makeGridWorkbook } from "../../src/hosts/web/univerWorkbook";
import { bookOf, cellOf, valueOf, type WorkbookHarness } from "../hosts/contract/contractHarness";
import { isLockedInFile } from "../hosts/contract/isLockedInFile";
import { openWorkbookCases } from "../hosts/contract/openWorkbookCases";
import { pageAssert } from "../hosts/contract/pageAssert";

/** What the page and the test outside of it give each other. */
export interface UniverContractWindow {
  /** Runs a case on a grid of its own, and fails as the case does. `workbook`: the contract's, in base64. */
  runCase(title: string, workbook: string): Promise<void>;
  /** A person types into a cell, or selects one. */
  typeByHand(place: CellPlace, text: string): Promise<void>;
  selectByHand(place: CellPlace): Promise<void>;
}

const page = window as unknown as UniverContractWindow;
const samples = selfTestSamples();
const patience = 20_000;

page.runCase = async (title, workbook) => {
  const one = openWorkbookCases(await samples).find((candidate) => candidate.title === title);
  if (one === undefined) throw new Error(`No case is called ${title}`);
  const harness = await openInGrid(Uint8Array.from(atob(workbook), (character) => character.charCodeAt(0)));
  try {
    await one.run(harness, pageAssert);
  } finally {
    await harness.close();
  }
};

async function openInGrid(workbook: Uint8Array): Promise<WorkbookHarness> {
  const place = document.body.appendChild(document.createElement("div"));
  place.style.cssText = "position: absolute; inset: 0";
  const grid = makeUniverGrid(place);
  const host = makeGridWorkbook({ engine: engineInPage(new GridBook()), grid: Promise.resolve(grid), fileOf: createWorkbook });
  valueOf(await host.open(workbook, "契约.xlsx"));
  // As on the workbench, people and commands meet a grid that is there.
  await until(() => Promise.resolve(place.querySelector('canvas[id*="sheet-main-canvas"]') !== null && grid.selected() !== undefined), "the grid is drawn");
  return harnessOf(host, grid, place);
}

function harnessOf(host: GridWorkbook, grid: ShownGrid, place: HTMLElement): WorkbookHarness {
  const harness: WorkbookHarness = {
    host,
    protectionOf: async (title) => {
      const { appearance } = valueOf(readAppearance(valueOf(await host.bytes())));
      const protection = appearance.sheets.find((sheet) => sheet.title === title)?.protection;
      return protection === "none" ? undefined : protection;
    },
    isLocked: async (at) => isLockedInFile(valueOf(await host.bytes()), at),
    edit: async (at, value) => {
      await page.typeByHand(at, String(value));
      await until(async () => cellOf(await bookOf(harness), at.sheet, at.cell)?.value === value, `${at.cell} is ${value}`);
    },
    selectByHand: async (at) => {
      await page.selectByHand(at);
      await until(async () => JSON.stringify(valueOf(await host.selected())) === JSON.stringify(at), `${at.cell} is selected`);
    },
    close: () => {
      grid.dispose();
      place.remove();
      return Promise.resolve();
    },
  };
  return harness;
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`In vain it was waited until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
