import { beforeAll, expect, test } from "vitest";
import { verifyBook } from "../../src/app/verifyBook";
import { everythingMoved } from "../arbitraries/movedWorkbook";
import { planDifferences } from "../tools/compareWithPlan";
import { recalculateWithGnumeric, recalculateWithLibreOffice } from "../tools/recalculate";
import { editWithLibreOffice } from "../tools/renameAndInsertRows";
import { filled, januaryFile, opened as openedNext, openedMonths, valueOf, type OpenedFile } from "./openedYear";

const opened = 4;
const programs = { LibreOffice: recalculateWithLibreOffice, Gnumeric: recalculateWithGnumeric };
let months: OpenedFile[];

beforeAll(async () => {
  months = (await openedMonths(await januaryFile("street"), opened)).slice(1 - opened);
});

test.each(["LibreOffice", "Gnumeric"] as const)("%s computes in every cell of months opened in place what the engine has", async (program) => {
  expect(months.map(({ way }) => way)).toEqual(months.map(() => "in place"));
  const read = await programs[program](months.map(({ month, bytes }) => ({ name: month, bytes })));
  const differences = months.flatMap(({ month, workbook }) => planDifferences(workbook.plan, read.get(month)!).map((one) => ({ month, ...one })));
  expect(differences.slice(0, 8)).toEqual([]);
});

test("a month opens in place in a file whose sheets were all renamed and have rows inserted everywhere, and LibreOffice agrees afterwards", async () => {
  const january = filled(await januaryFile("shushan"));
  const moved = { ...january, bytes: await editWithLibreOffice(january.bytes, everythingMoved(january.workbook.plan)) };
  const february = await openedNext(moved);
  expect(february.way).toBe("in place");
  const again = await recalculateWithLibreOffice([{ name: "february", bytes: february.bytes }]);
  const { findings } = valueOf(verifyBook(again.get("february")!));
  expect(findings.filter(({ severity }) => severity === "error").slice(0, 5)).toEqual([]);
});
