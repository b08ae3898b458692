import { inFile } from "../app/inFile";
import type { Outcome } from "../app/ports";
import type { RewrittenBook } from "../app/rewriteBook";
import type { Verification } from "../app/verifyBook";
import { closingOf } from "../domain/closing/closedPeriods";
import type { Month } from "../domain/units/period";
import { bookOfMonth } from "./bookOfMonth";
import { optionText, type VerbContext, type VerbOptions, type VerbResult } from "./verb";
import { writeRewritten } from "./writeRewritten";

/** A month and the minute of the machine's clock. */
export interface SignedMonth { readonly month: Month; readonly at: string }

/** What `close` and `reopen` share: read, verify, change the month, write. The document says what 核验码 the month has now. */
export async function changeMonth(context: VerbContext, file: string, options: VerbOptions, change: (verification: Verification, signed: SignedMonth) => Outcome<RewrittenBook>): Promise<VerbResult> {
  const opened = bookOfMonth(context, file, options);
  if (!opened.ok) return opened.result;
  const { ports, prose } = context;
  const { month, book, verification, findings } = opened.value;
  const changed = change(verification, { month, at: ports.now() });
  if (!changed.ok) return { kind: "refused", findings: changed.findings.map((finding) => inFile(finding, file)) };
  const output = optionText(options, "output") ?? file;
  const written = await writeRewritten(changed.value, book, output, options["force"] === true ? "force" : "refuse", ports);
  if (!written.ok) return { kind: "refused", findings: written.findings };
  const fingerprint = closingOf(changed.value.workbook.facts.log, month)?.fingerprint;
  return { kind: "done", document: { period: month, fingerprint, files: [output] }, text: prose.text("cli.written", { file: output }), findings: [...findings, ...changed.findings, ...written.findings] };
}
