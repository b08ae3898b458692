import { basename } from "node:path";
import type { Outcome } from "../app/ports";
import { readRoster, type RosterRead } from "../app/readRoster";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { CliPorts } from "./cliPorts";
import { inFile } from "./inFile";

/** The roster of a CSV or xlsx file. */
export function loadRoster(path: string, scheme: Scheme, ports: CliPorts): Outcome<RosterRead> {
  const bytes = ports.readFile(path);
  if (!bytes.ok) return bytes;
  const table = ports.readTable(bytes.value, basename(path));
  if (!table.ok) return table;
  const read = readRoster(table.value, scheme);
  const findings = [...table.findings, ...read.findings].map((finding) => inFile(finding, basename(path)));
  return { ...read, findings };
}
