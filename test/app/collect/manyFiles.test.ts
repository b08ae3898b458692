import { expect, test } from "vitest";
import { mergeFiles } from "../../../src/app/collect/mergeFiles";
import type { ReceivedFile } from "../../../src/app/collect/collectReport";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { valueOf } from "../openedYear";
import { verificationOf } from "../split/sentStreet";
import { filledFile, largeRound } from "./returnedFiles";

const stations = 30;

test("thirty committees' files are taken in one go, each into its own form, and the street's workbook verifies", async () => {
  const { bytes, street } = await largeRound(stations);
  const communities = street.reading.facts.roster.communities.map(({ id }) => id);
  const files: ReceivedFile[] = [];
  for (const community of communities) files.push(await filledFile(street, community));
  const { report, rewritten } = valueOf(mergeFiles(street, files, (own) => fileWorkbooks.read(own), { at: "2026-02-04 09:00", person: "王科员" }));
  expect(report.files.map(({ state }) => state)).toEqual(communities.map(() => "fresh"));
  const after = verificationOf(valueOf(fileWorkbooks.patch(bytes, rewritten.changes!)));
  expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const codes = new Map(report.files.map(({ community, checkCodes }) => [community, checkCodes[0]!.code]));
  // The street's form shows the same check code as the paper of its committee.
  const forms = after.plan.sheets.filter(({ cells }) => cells.some((cell) => cell.kind === "computed" && cell.role === "code"));
  const shown = forms.map(({ cells }) => String(cells.find((cell) => cell.kind === "computed" && cell.role === "code")!.value));
  expect(shown).toEqual(expect.arrayContaining([...codes.values()]));
}, 240_000);
