import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../../../src/domain/facts";
import { instalments } from "../../../src/domain/money/instalments";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { compareSheet, placeIn } from "../../../src/workbook/compareSheet";
import { findInWorkbook } from "../../../src/workbook/findInWorkbook";
import { CellReader } from "../../../src/workbook/readCells";
import { contractSheets } from "../../../src/workbook/sheets/contracts/contractSheets";
import { readContracts, type ReadContracts } from "../../../src/workbook/sheets/contracts/readContracts";
import { parametersLayout } from "../../../src/workbook/sheets/parametersSheet";
import { editWithLibreOffice } from "../../tools/renameAndInsertRows";
import { clearBook, type ContractBook } from "./madeContracts";

const ledger = "合同台账";
const payments = "付款记录";
let book: ContractBook;
let read: ReadContracts;
let differences: string[];

beforeAll(async () => {
  book = clearBook();
  const edited = await editWithLibreOffice(await fileWorkbooks.create(book.plan), [
    // Two contracts change places, and one more is typed two rows below the last.
    { kind: "swapRows", sheet: ledger, a: 5, b: 6, fromColumn: "A", toColumn: "N" },
    { kind: "setValue", sheet: ledger, cell: "A9", value: "HT-77" },
    { kind: "setValue", sheet: ledger, cell: "D9", value: 5000 },
    // A payment row is taken away, one is put in between and filled, another stays blank.
    { kind: "deleteRows", sheet: payments, row: 4, count: 1 },
    { kind: "insertRows", sheet: payments, row: 5, count: 2 },
    { kind: "setValue", sheet: payments, cell: "A5", value: "ht-02" },
    { kind: "setValue", sheet: payments, cell: "B5", value: "首期款" },
    { kind: "setValue", sheet: payments, cell: "C5", value: 46200 },
    { kind: "setValue", sheet: payments, cell: "D5", value: 1234.5 },
    { kind: "setValue", sheet: payments, cell: "A9", value: "*" },
    { kind: "setValue", sheet: payments, cell: "B9", value: "首期款" },
    { kind: "renameSheet", from: ledger, to: "合同 (新)" },
    { kind: "setValue", sheet: "付款审批单", cell: "B4", value: "HT-02" },
    { kind: "setValue", sheet: "付款审批单", cell: "E4", value: "首期款" },
  ]);
  const raw = fileWorkbooks.read(edited);
  if (!raw.ok) throw new Error(JSON.stringify(raw.findings));
  const found = findInWorkbook(raw.value, book.plan.sheets);
  read = readContracts(found, book.layouts, new CellReader());
  const facts: Facts = { ...book.facts, contracts: read.contracts, payments: read.payments };
  const plans = contractSheets(book.spec, book.layouts, parametersLayout(book.spec), facts, instalments(facts, book.layouts.rule), read.approval);
  differences = plans.flatMap((plan) => compareSheet(plan, found.sheet(plan.id)!, placeIn(found)).map(({ finding }) => JSON.stringify(finding)));
});

describe("the sheets of contracts after people edited them", () => {
  test("are read by what stands in them: swapped, inserted, typed and taken away", () => {
    expect(read.contracts.map(({ id }) => id)).toEqual(["HT-02", "HT-01", "HT-77"]);
    expect(read.payments.map(({ contract, position }) => [contract, position])).toEqual([["HT-01", 0], ["HT-02", 1], ["HT-02", 3], ["*", 5]]);
    expect(read.approval).toEqual({ contract: "HT-02", instalment: "首期款" });
  });

  test("show in every cell what the engine has for the facts that were read", () => {
    expect(differences).toEqual([]);
  });
});
