import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../../src/app/demo/seededRandom";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { GridBook } from "../../../src/hosts/web/gridBook";
import type { GridEntry } from "../../../src/hosts/web/openedGrid";
import { filledSample } from "../../arbitraries/filledSample";
import { templateNames } from "../../arbitraries/madeScheme";
import { troubleOf } from "../../arbitraries/verifiedBytes";
import { isSame } from "../../tools/compareWithPlan";
import { recalculateWithLibreOffice } from "../../tools/recalculate";

/** A filled workbook, with entries of a person put through the grid's book: counts changed, cells emptied, a value that is out of place. */
async function editedBook(name: (typeof templateNames)[number]): Promise<Uint8Array> {
  const { plan } = filledSample(name);
  const book = new GridBook();
  const opened = book.open(await createWorkbook(plan), `${name}.xlsx`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  const random = seededRandom(`edited ${name}`);
  plan.sheets.forEach((sheet, position) => {
    for (const cell of sheet.cells) {
      if (cell.kind !== "input" || cell.isLocked || typeof cell.value !== "number" || cell.type !== "number" || !random.happens(0.2)) continue;
      const value = random.happens(0.2) ? null : random.happens(0.1) ? "/" : random.between(0, 11);
      const entry: GridEntry = { sheet: position, row: cell.row, column: cell.column, cell: { value, isError: false } };
      book.enter([entry]);
    }
  });
  const bytes = book.bytes();
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.findings));
  return bytes.value;
}

const books = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const name of templateNames) books.set(name, await editedBook(name));
});

describe("a workbook that was filled in the workbench and saved", () => {
  test.each(templateNames)("%s: no cached result is another than the engine's", (name) => {
    // Entries of closed months differ from what these were closed with, as they should.
    const wrong = troubleOf(books.get(name)!).filter((line) => line.includes(" -> ") && !/^(ledgerDiffers|closed\w+Changed) /.test(line));
    expect(wrong).toEqual([]);
  });

  test("recalculates in LibreOffice to the figures that it was saved with", async () => {
    const recalculated = await recalculateWithLibreOffice([...books].map(([name, bytes]) => ({ name, bytes })));
    for (const [name, bytes] of books) {
      const saved = readWorkbook(bytes);
      if (!saved.ok) throw new Error(name);
      const different = saved.value.sheets.flatMap((sheet, position) => [...sheet.cells].flatMap(([key, cell]) => {
        if (cell.formula === undefined) return [];
        const found = recalculated.get(name)!.sheets[position]!.cells.get(key)?.value ?? "";
        return isSame((cell.value as number | string | null) ?? "", found) ? [] : [`${sheet.title} ${key} ${String(cell.value)} ${String(found)} ${cell.formula}`];
      }));
      expect(different, name).toEqual([]);
    }
  });
});
