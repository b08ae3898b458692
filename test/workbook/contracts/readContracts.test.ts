import { describe, expect, test } from "vitest";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { findInWorkbook } from "../../../src/workbook/findInWorkbook";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { CellReader } from "../../../src/workbook/readCells";
import type { NotedPayment } from "../../../src/workbook/sheets/contracts/contractFacts";
import { contractLayouts } from "../../../src/workbook/sheets/contracts/contractLayouts";
import { readContracts, type ReadContracts } from "../../../src/workbook/sheets/contracts/readContracts";
import { templateScheme } from "../../arbitraries/madeScheme";
import { clearBook, contractBook, noContractFacts, randomContractBook, withSlips, type ContractBook } from "./madeContracts";

const choice = { contract: "HT-01", instalment: "尾款" };

async function written(plan: WorkbookPlan, book: ContractBook): Promise<ReadContracts & { codes: string[] }> {
  const raw = fileWorkbooks.read(await fileWorkbooks.create(plan));
  if (!raw.ok) throw new Error(JSON.stringify(raw.findings));
  const reader = new CellReader();
  const read = readContracts(findInWorkbook(raw.value, plan.sheets), book.layouts, reader);
  return { ...read, codes: reader.findings.map(({ code }) => code) };
}

describe("reading contracts and payments", () => {
  test.each([1, 2, 3, 4, 5, 6])("gives back what was written (seed %i)", async (seed) => {
    const { scheme, facts } = randomContractBook(seed);
    const book = contractBook("same", scheme, facts, choice);
    const read = await written(book.plan, book);
    expect(read.contracts).toEqual(facts.contracts);
    expect(read.payments.map(({ position: _, ...payment }) => payment)).toEqual(facts.payments);
    expect(read.approval).toEqual(choice);
    expect(read.codes).toEqual([]);
  });

  test("takes what is no date, amount or result for missing, and says so cell by cell", async () => {
    const book = randomContractBook(3);
    const read = await written(withSlips(book), book);
    expect(read.contracts).toEqual(book.facts.contracts);
    expect(read.codes).toEqual(expect.arrayContaining(["dateAsText", "notANumber", "notPassFail"]));
  });

  test("keeps a payment in its row with its remark, and the rows between blank", async () => {
    const { scheme, facts } = clearBook();
    const payments: NotedPayment[] = [{ ...facts.payments[0]!, position: 2, note: "分两次付" }, { ...facts.payments[1]!, position: 0 }];
    const book = contractBook("placed", scheme, { ...facts, payments });
    expect((await written(book.plan, book)).payments).toEqual([payments[1], payments[0]]);
  });

  test("reads the first row of a contract that stands twice and reports the other", async () => {
    const book = clearBook();
    const twice: WorkbookPlan = {
      ...book.plan,
      sheets: book.plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => (cell.kind === "input" && cell.role === "contract.id" && cell.value === null ? { ...cell, value: "ht-01" } : cell)) })),
    };
    const read = await written(twice, book);
    expect(read.contracts.map(({ id }) => id)).toEqual(["HT-01", "HT-02"]);
    expect(read.codes).toContain("contractTwice");
  });

  test("a scheme without contracts has no such sheets", () => {
    const scheme = templateScheme("huaguoshan");
    const { spec } = contractBook("nothing", scheme, noContractFacts(scheme));
    expect(contractLayouts({ ...spec, scheme: { ...scheme, contracts: [] } })).toBeUndefined();
  });
});
