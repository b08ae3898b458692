import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Outcome } from "../ports";
import { readRoster, type RosterRead } from "../readRoster";
import { readRosterFile, type TableReader } from "../readRosterFile";
import type { RosterSource, RosterSummary } from "./workbookService";

/** The roster of a file or of a table. */
export function readRosterSource(source: RosterSource, scheme: Scheme, readTable: TableReader): Outcome<RosterRead> {
  return source.kind === "file" ? readRosterFile(source.bytes, source.fileName, scheme, readTable) : readRoster(source.table, scheme);
}

/** What people look at to see that it is the right list. */
export function rosterSummary({ roster, contracts }: RosterRead): RosterSummary {
  return {
    communities: roster.communities.map(({ name }) => name), units: roster.units.map(({ name, kind }) => ({ name, kind })),
    gridLeaders: roster.gridLeaders.length, staff: roster.staff.length, contracts: contracts.length,
  };
}
