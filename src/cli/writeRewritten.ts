import type { Outcome } from "../app/ports";
import type { RewrittenBook } from "../app/rewriteBook";
import type { BookFile } from "./readBookFile";
import type { CliPorts, Overwriting } from "./cliPorts";

/** Writes a workbook after something was done to it: the file with the changed cells, or a new one where the sheets themselves change. The path written. */
export async function writeRewritten(rewritten: RewrittenBook, book: BookFile, path: string, overwriting: Overwriting, ports: Pick<CliPorts, "workbooks" | "writeFile">): Promise<Outcome<string>> {
  const bytes = await rewrittenBytes(rewritten, book, ports);
  return bytes.ok ? ports.writeFile(path, bytes.value, overwriting) : bytes;
}

/** The same as bytes, for a write of several files. */
export async function rewrittenBytes({ workbook, changes }: RewrittenBook, book: BookFile, { workbooks }: Pick<CliPorts, "workbooks">): Promise<Outcome<Uint8Array>> {
  return changes === undefined ? { ok: true, value: await workbooks.create(workbook.plan), findings: [] } : workbooks.patch(book.bytes, changes);
}
