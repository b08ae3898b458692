import { closingOf } from "../../domain/closing/closedPeriods";
import type { Facts } from "../../domain/facts";
import { error, warning } from "../../domain/finding";
import { bookLayouts } from "../../workbook/bookLayouts";
import type { Verification } from "../verifyBook";
import type { CollectReport, FileReport, MissingReport } from "./collectReport";
import { committeeEntries, noEntries, type CommitteeEntries } from "./committeeEntries";
import { entryChanges, type ChangePlaces } from "./entryChanges";
import type { InspectedFile } from "./inspectedFile";
import { judgeFiles, type JudgedFile } from "./judgeFiles";
import { isKeptBack } from "./mergeEntries";
import { savedLater, type SavedFile } from "./savedLater";

/** A batch of inspected files held against the street's workbook: the report, and what taking it brings, in the street's order of communities. */
export interface CollectBatch { readonly report: CollectReport; readonly taken: readonly TakenFile[] }

export interface TakenFile extends SavedFile { readonly report: FileReport }

/** `at`: when this is done, where the front knows it; who has not reported by the deadline is late from then on. */
export function collectBatch(verification: Verification, inspected: readonly InspectedFile[], at?: string): CollectBatch {
  const { reading, results } = verification;
  const { spec, facts, found } = reading;
  const places: ChangePlaces = { layouts: bookLayouts(spec), found, nameOf: namesOf(facts) };
  const isClosed = closingOf(facts.log, spec.month) !== undefined;
  const closed = error("collectMonthClosed", { month: spec.month });
  const files = isClosed ? inspected.map((file) => ({ ...file, findings: [...file.findings, closed] })) : inspected;
  const judged = judgeFiles(files, {
    lineage: facts.collected.filter(({ month }) => month === spec.month), reportDay: results.dates.report, at,
    differences: (one, other) => entryChanges(places, one.entries ?? noEntries, other.entries ?? noEntries),
  });
  const sound = judged.flatMap(({ file: { community, savedAt, entries }, state }) => ((state === "fresh" || state === "changed") && community !== undefined && entries !== undefined ? [{ community, savedAt, entries }] : []));
  const reports = judged.map((own) => fileReport(withKeptVotes(own, facts, sound), (community, entries) => entryChanges(places, presentEntries(verification, community), entries)));
  const taken = judged.flatMap(({ file: { community, savedAt, entries }, state }, index): TakenFile[] =>
    (state === "fresh" || state === "changed") && community !== undefined && entries !== undefined ? [{ community, savedAt, entries, report: reports[index]! }] : []);
  const order = new Map(facts.roster.communities.map(({ id }, index) => [id, index]));
  return {
    report: { month: spec.month, files: reports, missing: missingReports(verification, reports, at) },
    taken: [...taken].sort((one, other) => order.get(one.community)! - order.get(other.community)!),
  };
}

/** Votes of a shared unit that are not taken because another committee's file is newer are said; the rest of the file is taken. */
function withKeptVotes(judged: JudgedFile, facts: Facts, sound: readonly SavedFile[]): JudgedFile {
  const own = sound.find(({ entries }) => entries === judged.file.entries);
  if (own === undefined) return judged;
  const later = savedLater(facts, own, sound);
  const others = [...facts.votes, ...sound.filter((file) => file !== own).flatMap(({ entries }) => entries.votes)];
  const kept = own.entries.votes.filter((votes) => isKeptBack(votes, others, later) && !others.some((other) => JSON.stringify(other) === JSON.stringify(votes)));
  if (kept.length === 0) return judged;
  const units = [...new Set(kept.map(({ subject }) => facts.roster.units.find(({ id }) => id === subject)?.name ?? subject))];
  return { ...judged, findings: [...judged.findings, warning("collectVotesKept", { units: units.join("、"), count: kept.length })] };
}

function fileReport({ file, state, isLate, findings }: JudgedFile, changesOf: (community: string, entries: CommitteeEntries) => FileReport["changes"]): FileReport {
  const { community, communityName, digest, savedAt, checkCodes, entries } = file;
  const changes = (state === "fresh" || state === "changed") && community !== undefined && entries !== undefined ? changesOf(community, entries) : [];
  return { file: file.file, state, community, communityName, digest, savedAt, checkCodes, changes, isLate, findings };
}

/** What the street's workbook holds now of what the committee's file may replace. */
function presentEntries({ reading: { scheme, facts } }: Verification, community: string): CommitteeEntries {
  const entries = committeeEntries(scheme, facts, community);
  return { ...entries, replies: entries.replies.filter(({ from }) => from === community) };
}

/** Communities with a form in the open month of which nothing was taken, now or before. */
function missingReports({ reading: { spec, facts }, results }: Verification, reports: readonly FileReport[], at: string | undefined): MissingReport[] {
  const here = new Set([
    ...reports.filter(({ state }) => state !== "returned").map(({ community }) => community),
    ...facts.collected.filter(({ month, state }) => month === spec.month && state !== "returned").map(({ community }) => community),
  ]);
  const units = new Map(facts.roster.units.map(({ id, name }) => [id, name]));
  const isLate = at !== undefined && at.slice(0, results.dates.report.length) > results.dates.report;
  return facts.roster.communities.flatMap(({ id, name }): MissingReport[] => {
    const due = facts.forms.filter(({ scorer }) => scorer === id).map(({ subject }) => units.get(subject) ?? subject);
    return here.has(id) || due.length === 0 ? [] : [{ community: id, name, units: [...new Set(due)], isLate }];
  });
}

function namesOf({ roster }: Facts): (id: string) => string {
  const names = new Map([...roster.units, ...roster.gridLeaders, ...roster.communities].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
