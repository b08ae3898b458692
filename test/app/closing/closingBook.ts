import { closeMonth } from "../../../src/app/closing/closeMonth";
import { reopenMonth } from "../../../src/app/closing/reopenMonth";
import { openVerifiedMonth } from "../../../src/app/openMonth";
import type { CellChange, Outcome } from "../../../src/app/ports";
import type { RewrittenBook } from "../../../src/app/rewriteBook";
import { verifyBook, type Verification } from "../../../src/app/verifyBook";
import type { Finding } from "../../../src/domain/finding";
import type { Month } from "../../../src/domain/units/period";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
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
