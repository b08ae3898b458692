import { contractBook, titles } from "./contractBook";
import { bookOf, cellOf, codes, sheetOf, valueOf, type ContractCase } from "./contractHarness";

/** What every host must read alike. */
export const readCases: readonly ContractCase[] = [
  {
    title: "reading gives numbers, texts, truth values and formulas with their results",
    async run(harness, assert) {
      const book = await bookOf(harness);
      const at = (address: string) => cellOf(book, titles.plain, address);
      assert.equal(at("A1"), { value: 12.5, isError: false }, "a number");
      assert.equal(at("A5"), { value: true, isError: false }, "a truth value");
      assert.equal(at("A7"), { value: 25, isError: false, formula: "A1*2" }, "a formula");
      assert.equal(at("A8"), { value: "是", isError: false, formula: 'IF(A1>0,"是","")' }, "a formula with a text");
      assert.equal(at("A9")?.value, " 前后空格 ", "blanks around a text");
      assert.equal(at("A10")?.value, "第一行\n第二行", "a text of two lines");
      assert.equal(at("A11"), { value: 0, isError: false }, "zero is not blank");
      assert.equal(at("C1"), undefined, "a blank cell");
    },
  },
  {
    title: "a text that looks like a number, a date or a formula is read as the text it is",
    async run(harness, assert) {
      const book = await bookOf(harness);
      for (const [address, text] of [["A2", "007"], ["A3", "=1+1"], ["A4", "2026-10"]] as const) assert.equal(cellOf(book, titles.plain, address), { value: text, isError: false }, address);
    },
  },
  {
    title: "an error is read as its text and marked",
    async run(harness, assert) {
      assert.equal(cellOf(await bookOf(harness), titles.plain, "A6"), { value: "#DIV/0!", isError: true, formula: "1/0" }, "1/0");
    },
  },
  {
    title: "hidden rows, columns and sheets are read as hidden, with what is in them",
    async run(harness, assert) {
      const book = await bookOf(harness);
      const plain = sheetOf(book, titles.plain);
      assert.equal([...plain.hiddenRows], [12], "hidden rows");
      assert.equal([...plain.hiddenColumns], [4], "hidden columns");
      assert.equal(cellOf(book, titles.plain, "A12")?.value, "在隐藏的行里", "a cell of a hidden row");
      assert.equal(cellOf(book, titles.plain, "D1")?.value, "在隐藏的列里", "a cell of a hidden column");
      for (const { title, visibility } of contractBook.sheets) assert.equal(sheetOf(book, title).visibility, visibility, title);
      assert.equal(cellOf(book, titles.veryHidden, "A1")?.value, "深藏", "a cell of a very hidden sheet");
    },
  },
  {
    title: "names of the workbook are read with the cells they stand for",
    async run(harness, assert) {
      const { names } = await bookOf(harness);
      for (const [name, text] of Object.entries(contractBook.names)) assert.equal(names.find((candidate) => candidate.name === name)?.text, text, name);
    },
  },
  {
    title: "some sheets are read in the order asked, and one that is not there is named",
    async run({ host }, assert) {
      const some = valueOf(await host.readSheets([titles.locked, titles.plain]));
      assert.equal(some.map(({ title }) => title), [titles.locked, titles.plain], "order");
      const gone = await host.readSheets([titles.plain, "没有这张表"]);
      assert.equal(codes(gone), ["sheetGone"], "a missing sheet");
      assert.equal(gone.findings[0]?.values["sheet"], "没有这张表", "its title");
    },
  },
  {
    title: "reading tells how far it is, never backwards, and ends at the whole",
    async run({ host }, assert) {
      const told: [number, number][] = [];
      valueOf(await host.read({ progress: (done, all) => told.push([done, all]) }));
      checkProgress(told, assert);
    },
  },
  {
    title: "reading that was called off before it began, or while it went on, gives nothing",
    async run({ host }, assert) {
      const before = new AbortController();
      before.abort();
      assert.equal(codes(await host.read({ signal: before.signal })), ["cancelled"], "before");
      const during = new AbortController();
      assert.equal(codes(await host.read({ signal: during.signal, progress: () => during.abort() })), ["cancelled"], "during");
    },
  },
];

export function checkProgress(told: readonly (readonly [number, number])[], assert: { isTrue(condition: boolean, what: string): void }): void {
  assert.isTrue(told.length > 0, "something was told");
  const shares = told.map(([done, all]) => (all === 0 ? 1 : done / all));
  assert.isTrue(shares.every((share, index) => share >= (shares[index - 1] ?? 0)), `never backwards: ${told.join(" ")}`);
  assert.isTrue(shares.at(-1) === 1, `ends at the whole: ${told.join(" ")}`);
}
