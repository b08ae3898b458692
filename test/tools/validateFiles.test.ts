import { describe, expect, it } from "vitest";
import { createdFiles, openedFile, patchedFile, schemaErrors } from "./validateFiles";

const threeMinutes = 180_000;

// The template street has every sheet of the other two; `npm run test:deep` validates theirs.
describe("workbooks of the template street", () => {
  it("are the same bytes at every run, and the filled one has no error in the Open XML SDK", async () => {
    const [files, again] = [await createdFiles("street"), await createdFiles("street")];
    files.forEach(({ name, bytes }, index) => expect(Buffer.compare(bytes, again[index]!.bytes), name).toBe(0));
    expect(await schemaErrors(files.at(-1)!)).toEqual([]);
  }, threeMinutes);

  it.each([["the next month was opened", openedFile], ["every input cell was cleared or written again", patchedFile]])("have no error after %s", async (_, make) => {
    expect(await schemaErrors(await make("street"))).toEqual([]);
  }, threeMinutes);
});
