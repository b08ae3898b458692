import { closeMonth } from "../../../src/app/closing/closeMonth";
import { reopenMonth } from "../../../src/app/closing/reopenMonth";
import { openVerifiedMonth } from "../../../src/app/openMonth";
import type { CellChange, Outcome } from "../../../src/app/ports";
import type { RewrittenBook } from "../../../src/app/rewriteBook";
import { fillMonth } from "../../../src/app/demo/sampleYear";
import { seededRandom } from "../../../src/app/demo/seededRandom";
import { recordPrint } from "../../../src/app/pay/recordPrint";
import { voidPrint } from "../../../src/app/pay/voidPrint";
import { verifyBook, type Verification } from "../../../src/app/verifyBook";
import { computeMonth } from "../../../src/domain/computeMonth";
import type { Facts } from "../../../src/domain/facts";
import type { Finding } from "../../../src/domain/finding";
import type { Month } from "../../../src/domain/units/period";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { describeWorkbook } from "../../../src/workbook/describeWorkbook";
import { patchFor } from "../../../src/workbook/patchFor";
import { valueOf } from "../openedYear";

/** A workbook file after something was done to it, and what was said. */
export interface Done { readonly bytes: Uint8Array; readonly findings: readonly Finding[]; readonly way: "in place" | "rebuilt" }

export function verified(bytes: Uint8Array): Verification {
  return valueOf(verifyBook(valueOf(fileWorkbooks.read(bytes))));
}

/** Findings worth a look: errors, and what closing and reopening say. */
export function errorsIn(bytes: Uint8Array): string[] {
  return verified(bytes).findings.filter(({ severity }) => severity === "error").map(({ code, values }) => `${code} ${JSON.stringify(values)}`);
}

export function codesIn(bytes: Uint8Array): string[] {
  return [...new Set(verified(bytes).findings.filter(({ severity }) => severity === "error").map(({ code }) => code))].sort();
}

const clerk = { at: "2026-02-10 15:04", person: "李四" };

export async function closed(bytes: Uint8Array, month: string): Promise<Done> {
  return written(bytes, closeMonth(verified(bytes), { month: month as Month, ...clerk }));
}

export async function reopened(bytes: Uint8Array, month: string, reason = "和平站家庭访视核定数填错"): Promise<Done> {
  return written(bytes, reopenMonth(verified(bytes), { month: month as Month, ...clerk, at: "2026-02-11 09:00", reason }));
}

export async function openedNext(bytes: Uint8Array, month: string): Promise<Done> {
  return written(bytes, openVerifiedMonth(verified(bytes), { month: month as Month, ...clerk, at: "2026-02-12 08:30" }));
}

async function written(bytes: Uint8Array, outcome: Outcome<RewrittenBook>): Promise<Done> {
  const { changes, workbook } = valueOf(outcome);
  if (changes === undefined) return { bytes: await fileWorkbooks.create(workbook.plan), findings: outcome.findings, way: "rebuilt" };
  return { bytes: patched(bytes, changes), findings: outcome.findings, way: "in place" };
}

export function patched(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array {
  return valueOf(fileWorkbooks.patch(bytes, changes));
}

/** The file after somebody typed into it: only cells that people fill, and what these compute. */
export function typed(bytes: Uint8Array, change: (facts: Facts) => Facts): Uint8Array {
  const { reading, plan } = verified(bytes);
  const facts = change(reading.facts);
  const results = computeMonth(reading.scheme, facts, reading.earlierSchemes);
  const patching = patchFor(plan, describeWorkbook({ ...reading.spec, scheme: reading.scheme, earlierSchemes: reading.earlierSchemes }, facts, results, reading.places), reading.found);
  if (patching.kind === "rebuilt") throw new Error(`What is typed does not fit: ${patching.sheets.join()}`);
  return patched(bytes, patching.cells);
}

/** Everything filled that people enter in the open month. */
export function filledMonth(bytes: Uint8Array): Uint8Array {
  return typed(bytes, (facts) => {
    const { scheme } = verified(bytes).reading;
    return fillMonth(scheme, facts, seededRandom(scheme.id).fork(facts.month), 0);
  });
}

export async function printed(bytes: Uint8Array, object: string): Promise<Done> {
  return written(bytes, recordPrint(verified(bytes), { object, at: "2026-02-10 16:00", person: "王财务" }));
}

export async function voided(bytes: Uint8Array, object: string): Promise<Done> {
  return written(bytes, voidPrint(verified(bytes), { object, number: 1, at: "2026-02-10 16:30", person: "王财务", reason: "算错" }));
}
