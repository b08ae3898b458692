import type { Scheme } from "../domain/scheme/schemeSchema";
import { inFile } from "./inFile";
import type { Outcome } from "./ports";
import { readRoster, type RosterRead, type RosterTable } from "./readRoster";

/** Reads a list from the bytes of a .csv or .xlsx file; what it finds wrong names the file. */
export type TableReader = (bytes: Uint8Array, fileName: string) => Outcome<RosterTable>;

/** The roster of a CSV or xlsx file. */
export function readRosterFile(bytes: Uint8Array, fileName: string, scheme: Scheme, readTable: TableReader): Outcome<RosterRead> {
  const table = readTable(bytes, fileName);
  if (!table.ok) return table;
  const read = readRoster(table.value, scheme);
  return { ...read, findings: [...table.findings, ...read.findings].map((finding) => inFile(finding, fileName)) };
}
