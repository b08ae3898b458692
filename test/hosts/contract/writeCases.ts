import type { CellChange } from "../../../src/app/ports";
import { titles } from "./contractBook";
import { bookOf, cellOf, change, codes, contents, sheetOf, valueOf, type ContractCase } from "./contractHarness";
import { checkProgress } from "./readCases";

/** Texts that a program which "types" them would turn into something else. */
const trickyTexts = [
  "=1+1", "+86 10 6400", "-5", "@合计", "007", "1e5", "50%", "1,000", "¥12", "2026-10", "3/4", "12:30", "TRUE", "#N/A", "'引号在前", "''两个", "  ", "\t制表", "第一行\n第二行", "长".repeat(30_000), "𠮷野家",
];

const longRows = 3_000;

/** What every host must write alike: all or nothing, and nothing else. */
export const writeCases: readonly ContractCase[] = [
  {
    title: "written numbers and texts are read back, and the cells beside them stay as they were",
    async run(harness, assert) {
      const before = await bookOf(harness);
      valueOf(await harness.host.write([change(titles.plain, "C1", 3.25), change(titles.plain, "C3", "新的字"), change(titles.hidden, "B1", -1)], "refuse"));
      const after = await bookOf(harness);
      assert.equal(cellOf(after, titles.plain, "C1"), { value: 3.25, isError: false }, "a number");
      assert.equal(cellOf(after, titles.plain, "C3"), { value: "新的字", isError: false }, "a text");
      assert.equal(cellOf(after, titles.hidden, "B1"), { value: -1, isError: false }, "a cell of a hidden sheet");
      for (const address of ["A1", "A2", "A3", "A4", "A5", "A7", "B1", "B2", "B3", "D1"]) assert.equal(cellOf(after, titles.plain, address), cellOf(before, titles.plain, address), address);
      assert.equal(contents(after, [titles.locked, titles.password, titles.veryHidden]), contents(before, [titles.locked, titles.password, titles.veryHidden]), "other sheets");
    },
  },
  {
    title: "a text stays the text it is, whatever it looks like",
    async run(harness, assert) {
      valueOf(await harness.host.write(trickyTexts.map((text, index) => change(titles.plain, `F${index + 1}`, text)), "refuse"));
      const after = await bookOf(harness);
      trickyTexts.forEach((text, index) => assert.equal(cellOf(after, titles.plain, `F${index + 1}`), { value: text, isError: false }, JSON.stringify(text.slice(0, 20))));
    },
  },
  {
    title: "null clears a cell and leaves its neighbours",
    async run(harness, assert) {
      valueOf(await harness.host.write([change(titles.plain, "A1", null), change(titles.plain, "B2", null)], "refuse"));
      const after = await bookOf(harness);
      for (const address of ["A1", "B2"]) assert.equal(cellOf(after, titles.plain, address)?.value ?? null, null, address);
      assert.equal(cellOf(after, titles.plain, "B1")?.value, "邻居一", "B1");
      assert.equal(cellOf(after, titles.plain, "A7")?.formula, "A1*2", "the formula that reads it");
    },
  },
  {
    title: "a formula is written, stays where a change says nothing of it, and is taken away by null",
    async run(harness, assert) {
      valueOf(await harness.host.write([
        change(titles.plain, "C5", 14.5, { formula: "SUM(A1,B2)" }), change(titles.plain, "A7", 25), change(titles.plain, "A8", "改成字", { formula: null }), change(titles.plain, "B3", 9, { formula: null }),
      ], "refuse"));
      const after = await bookOf(harness);
      assert.equal(cellOf(after, titles.plain, "C5")?.formula, "SUM(A1,B2)", "a new formula");
      assert.equal(cellOf(after, titles.plain, "C5")?.value, 14.5, "its result");
      assert.equal(cellOf(after, titles.plain, "A7"), { value: 25, isError: false, formula: "A1*2" }, "a formula that stays");
      assert.equal(cellOf(after, titles.plain, "A8"), { value: "改成字", isError: false }, "a text instead of a formula");
      assert.equal(cellOf(after, titles.plain, "B3"), { value: 9, isError: false }, "a number instead of a formula");
    },
  },
  {
    title: "of two changes of one cell the later stands",
    async run(harness, assert) {
      valueOf(await harness.host.write([change(titles.plain, "C7", 1), change(titles.plain, "C7", 2)], "refuse"));
      assert.equal(cellOf(await bookOf(harness), titles.plain, "C7")?.value, 2, "C7");
    },
  },
  {
    title: "a sheet that is not there is refused by its title, and nothing is written",
    async run(harness, assert) {
      await refusedWhole(harness, assert, [change(titles.plain, "C1", 1), change("没有这张表", "A1", 1)], "sheetGone");
    },
  },
  {
    title: "a cell that no sheet has, or a value that no cell holds, is refused, and nothing is written",
    async run(harness, assert) {
      const good = change(titles.plain, "C1", 1);
      const bad: CellChange[] = [
        { ...good, row: 0 }, { ...good, row: 1_048_577 }, { ...good, column: 16_385 }, { ...good, row: 1.5 }, { ...good, value: Number.NaN }, { ...good, value: Infinity },
        { ...good, value: "长".repeat(32_768) }, { ...good, formula: `1${"+1".repeat(4_200)}` },
      ];
      for (const wrong of bad) await refusedWhole(harness, assert, [good, wrong], "patchNoCell");
    },
  },
  {
    title: "writing nothing is no trouble",
    async run({ host }, assert) {
      assert.equal(codes(await host.write([], "refuse")), [], "no change");
    },
  },
  {
    title: "writing tells how far it is, never backwards, and ends at the whole",
    async run({ host }, assert) {
      const told: [number, number][] = [];
      valueOf(await host.write([change(titles.plain, "C1", 1), change(titles.hidden, "C1", 1)], "refuse", { progress: (done, all) => told.push([done, all]) }));
      checkProgress(told, assert);
    },
  },
  {
    title: "writing that was called off leaves everything as it was, or was too late and wrote all",
    async run(harness, assert) {
      const before = new AbortController();
      before.abort();
      const changes = manyRows(200).map((row) => ({ ...row, sheetTitle: titles.plain }));
      const start = contents(await bookOf(harness));
      assert.equal(codes(await harness.host.write(changes, "refuse", { signal: before.signal })), ["cancelled"], "before");
      assert.equal(contents(await bookOf(harness)), start, "nothing written");
      const during = new AbortController();
      const outcome = await harness.host.write(changes, "refuse", { signal: during.signal, progress: () => during.abort() });
      const after = await bookOf(harness);
      if (outcome.ok) assert.isTrue(changes.every(({ row, column, value }) => sheetOf(after, titles.plain).cells.get(row * 16_384 + column)?.value === value), "all written");
      else {
        assert.equal(codes(outcome), ["cancelled"], "during");
        assert.equal(contents(after), start, "nothing written");
      }
    },
  },
  {
    title: `a sheet of ${longRows} rows is written and read whole`,
    async run(harness, assert) {
      const changes = manyRows(longRows);
      valueOf(await harness.host.write(changes, "refuse"));
      const { cells } = sheetOf(await bookOf(harness), titles.hidden);
      const wrong = changes.filter(({ row, column, value }) => cells.get(row * 16_384 + column)?.value !== value);
      assert.equal(wrong.slice(0, 3), [], "cells that differ");
    },
  },
];

function manyRows(rows: number): CellChange[] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: 6 }, (__, column): CellChange => ({
    sheetTitle: titles.hidden, row: row + 20, column: column + 8, value: column % 2 === 0 ? row * 10 + column : `第${row}行 ${column}`,
  }))).flat();
}

async function refusedWhole(harness: Parameters<ContractCase["run"]>[0], assert: Parameters<ContractCase["run"]>[1], changes: readonly CellChange[], code: string): Promise<void> {
  const before = contents(await bookOf(harness));
  const outcome = await harness.host.write(changes, "lift");
  assert.equal(codes(outcome), [code], `refused with ${code}`);
  assert.equal(contents(await bookOf(harness)), before, "nothing written");
}
