import { describe, expect, it } from "vitest";
import { januaryFile, openedMonths } from "../app/openedYear";
import { createdFiles, openedFile, patchedFile, schemaErrors, validatedTemplates } from "../tools/validateFiles";

const tenMinutes = 600_000;

describe.each(validatedTemplates)("workbooks of the template %s", (template) => {
  it("blank and filled have no error in the Open XML SDK and are the same bytes at every run", async () => {
    const files = await createdFiles(template);
    const again = await createdFiles(template);
    files.forEach((file, index) => expect(Buffer.compare(file.bytes, again[index]!.bytes), file.name).toBe(0));
    for (const file of files) expect(await schemaErrors(file), file.name).toEqual([]);
  }, tenMinutes);

  it.each([["the next month was opened", openedFile], ["every input cell was cleared or written again", patchedFile]])("have no error and the same bytes after %s", async (_, make) => {
    const file = await make(template);
    expect(Buffer.compare(file.bytes, (await make(template)).bytes)).toBe(0);
    expect(await schemaErrors(file)).toEqual([]);
  }, tenMinutes);
});

it.each(["shushan", "street"] as const)("a workbook of the template %s has no error after five months were opened one after the other", async (template) => {
  const months = await openedMonths(await januaryFile(template), 5);
  expect(await schemaErrors({ name: template, bytes: months.at(-1)!.bytes })).toEqual([]);
}, tenMinutes);
