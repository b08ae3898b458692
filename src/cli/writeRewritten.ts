import type { Outcome } from "../app/ports";
import type { RewrittenBook } from "../app/rewriteBook";
import type { BookFile } from "./readBookFile";
import type { CliPorts, Overwriting } from "./cliPorts";

/** Writes a workbook after something was done to it: the file with the changed cells, or a new one where the sheets themselves change. The path written. */
export async function writeRewritten({ workbook, changes }: RewrittenBook, book: BookFile, path: string, overwriting: Overwriting, ports: Pick<CliPorts, "workbooks" | "writeFile">): Promise<Outcome<string>> {
  const bytes = changes === undefined ? { ok: true as const, value: await ports.workbooks.create(workbook.plan), findings: [] } : ports.workbooks.patch(book.bytes, changes);
  return bytes.ok ? ports.writeFile(path, bytes.value, overwriting) : bytes;
}
