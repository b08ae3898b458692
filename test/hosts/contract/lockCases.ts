import type { CellChange } from "../../../src/app/ports";
import { titles } from "./contractBook";
import { bookOf, cellOf, change, codes, contents, valueOf, type ContractCase, type WorkbookHarness } from "./contractHarness";

/** A change that says nothing new of the cell but whether it is locked. */
const relocked = (title: string, address: string, value: CellChange["value"], isLocked: boolean): CellChange => change(title, address, value, { isLocked });

function locksOf(harness: WorkbookHarness, sheet: string, addresses: readonly string[]): Promise<boolean[]> {
  return Promise.all(addresses.map((cell) => harness.isLocked({ sheet, cell })));
}

const squares = Array.from({ length: 40 }, (_, row) => Array.from({ length: 5 }, (__, column) => ({ row: row + 1, column: column + 8 }))).flat();

/** What every host must do about locking and opening single cells. */
export const lockCases: readonly ContractCase[] = [
  {
    title: "cells are opened and locked again with the content that they have, and nothing else changes",
    async run(harness, assert) {
      const before = contents(await bookOf(harness));
      const cells = [["A1", 12.5], ["A2", "007"], ["A7", 25], ["A10", "第一行\n第二行"], ["C9", null]] as const;
      const addresses = [...cells.map(([address]) => address), "B1", "A3"];
      assert.equal(await locksOf(harness, titles.plain, addresses), addresses.map(() => true), "all are locked at first");
      valueOf(await harness.host.write(cells.map(([address, value]) => relocked(titles.plain, address, value, false)), "refuse"));
      assert.equal(await locksOf(harness, titles.plain, addresses), [false, false, false, false, false, true, true], "opened, their neighbours not");
      assert.equal(contents(await bookOf(harness)), before, "contents");
      valueOf(await harness.host.write(cells.map(([address, value]) => relocked(titles.plain, address, value, true)), "refuse"));
      assert.equal(await locksOf(harness, titles.plain, addresses), addresses.map(() => true), "locked again");
      assert.equal(contents(await bookOf(harness)), before, "contents at the end");
    },
  },
  {
    title: "to lock or open a cell of a protected sheet needs leave, a cell that is so already does not",
    async run(harness, assert) {
      const before = contents(await bookOf(harness));
      for (const wanted of [relocked(titles.locked, "B2", 5, true), relocked(titles.locked, "A1", "锁着", false)]) {
        const outcome = await harness.host.write([change(titles.plain, "C1", 1), wanted], "refuse");
        assert.equal(outcome.findings.map(({ code, values }) => [code, values]), [["sheetProtected", { sheet: titles.locked, count: 1 }]], "refused");
      }
      assert.equal(contents(await bookOf(harness)), before, "nothing written");
      assert.equal(await locksOf(harness, titles.locked, ["B2", "A1"]), [false, true], "locks as before");
      valueOf(await harness.host.write([relocked(titles.locked, "B2", 8, false)], "refuse"));
      assert.equal(cellOf(await bookOf(harness), titles.locked, "B2")?.value, 8, "B2, open before and after");
    },
  },
  {
    title: "with leave cells are locked and opened, the sheet is protected as before, and from then on they are refused or taken as they are now",
    async run(harness, assert) {
      const protection = await harness.protectionOf(titles.locked);
      valueOf(await harness.host.write([relocked(titles.locked, "B2", 5, true), relocked(titles.locked, "A1", "开了", false), change(titles.plain, "C1", 1)], "lift"));
      assert.equal(await locksOf(harness, titles.locked, ["B2", "A1", "C5"]), [true, false, false], "locks");
      assert.equal(await harness.protectionOf(titles.locked), protection, "protection");
      assert.equal(cellOf(await bookOf(harness), titles.locked, "A1")?.value, "开了", "A1");
      assert.equal(codes(await harness.host.write([change(titles.locked, "B2", 9)], "refuse")), ["sheetProtected"], "B2 is locked now");
      valueOf(await harness.host.write([change(titles.locked, "A1", "再改")], "refuse"));
      assert.equal(cellOf(await bookOf(harness), titles.locked, "A1")?.value, "再改", "A1 is open now");
      assert.equal(cellOf(await bookOf(harness), titles.locked, "B2")?.value, 5, "B2");
    },
  },
  {
    title: "no lock changes on a sheet with a password, nor where the rest cannot be written",
    async run(harness, assert) {
      const before = contents(await bookOf(harness));
      assert.equal(codes(await harness.host.write([relocked(titles.plain, "A1", 12.5, false), relocked(titles.password, "B2", 5, true)], "lift")), ["sheetPassword"], "password");
      assert.equal(codes(await harness.host.write([relocked(titles.plain, "A1", 12.5, false), change("没有这张表", "A1", 1)], "lift")), ["sheetGone"], "no such sheet");
      assert.equal([await harness.isLocked({ sheet: titles.plain, cell: "A1" }), await harness.isLocked({ sheet: titles.password, cell: "B2" })], [true, false], "locks");
      assert.equal(contents(await bookOf(harness)), before, "nothing written");
    },
  },
  {
    title: "of cells like the squares of a board every second is opened, and then the others instead",
    async run(harness, assert) {
      const write = async (open: number): Promise<void> => {
        valueOf(await harness.host.write(squares.map((square) => ({ sheetTitle: titles.plain, ...square, value: `${square.row}/${square.column}`, isLocked: (square.row + square.column) % 2 !== open })), "refuse"));
      };
      for (const open of [0, 1]) {
        await write(open);
        // H is the eighth column: rows and columns add up to 9, 10, 10, 11, 52, 51.
        assert.equal(await locksOf(harness, titles.plain, ["H1", "I1", "H2", "I2", "L40", "K40"]), [1, 0, 0, 1, 0, 1].map((parity) => parity !== open), `open: ${open}`);
      }
    },
  },
  {
    title: "a person types over a formula in an open cell of a protected sheet, and what was typed stands there",
    async run(harness, assert) {
      assert.equal(cellOf(await bookOf(harness), titles.locked, "C3"), { value: 10, isError: false, formula: "B2*2" }, "the formula");
      if (harness.edit === undefined) return;
      await harness.edit({ sheet: titles.locked, cell: "C3" }, 7);
      assert.equal(cellOf(await bookOf(harness), titles.locked, "C3"), { value: 7, isError: false }, "what was typed");
      assert.equal(await harness.isLocked({ sheet: titles.locked, cell: "C3" }), false, "it stays open");
    },
  },
];
