import { sampleYear } from "../../../src/app/demo/sampleYear";
import { newWorkbook, type NewWorkbook } from "../../../src/app/newWorkbook";
import { splitBook, type SentBook } from "../../../src/app/split/splitBook";
import { verifyBook, type Verification } from "../../../src/app/verifyBook";
import type { Facts, Unit } from "../../../src/domain/facts";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { readTemplate } from "../demoTemplates";
import { valueOf } from "../openedYear";

/** Who sends out in the tests, and when. */
export const sender = { at: "2026-10-01 09:00", person: "李科长" };

/** The station that two communities score in these tests. */
export const sharedUnit = "S02";

/** The sample street with so many months, the last open; its second station serves the third community as well. `change` is made to the open month's facts. */
export async function streetBook(template: string, months: number, change: (facts: Facts) => Facts = (facts) => facts): Promise<{ workbook: NewWorkbook; bytes: Uint8Array }> {
  const { scheme, roster, contracts } = readTemplate(template);
  const units = roster.units.map((unit): Unit => (unit.id === sharedUnit ? { ...unit, communities: [...unit.communities, "C03"] } : unit));
  const year = sampleYear(scheme, { ...roster, units }, contracts, { year: 2026, months, repliesOfYear: 400 });
  const facts = change(year.at(-1)!.facts);
  const workbook = newWorkbook("样本街道", [scheme], scheme, facts);
  return { workbook, bytes: await fileWorkbooks.create(workbook.plan) };
}

/** What verify knows of a workbook's bytes. */
export function verificationOf(bytes: Uint8Array): Verification {
  return valueOf(verifyBook(valueOf(fileWorkbooks.read(bytes))));
}

/** The sample street of a month, sent out. */
export async function sentStreet(template: string, months: number, change?: (facts: Facts) => Facts): Promise<{ verification: Verification; sent: SentBook; files: readonly { readonly name: string; readonly community: string; readonly bytes: Uint8Array }[] }> {
  const { bytes } = await streetBook(template, months, change);
  const verification = verificationOf(bytes);
  const sent = valueOf(splitBook(verification, sender));
  const files = await Promise.all(sent.files.map(async ({ fileName, community, workbook }) => ({ name: fileName, community, bytes: await fileWorkbooks.create(workbook.plan) })));
  return { verification, sent, files };
}

/** Facts with blank forms, as they are when a month was just opened; targets stay. */
export function withBlankForms(facts: Facts): Facts {
  return { ...facts, forms: facts.forms.map((form) => ({ ...form, rows: new Map() })) };
}

