import { expect, test } from "vitest";
import { readBook } from "../../src/app/readBook";
import { verifyBook } from "../../src/app/verifyBook";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { cellKey } from "../../src/workbook/rawWorkbook";
import { verificationFirstRow as firstRow } from "../../src/workbook/sheets/verificationLayout";
import { reportChanges, type ReportLine } from "../../src/workbook/sheets/verificationReport";
import { valueOf } from "../app/openedYear";
import { filledSample } from "../arbitraries/filledSample";
import { editWithLibreOffice } from "../tools/renameAndInsertRows";

const minutes = 60_000;
const line = (severity: ReportLine["severity"]): ReportLine => ({ severity, sheet: "津贴发放", cell: "M9", found: "800.00", expected: "600.00", sentence: "公式被改成数字。" });

test("a report is written where its sheet is now, renamed and with rows inserted, and another program counts it alike", async () => {
  const moved = await editWithLibreOffice(await fileWorkbooks.create(filledSample("shushan").plan), [
    { kind: "renameSheet", from: "核验", to: "核对结果" }, { kind: "insertRows", sheet: "核对结果", row: 3, count: 2 },
  ]);
  const found = valueOf(readBook(valueOf(fileWorkbooks.read(moved)))).found.sheet("verification")!;
  const written = valueOf(fileWorkbooks.patch(moved, reportChanges({ month: "2026年7月", at: "2026-11-25 20:41", lines: [line("note"), line("error"), line("note")] }, found)));
  const recalculated = await editWithLibreOffice(written, [{ kind: "setValue", sheet: "说明", cell: "B40", value: "x" }]);
  const sheet = valueOf(fileWorkbooks.read(recalculated)).sheets.find(({ title }) => title === "核对结果")!;
  const text = (row: number, column: number): unknown => sheet.cells.get(cellKey(row, column))?.value;
  expect([text(2, 3), text(2, 5), text(5, 5), text(6, 5)]).toEqual(["2026年7月", "1处", "0处", "2处"]);
  expect([0, 1, 2].map((place) => text(firstRow + 2 + place, 2))).toEqual(["错误", "说明", "说明"]);
  expect(valueOf(verifyBook(valueOf(fileWorkbooks.read(recalculated)))).findings.filter(({ place }) => place.kind === "cell" && place.sheet === "核对结果")).toEqual([]);
}, 5 * minutes);
