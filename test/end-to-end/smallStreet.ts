import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillMonth } from "../../src/app/demo/sampleYear";
import { seededRandom } from "../../src/app/demo/seededRandom";
import { emptyFacts } from "../../src/app/emptyFacts";
import { newWorkbook, type NewWorkbook } from "../../src/app/newWorkbook";
import type { Outcome } from "../../src/app/ports";
import { rewriteBook } from "../../src/app/rewriteBook";
import { verifyBook } from "../../src/app/verifyBook";
import type { Facts } from "../../src/domain/facts";
import { readRosterFile } from "../../src/app/readRosterFile";
import type { Month } from "../../src/domain/units/period";
import { cellAddress } from "../../src/hosts/file/cellAddress";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTable } from "../../src/hosts/file/readTable";
import { describeWorkbook } from "../../src/workbook/describeWorkbook";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { computeMonth } from "../../src/domain/computeMonth";
import { readTemplate } from "../app/demoTemplates";
import { repositoryRoot } from "../house/sourceFile";

export const firstMonth = "2026-01" as Month;
export const streetName = "蜀山街道";
export const rosterFile = "蜀山街道名册.csv";

/** The lines of the sample roster that make a street small enough for a page to fill and verify in seconds. */
const keptLines = /^(\uFEFF?类别|社区,C0[12]|服务站,S0[12]|服务中心|网格长,G00[1-6]|人员,R00[1-4]|合同,HT-0[12]),/;
/** No survey is due in the first month. */
const repliesOfYear = 0;

/** The roster of a small street as the file that somebody at the street made in Excel. */
export function rosterCsv(): Buffer {
  const lines = readFileSync(join(repositoryRoot, "templates/street/roster.csv"), "utf8").split(/\r?\n/);
  return Buffer.from(lines.filter((line) => keptLines.test(line)).join("\r\n"), "utf8");
}

/** What a person types into a cell, by the titles of a new workbook. */
export interface TypedEntry { readonly sheet: string; readonly address: string; readonly value: number | string | boolean }

/** Every entry of the first month that people make in a new workbook of the small street. */
export function firstMonthEntries(): readonly TypedEntry[] {
  const { blank, filled } = firstMonthBooks();
  const before = inputsOf(blank.plan);
  return [...inputsOf(filled)].flatMap(([key, { value, ...place }]) => (value === null || value === "" || before.get(key)?.value === value ? [] : [{ ...place, value }]));
}

/** The file of the small street's first month, in which the street filled what is its own and no committee has reported. */
export function bookToSend(): Promise<Uint8Array> {
  const { blank } = firstMonthBooks();
  const filled = filledFacts();
  const communities = new Set(filled.roster.communities.map(({ id }) => id));
  const facts = { ...filled, forms: filled.forms.map((form) => (communities.has(form.scorer) ? blank.facts.forms.find(({ sheet, subject, scorer }) => sheet === form.sheet && subject === form.subject && scorer === form.scorer)! : form)) };
  return fileWorkbooks.create(describeWorkbook(blank.spec, facts, computeMonth(readTemplate("street").scheme, facts)));
}

/**
 * A committee's file of the first month as it comes back: filled as the committee does, its formulas' results with it.
 * What was done by somebody else in the same month is left as it was sent.
 */
export async function filledCommitteeFile(bytes: Uint8Array): Promise<Uint8Array> {
  const verification = valueOf(verifyBook(valueOf(fileWorkbooks.read(bytes))));
  const { facts } = verification.reading;
  const forms = facts.forms.map((form) => filledFacts().forms.find(({ sheet, subject, scorer }) => sheet === form.sheet && subject === form.subject && scorer === form.scorer) ?? form);
  const { workbook } = rewriteBook(verification, { ...facts, forms });
  return fileWorkbooks.create(workbook.plan);
}

/** The file of the small street with its first month filled, as base64. */
export async function filledBook(): Promise<string> {
  return Buffer.from(await fileWorkbooks.create(firstMonthBooks().filled)).toString("base64");
}

function filledFacts(): Facts {
  const { scheme } = readTemplate("street");
  const { roster, contracts } = valueOf(readRosterFile(rosterCsv(), rosterFile, scheme, readTable));
  return fillMonth(scheme, emptyFacts(scheme, firstMonth, roster, contracts), seededRandom(scheme.id).fork(firstMonth), repliesOfYear);
}

function firstMonthBooks(): { readonly blank: NewWorkbook; readonly filled: WorkbookPlan } {
  const { scheme } = readTemplate("street");
  const { roster, contracts } = valueOf(readRosterFile(rosterCsv(), rosterFile, scheme, readTable));
  const blank = newWorkbook(streetName, [scheme], scheme, emptyFacts(scheme, firstMonth, roster, contracts));
  const facts = fillMonth(scheme, blank.facts, seededRandom(scheme.id).fork(firstMonth), repliesOfYear);
  return { blank, filled: describeWorkbook(blank.spec, facts, computeMonth(scheme, facts)) };
}

function inputsOf({ sheets }: WorkbookPlan): Map<string, { readonly sheet: string; readonly address: string; readonly value: number | string | boolean | null }> {
  return new Map(sheets.flatMap(({ title, cells }) => cells.flatMap((cell) => {
    if (cell.kind !== "input") return [];
    const address = cellAddress(cell.row, cell.column);
    return [[`${title}!${address}`, { sheet: title, address, value: cell.value }] as const];
  })));
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}
