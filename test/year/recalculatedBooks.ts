import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { isSame } from "../tools/compareWithPlan";
import { recalculateWithLibreOffice } from "../tools/recalculate";
import { valueOf } from "./desk";

/** Every formula cell of saved workbooks whose figure, written by the product, is not what LibreOffice computes; and how many were compared. */
export async function recalculatedBooks(paths: readonly string[]): Promise<{ readonly compared: number; readonly different: readonly string[] }> {
  const files = paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
  const results = await recalculateWithLibreOffice(files);
  let compared = 0;
  const different = files.flatMap(({ name, bytes }) => valueOf(fileWorkbooks.read(bytes)).sheets.flatMap((sheet, position) => [...sheet.cells].flatMap(([key, cell]) => {
    if (cell.formula === undefined) return [];
    compared += 1;
    const found = results.get(name)!.sheets[position]!.cells.get(key)?.value ?? "";
    return isSame((cell.value as string | number | null) ?? "", found) ? [] : [`${name} ${sheet.title} ${key}: ${String(cell.value)}, recalculated ${String(found)}`];
  })));
  return { compared, different };
}
