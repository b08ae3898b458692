import { basename } from "node:path";
import type { Outcome } from "../app/ports";
import type { RosterRead } from "../app/readRoster";
import { readRosterFile } from "../app/readRosterFile";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { CliPorts } from "./cliPorts";

/** The roster of a CSV or xlsx file. */
export function loadRoster(path: string, scheme: Scheme, ports: CliPorts): Outcome<RosterRead> {
  const bytes = ports.readFile(path);
  return bytes.ok ? readRosterFile(bytes.value, basename(path), scheme, ports.readTable) : bytes;
}
