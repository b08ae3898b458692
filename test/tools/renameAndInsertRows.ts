import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { officeProfile } from "./officeProfile";
import { runProgram } from "./runProgram";
import { withTemporaryFolder } from "./withTemporaryFolder";

/** What a user does to a workbook. Sheets by their title at that moment, rows 1-based, columns as letters; a text value stays a text. */
export type OfficeOperation =
  | { readonly kind: "renameSheet"; readonly from: string; readonly to: string }
  | { readonly kind: "insertRows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: "deleteRows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: "setValue"; readonly sheet: string; readonly cell: string; readonly value: number | string | null }
  | { readonly kind: "hideRow"; readonly sheet: string; readonly row: number }
  | { readonly kind: "swapRows"; readonly sheet: string; readonly a: number; readonly b: number; readonly fromColumn: string; readonly toColumn: string };

const editMilliseconds = 180_000;
const script = fileURLToPath(new URL("editWorkbook.py", import.meta.url));

/**
 * Edits a workbook in a headless LibreOffice, one operation after the other, recalculates all and saves it as .xlsx.
 * `insertRows` puts the new rows before `row`. Sheets protected without a password are opened for the operation and protected again.
 * Throws with LibreOffice's words when an operation is refused.
 */
export async function editWithLibreOffice(bytes: Uint8Array, operations: readonly OfficeOperation[]): Promise<Uint8Array> {
  return withTemporaryFolder(async (folder) => {
    const [source, target, list] = ["in.xlsx", "out.xlsx", "operations.json"].map((name) => join(folder, name)) as [string, string, string];
    await writeFile(source, bytes);
    await writeFile(list, JSON.stringify(operations));
    const profile = await officeProfile(folder);
    const pipe = `kaohe${randomUUID().replaceAll("-", "")}`;
    // Debian's own Python: another one on the path has no bridge to LibreOffice.
    const run = await runProgram("/usr/bin/python3", [script, profile, pipe, source, target, list], { timeoutMilliseconds: editMilliseconds });
    if (run.exitCode !== 0) throw new Error(`LibreOffice refused an edit: ${run.errors.trim()}`);
    return new Uint8Array(await readFile(target));
  });
}
