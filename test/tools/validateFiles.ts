import { fileURLToPath } from "node:url";
import validate from "@ooxml-tools/validate";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { emptyFacts } from "../../src/app/emptyFacts";
import { newWorkbook } from "../../src/app/newWorkbook";
import { openMonth } from "../../src/app/openMonth";
import type { Outcome } from "../../src/app/ports";
import type { Facts } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { nextMonth, type Month } from "../../src/domain/units/period";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTemplate } from "../app/demoTemplates";
import type { NamedFile } from "./recalculate";

export const validatedTemplates = ["shushan", "huaguoshan", "street"] as const;
export type ValidatedTemplate = (typeof validatedTemplates)[number];
/** Excel 2016 is the oldest that the workbooks are made for. */
const schemaVersion = "Office2016";
const street = "蜀山街道";
const sampleYearNumber = 2026;
const firstMonth = `${sampleYearNumber}-01` as Month;

/** A blank workbook of a template, and one that is filled with two months. */
export async function createdFiles(template: ValidatedTemplate): Promise<NamedFile[]> {
  const { scheme, roster, contracts } = readTemplate(template);
  const second = sampleYear(scheme, roster, contracts, { year: sampleYearNumber, months: 2 }).at(-1)!;
  return [
    { name: `${template} blank`, bytes: await created(scheme, emptyFacts(scheme, firstMonth, roster, contracts)) },
    { name: `${template} filled`, bytes: await created(scheme, second.facts) },
  ];
}

/**
 * A filled February whose March was opened as the command does it: the changed cells written into the package, or, where the
 * new month gives other formulas (sheets of grid leaders), built anew.
 */
export async function openedFile(template: ValidatedTemplate): Promise<NamedFile> {
  const { scheme, roster, contracts } = readTemplate(template);
  // The last month of a sample is left open; the one before is complete.
  const february = sampleYear(scheme, roster, contracts, { year: sampleYearNumber, months: 3 })[1]!;
  const bytes = await created(scheme, february.facts);
  const next = valueOf(openMonth(valueOf(fileWorkbooks.read(bytes)), { month: nextMonth(february.facts.month), at: "2026-03-10 15:04", person: "李四" }));
  return { name: `${template} opened`, bytes: next.changes === undefined ? await fileWorkbooks.create(next.workbook.plan) : valueOf(fileWorkbooks.patch(bytes, next.changes)) };
}

/** A filled workbook in whose package every other input cell was cleared and the rest written again. */
export async function patchedFile(template: ValidatedTemplate): Promise<NamedFile> {
  const { scheme, roster, contracts } = readTemplate(template);
  const { facts } = sampleYear(scheme, roster, contracts, { year: sampleYearNumber, months: 2 }).at(-1)!;
  const { plan } = newWorkbook(street, [scheme], scheme, facts);
  const inputs = plan.sheets.flatMap(({ title, cells }) => cells.filter(({ kind }) => kind === "input").map(({ row, column, value }) => ({ sheetTitle: title, row, column, value })));
  const changes = inputs.map((change, index) => (index % 2 === 0 ? { ...change, value: null } : change));
  return { name: `${template} patched`, bytes: valueOf(fileWorkbooks.patch(await fileWorkbooks.create(plan), changes)) };
}

/** What the Open XML SDK finds wrong in a file, a sentence each; empty when the file is valid. */
export async function schemaErrors({ name, bytes }: NamedFile): Promise<string[]> {
  const errors = await validate(bytes, "xlsx", schemaVersion);
  return errors.map((error) => `${name}: ${JSON.stringify(error)}`);
}

async function created(scheme: Scheme, facts: Facts): Promise<Uint8Array> {
  return fileWorkbooks.create(newWorkbook(street, [scheme], scheme, facts).plan);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 5)));
  return outcome.value;
}

async function validateAll(): Promise<number> {
  let wrong = 0;
  for (const template of validatedTemplates) {
    for (const file of [...(await createdFiles(template)), await openedFile(template), await patchedFile(template)]) {
      const errors = await schemaErrors(file);
      wrong += errors.length;
      process.stdout.write(errors.length === 0 ? `${file.name}: valid\n` : `${errors.join("\n")}\n`);
    }
  }
  return wrong;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await validateAll()) === 0 ? 0 : 1;
