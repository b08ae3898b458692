import type { Finding, Severity } from "../../../domain/finding";
import type { CellPlace, CellReader } from "../../readCells";

/**
 * What is wrong in rows of a register, said once for many: a column of dates pasted as texts is one finding at its first
 * cell with a count, not five thousand.
 */
export class RowTroubles {
  private readonly seen = new Map<string, { readonly code: string; readonly severity: Severity; readonly place: CellPlace; readonly values: Finding["values"]; count: number }>();

  /** `alike`: what makes two of a code one finding, e.g. the column. */
  note(code: string, severity: Severity, place: CellPlace, values: Finding["values"], alike = ""): void {
    const known = this.seen.get(`${code}|${alike}`);
    if (known === undefined) this.seen.set(`${code}|${alike}`, { code, severity, place, values, count: 1 });
    else known.count += 1;
  }

  tell(reader: CellReader): void {
    for (const { code, severity, place, values, count } of this.seen.values()) reader.note(code, severity, place, { ...values, count });
  }
}
