import { fillMonth } from "../../src/app/demo/sampleYear";
import { seededRandom } from "../../src/app/demo/seededRandom";
import { emptyFacts } from "../../src/app/emptyFacts";
import { newWorkbook, type NewWorkbook } from "../../src/app/newWorkbook";
import { openMonth } from "../../src/app/openMonth";
import type { Outcome } from "../../src/app/ports";
import { computeMonth } from "../../src/domain/computeMonth";
import type { Facts, Roster } from "../../src/domain/facts";
import type { Finding } from "../../src/domain/finding";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { nextMonth, type Month } from "../../src/domain/units/period";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { noPlaces } from "../../src/workbook/bookPlaces";
import { describeWorkbook } from "../../src/workbook/describeWorkbook";
import { findInWorkbook } from "../../src/workbook/findInWorkbook";
import { patchFor } from "../../src/workbook/patchFor";
import { readTemplate } from "./demoTemplates";

/** A workbook file with one open month, and what it should hold. */
export interface BookFile { readonly template: string; readonly month: Month; readonly workbook: NewWorkbook; readonly bytes: Uint8Array }
/** The file after a month was opened in it. */
export interface OpenedFile extends BookFile { readonly way: "in place" | "rebuilt"; readonly findings: readonly Finding[] }

const year = 2026;
/** As many as the smallest samples need to be valid. */
const repliesOfYear: Readonly<Record<string, number>> = { shushan: 0, street: 600, huaguoshan: 600 };
/** Of three subjects the sample year leaves one with too few replies, and the month could not be opened. */
const communitiesKept = 2;

/** The blank workbook of January for the first communities of a template, with room for a year's replies. */
export async function januaryFile(template: string): Promise<BookFile> {
  const { scheme, roster, contracts } = readTemplate(template);
  const month = `${year}-01` as Month;
  const facts = emptyFacts(scheme, month, firstCommunities(roster), contracts);
  const { spec } = newWorkbook("蜀山街道", [scheme], scheme, facts);
  const workbook = newWorkbook("蜀山街道", [scheme], scheme, facts, { capacity: { ...spec.capacity, replies: repliesOfYear[template]! + 400 }, places: noPlaces });
  return { template, month, workbook, bytes: await fileWorkbooks.create(workbook.plan) };
}

function firstCommunities(roster: Roster): Roster {
  const communities = roster.communities.slice(0, communitiesKept);
  const kept = new Set(communities.map(({ id }) => id));
  const isKept = ({ community }: { community: string }): boolean => kept.has(community);
  const units = roster.units.filter((unit) => unit.communities.every((id) => kept.has(id)));
  const projects = units.filter(({ kind }) => kind === "project").slice(0, communitiesKept);
  return { communities, units: units.filter((unit) => unit.kind !== "project" || projects.includes(unit)), gridLeaders: roster.gridLeaders.filter(isKept), staff: roster.staff.filter(isKept) };
}

/** The file with everything entered that people enter in its month: only cells that they fill, and what these compute. */
export function filled(file: BookFile, change: (facts: Facts) => Facts = (facts) => facts): BookFile {
  const { spec, facts, plan } = file.workbook;
  const entered = change(fillMonth(spec.scheme, facts, seededRandom(`${spec.scheme.id}`).fork(file.month), repliesOfYear[file.template]!));
  const results = computeMonth(spec.scheme, entered);
  const workbook = { spec, facts: entered, results, plan: describeWorkbook(spec, entered, results) };
  const patching = patchFor(plan, workbook.plan, findInWorkbook(valueOf(fileWorkbooks.read(file.bytes)), plan.sheets));
  if (patching.kind === "rebuilt") throw new Error(`What people enter does not fit: ${patching.sheets.join()}`);
  return { ...file, workbook, bytes: valueOf(fileWorkbooks.patch(file.bytes, patching.cells)) };
}

/** The file with the next month opened, as the command does it. Refused while verify finds an error in the month before. */
export async function opened(file: BookFile, added?: Scheme): Promise<OpenedFile> {
  const month = nextMonth(file.month);
  const outcome = openMonth(valueOf(fileWorkbooks.read(file.bytes)), { month, at: `${month}-10 15:04`, person: "李四" }, added);
  const { workbook, changes } = valueOf(outcome);
  const bytes = changes === undefined ? await fileWorkbooks.create(workbook.plan) : valueOf(fileWorkbooks.patch(file.bytes, changes));
  return { template: file.template, month, workbook, bytes, way: changes === undefined ? "rebuilt" : "in place", findings: outcome.findings };
}

/** Every month of the year after the one of `file`, opened one after the other, each filled before the next. */
export async function openedMonths(file: BookFile, count: number): Promise<OpenedFile[]> {
  const months: OpenedFile[] = [];
  for (let last = file; months.length < count; last = months.at(-1)!) months.push(await opened(filled(last)));
  return months;
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 5)));
  return outcome.value;
}
