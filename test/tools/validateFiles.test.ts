import { describe, expect, it } from "vitest";
import { createdFiles, openedFile, schemaErrors } from "./validateFiles";

const threeMinutes = 180_000;

// The template street has every sheet of the other two; `npm run test:deep` validates theirs, and files of which every input was written.
describe("workbooks of the template street", () => {
  it("are the same bytes at every run, and the filled one has no error in the Open XML SDK", async () => {
    const [files, again] = [await createdFiles("street"), await createdFiles("street")];
    files.forEach(({ name, bytes }, index) => expect(Buffer.compare(bytes, again[index]!.bytes), name).toBe(0));
    expect(await schemaErrors(files.at(-1)!)).toEqual([]);
  }, threeMinutes);

  it("have no error after the next month was opened", async () => {
    expect(await schemaErrors(await openedFile("street"))).toEqual([]);
  }, threeMinutes);
});
