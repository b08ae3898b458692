import { inFile } from "../app/inFile";
import type { Outcome } from "../app/ports";
import type { RewrittenBook } from "../app/rewriteBook";
import { verifyBook, type Verification } from "../app/verifyBook";
import { closingOf } from "../domain/closing/closedPeriods";
import { parseMonth, type Month } from "../domain/units/period";
import { readBookFile } from "./readBookFile";
import { misused, optionText, type VerbContext, type VerbOptions, type VerbResult } from "./verb";
import { writeRewritten } from "./writeRewritten";

/** A month and the minute of the machine's clock. */
export interface SignedMonth { readonly month: Month; readonly at: string }

/** What `close` and `reopen` share: read, verify, change the month, write. The document says what 核验码 the month has now. */
export async function changeMonth({ ports, prose }: VerbContext, file: string, options: VerbOptions, change: (verification: Verification, signed: SignedMonth) => Outcome<RewrittenBook>): Promise<VerbResult> {
  const period = optionText(options, "period") ?? "";
  const month = parseMonth(period);
  if (month === undefined) return misused("cli.usage.period", { period });
  const book = readBookFile(file, ports);
  if (!book.ok) return { kind: "refused", findings: book.findings };
  const verified = verifyBook(book.value.raw);
  const changed = verified.ok ? change(verified.value, { month, at: ports.now() }) : verified;
  if (!changed.ok) return { kind: "refused", findings: changed.findings.map((finding) => inFile(finding, file)) };
  const output = optionText(options, "output") ?? file;
  const written = await writeRewritten(changed.value, book.value, output, options["force"] === true ? "force" : "refuse", ports);
  if (!written.ok) return { kind: "refused", findings: written.findings };
  const fingerprint = closingOf(changed.value.workbook.facts.log, month)?.fingerprint;
  return { kind: "done", document: { period: month, fingerprint, files: [output] }, text: prose.text("cli.written", { file: output }), findings: [...book.findings, ...changed.findings, ...written.findings] };
}
