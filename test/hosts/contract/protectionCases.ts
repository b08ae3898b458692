import { titles } from "./contractBook";
import { bookOf, cellOf, change, codes, contents, valueOf, type ContractCase } from "./contractHarness";

/** What every host must do about protected sheets: never open one without being told, and close it as it was. */
export const protectionCases: readonly ContractCase[] = [
  {
    title: "an open cell of a protected sheet is written without lifting anything",
    async run(harness, assert) {
      const protection = await harness.protectionOf(titles.locked);
      valueOf(await harness.host.write([change(titles.locked, "B2", 8), change(titles.password, "B2", 9)], "refuse"));
      const after = await bookOf(harness);
      assert.equal(cellOf(after, titles.locked, "B2")?.value, 8, "B2");
      assert.equal(cellOf(after, titles.password, "B2")?.value, 9, "B2 of the sheet with a password");
      assert.equal(await harness.protectionOf(titles.locked), protection, "protection");
    },
  },
  {
    title: "a locked cell is refused with its sheet and the count, and nothing is written anywhere",
    async run(harness, assert) {
      const before = contents(await bookOf(harness));
      const outcome = await harness.host.write([change(titles.plain, "C1", 1), change(titles.locked, "B2", 8), change(titles.locked, "A1", "改")], "refuse");
      assert.equal(codes(outcome), ["sheetProtected"], "refused");
      assert.equal(outcome.findings.map(({ values }) => values), [{ sheet: titles.locked, count: 1 }], "sheet and count");
      assert.equal(contents(await bookOf(harness)), before, "nothing written");
    },
  },
  {
    title: "each protected sheet with a locked cell that is to be written is named, and no other",
    async run(harness, assert) {
      const before = contents(await bookOf(harness));
      const outcome = await harness.host.write([titles.locked, titles.plain, titles.lockedToo].map((title) => change(title, "A1", "改")), "refuse");
      assert.equal(outcome.findings.map(({ code, values }) => [code, values]), [titles.locked, titles.lockedToo].map((sheet) => ["sheetProtected", { sheet, count: 2 }]), "sheets and count");
      assert.equal(contents(await bookOf(harness)), before, "nothing written");
    },
  },
  {
    title: "a sheet with a password is refused without a question where the host sees the password, else when it is told to lift; its protection stays",
    async run(harness, assert) {
      const before = contents(await bookOf(harness));
      const protection = await harness.protectionOf(titles.password);
      const changes = [change(titles.plain, "C1", 1), change(titles.password, "A1", "改")];
      const refused = await harness.host.write(changes, "refuse");
      assert.isTrue(["sheetProtected", "sheetPassword"].includes(codes(refused).join()), codes(refused).join());
      assert.equal(refused.findings.map(({ values }) => values["sheet"]), [titles.password], "its title");
      assert.equal(await harness.protectionOf(titles.password), protection, "protection when not told to lift");
      assert.equal(codes(await harness.host.write(changes, "lift")), ["sheetPassword"], "told to lift");
      assert.equal(await harness.protectionOf(titles.password), protection, "protection");
      assert.equal(contents(await bookOf(harness)), before, "nothing written");
    },
  },
  {
    title: "when told to lift, the locked cell is written and the sheet is protected afterwards with the same options",
    async run(harness, assert) {
      const protection = await harness.protectionOf(titles.locked);
      assert.isTrue(protection !== undefined, "protected before");
      valueOf(await harness.host.write([change(titles.locked, "A1", "改"), change(titles.locked, "B3", 11, { formula: null })], "lift"));
      const after = await bookOf(harness);
      assert.equal(cellOf(after, titles.locked, "A1")?.value, "改", "A1");
      assert.equal(cellOf(after, titles.locked, "B3"), { value: 11, isError: false }, "B3");
      assert.equal(await harness.protectionOf(titles.locked), protection, "protection afterwards");
    },
  },
  {
    title: "a sheet with a password is never lifted, and nothing is written anywhere",
    async run(harness, assert) {
      const before = contents(await bookOf(harness));
      const protections = await Promise.all([titles.locked, titles.password].map((title) => harness.protectionOf(title)));
      const outcome = await harness.host.write([change(titles.plain, "C1", 1), change(titles.locked, "A1", "改"), change(titles.password, "A1", "改")], "lift");
      assert.equal(codes(outcome), ["sheetPassword"], "refused");
      assert.equal(outcome.findings[0]?.values["sheet"], titles.password, "its title");
      assert.equal(contents(await bookOf(harness)), before, "nothing written");
      assert.equal(await Promise.all([titles.locked, titles.password].map((title) => harness.protectionOf(title))), protections, "protections");
    },
  },
];
