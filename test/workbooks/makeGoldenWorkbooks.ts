import { writeFile } from "node:fs/promises";
import { columnName } from "../../src/domain/formula/columnName";
import type { CellReference } from "../../src/domain/formula/expression";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { bookLayouts } from "../../src/workbook/bookLayouts";
import { filledSample } from "../arbitraries/filledSample";
import { everythingMoved } from "../arbitraries/movedWorkbook";
import { formulaIn, plantCellFault, plantHiddenRow } from "../arbitraries/plantedFault";
import { troubleOf } from "../arbitraries/verifiedBytes";
import { describedBook, madeBook } from "../deep/madeBook";
import { editWithLibreOffice } from "../tools/renameAndInsertRows";

// Made once and kept: `npx tsx test/workbooks/makeGoldenWorkbooks.ts` writes them anew after the format changed on purpose.
const addressOf = ({ row, column }: CellReference): string => `${columnName(column)}${row}`;

/** Seed of a random scheme with half-even rounding at the item, two grades that claim the same points, and forms of several scorers. */
const claimedTwiceSeed = 74;

async function keep(name: string, bytes: Uint8Array, shows: string): Promise<void> {
  const finds = troubleOf(bytes).map((line) => `- ${line}`);
  await writeFile(new URL(`${name}.xlsx`, import.meta.url), bytes);
  await writeFile(new URL(`${name}.txt`, import.meta.url), `${[shows, ...finds].join("\n")}\n`);
  console.log(name, bytes.length, finds);
}

const shushan = filledSample("shushan");
const created = await fileWorkbooks.create(shushan.plan);
const projects = filledSample("huaguoshan");
await keep("moved-by-office", await editWithLibreOffice(await fileWorkbooks.create(projects.plan), everythingMoved(projects.plan)), "The projects and contracts of Huaguoshan in June, every sheet renamed and rows inserted everywhere in LibreOffice, then saved by it: nothing to find.");

const [form] = bookLayouts(shushan.spec).forms;
const sum = addressOf(form!.cell("pointsSum"));
const shortened = formulaIn(created, form!.title, sum).replace(/(\d+)\)$/, (_, last: string) => `${Number(last) - 1})`);
const faulty = plantHiddenRow(plantCellFault(plantCellFault(created, { sheetTitle: form!.title, address: addressOf(form!.cell("total")), formula: null, value: 99.9 }), { sheetTitle: form!.title, address: sum, formula: shortened }), form!.title, form!.lines[1]!.row);
await keep("three-faults", faulty, "A filled Shushan street in July with three planted faults: a total typed over, a sum shortened by a row, a hidden row.");

const made = madeBook("randomScheme", claimedTwiceSeed);
const claimedTwice = describedBook(made.name, made.scheme, { ...made.facts, scoreLedger: [] });
await keep("claimed-twice", await fileWorkbooks.create(claimedTwice.plan), "A random scheme whose grades claim some points twice, filled with the slips that people make: blanks, texts for numbers, counts below zero.");
