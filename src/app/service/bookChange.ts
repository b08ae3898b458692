import { note, type Finding } from "../../domain/finding";
import type { WorkbookPlan } from "../../workbook/plan";
import type { CellChange, Outcome } from "../ports";
import type { RewrittenBook } from "../rewriteBook";
import { bookFileName } from "./bookFileName";

/** What to write so that something is done to the workbook as a whole: cells of it as it stands, or other sheets in place of `sheets`. */
export type BookChange =
  | { readonly kind: "inPlace"; readonly changes: readonly CellChange[] }
  | { readonly kind: "rebuilt"; readonly plan: WorkbookPlan; readonly sheets: readonly string[]; readonly fileName: string };

/** What a use case made of the workbook, as a front writes it into an open one. */
export function bookChange({ workbook: { plan, spec }, changes, rebuilt }: RewrittenBook): BookChange {
  if (changes !== undefined) return { kind: "inPlace", changes };
  return { kind: "rebuilt", plan, sheets: rebuilt, fileName: bookFileName(spec.street, spec.month) };
}

/** The same with what there is to say. In an open workbook the sheets of others stay where they are: another sentence than that of a new file. */
export function bookChangeOf(done: Outcome<RewrittenBook>): Outcome<BookChange> {
  if (!done.ok) return done;
  return { ok: true, value: bookChange(done.value), findings: changeFindings(done.value, done.findings) };
}

export function changeFindings({ changes, rebuilt }: Pick<RewrittenBook, "changes" | "rebuilt">, findings: readonly Finding[]): readonly Finding[] {
  if (changes !== undefined) return findings;
  return [...findings.filter(({ code }) => code !== "openRebuilt"), note("sheetsReplaced", { sheet: rebuilt.join("、"), count: rebuilt.length })];
}
