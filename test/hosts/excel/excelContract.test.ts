import { expect } from "vitest";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { contractBook } from "../contract/contractBook";
import type { ContractCell } from "../contract/contractBook";
import { position, settled } from "../contract/contractHarness";
import type { WorkbookHarness } from "../contract/contractHarness";
import { calculateBook } from "../fakeExcel/calculateBook";
import { FakeBook } from "../fakeExcel/fakeBook";
import type { FakeCell, FakeSheet } from "../fakeExcel/fakeBook";
import { openWorkbookContract } from "../openWorkbookContract";
import { openFake } from "./openFake";

openWorkbookContract("Excel, by Microsoft's client library over the fake", () => Promise.resolve(harness()));

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function harness(): WorkbookHarness {
  const book = contractFakeBook();
  const { fake, workbook, told } = openFake(book);
  fake.calculator = calculateBook;
  const sheetOf = (title: string): FakeSheet => book.sheet(title) ?? expect.fail(`no sheet ${title}`);
  return {
    host: workbook,
    protectionOf: (title) => Promise.resolve(protectionText(sheetOf(title))),
    edit: ({ sheet: title, cell }, value) => {
      const { row, column } = position(cell);
      const sheet = sheetOf(title);
      fake.asUser(() => {
        sheet.cells.set(cellKey(row, column), { value });
        fake.tell({ kind: "changed", sheet, area: { row, column, toRow: row, toColumn: column }, changeType: "RangeEdited" });
      });
      return Promise.resolve();
    },
    close: async () => {
      // A reading that was called off still ends in Excel.
      await settled();
      expect(fake.lacks).toEqual([]);
      expect(told).toEqual([]);
      expect(fake.keptCount).toBe(0);
      expect(fake.listeners).toEqual([]);
    },
  };
}

/** What a protection allows; what it does not is left out, because Excel lists that too. */
function protectionText({ protection }: FakeSheet): string | undefined {
  return protection && JSON.stringify([Object.entries(protection.options).filter(([, allowed]) => allowed !== false).sort(), protection.password]);
}

function contractFakeBook(): FakeBook {
  const book = new FakeBook();
  book.sheets = [];
  for (const plan of contractBook.sheets) {
    const sheet = book.add(plan.title);
    sheet.visibility = visibilities[plan.visibility];
    for (const [address, cell] of Object.entries(plan.cells)) sheet.cells.set(keyOf(address), fakeCell(cell));
    for (const row of plan.hiddenRows ?? []) sheet.hiddenRows.add(row);
    for (const column of plan.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
    for (const address of plan.protection?.open ?? []) {
      const { row, column } = position(address);
      sheet.formats.apply({ row, column, toRow: row, toColumn: column }, { "protection/locked": false });
    }
    const { protection } = plan;
    if (protection !== undefined) sheet.protection = { options: { allowFormatColumns: true, allowSort: true, selectionMode: "Normal" }, ...(protection.password === undefined ? {} : { password: protection.password }) };
  }
  for (const [name, text] of Object.entries(contractBook.names)) book.names.push({ name, formula: `=${text}`, comment: "", visible: true });
  book.active = book.sheets[0]!;
  book.selection = { sheet: book.active, areas: [{ row: 1, column: 1, toRow: 1, toColumn: 1 }] };
  return book;
}

function keyOf(address: string): number {
  const { row, column } = position(address);
  return cellKey(row, column);
}

function fakeCell(cell: ContractCell): FakeCell {
  if (typeof cell !== "object") return { value: cell, ...(typeof cell === "string" ? { isQuoted: true } : {}) };
  return "error" in cell ? { value: cell.error, isError: true, formula: `=${cell.formula}`, isCalculated: true } : { value: cell.value, formula: `=${cell.formula}`, isCalculated: true };
}
