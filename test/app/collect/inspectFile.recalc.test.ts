import { beforeAll, expect, test } from "vitest";
import { inspectFile } from "../../../src/app/collect/inspectFile";
import { streetEssentials, type StreetEssentials } from "../../../src/app/collect/streetEssentials";
import type { ReceivedFile } from "../../../src/app/collect/collectReport";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { recalculateWithGnumeric, recalculateWithLibreOffice } from "../../tools/recalculate";
import { filledFile, sentRound } from "./returnedFiles";

const programs = { LibreOffice: recalculateWithLibreOffice, Gnumeric: recalculateWithGnumeric };
let street: StreetEssentials;
let file: ReceivedFile;

beforeAll(async () => {
  const round = await sentRound();
  street = streetEssentials(round.street);
  file = await filledFile(round.street, "C03");
});

test.each(["LibreOffice", "Gnumeric"] as const)("a file that %s saved is collected like the one that was sent: the same entries, codes and no error", async (program) => {
  const saved = (await programs[program]([{ name: "C03", bytes: file.bytes }])).get("C03")!;
  const [own, after] = [inspectFile(street, file, (bytes) => fileWorkbooks.read(bytes)), inspectFile(street, file, () => ({ ok: true, value: saved, findings: [] }))];
  expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(after.digest).toBe(own.digest);
  expect(after.checkCodes).toEqual(own.checkCodes);
});
