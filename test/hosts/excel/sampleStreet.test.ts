import { expect, test } from "vitest";
import { hasErrors } from "../../../src/domain/finding";
import { verifyBook } from "../../../src/app/verifyBook";
import { filledSample } from "../../arbitraries/filledSample";
import { calculateAs, openFake } from "./openFake";

test("a street's open month is put into Excel, read back and verified without an error, then put there again", async () => {
  const { plan } = filledSample("shushan");
  const { fake, book, workbook } = openFake();
  calculateAs(fake, plan);
  for (const time of ["first", "again"]) {
    const before = fake.counts.syncs;
    expect(await workbook.replace(plan, "refuse"), time).toEqual({ ok: true, value: null, findings: [] });
    // Look, add, five chunks at most, two for the swap, and what the library sends to let ranges go.
    expect(fake.counts.syncs - before, time).toBeLessThanOrEqual(14);
    const read = await workbook.read();
    const verified = read.ok ? verifyBook(read.value) : read;
    expect(verified.ok && verified.value.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(verified.ok && hasErrors(verified.value.findings)).toBe(false);
  }
  expect(book.sheets.map(({ title }) => title)).toEqual([...plan.sheets.map(({ title }) => title), "Sheet1"]);
  expect(fake.counts.largestRequest).toBeLessThan(5_000_000);
  expect(fake.lacks).toEqual([]);
  expect(fake.keptCount).toBe(0);
});
