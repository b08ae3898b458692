import type { CollectedFile } from "../../domain/facts";
import { error, hasErrors, note, warning, type Finding } from "../../domain/finding";
import { groupedBy } from "../../domain/money/groupedBy";
import { daysBetween, parseDay, type Day } from "../../domain/units/day";
import type { EntryChange, FileReport } from "./collectReport";
import type { InspectedFile } from "./inspectedFile";

/** What files are held against once they are read: what was taken before, the deadline, and how two of one community differ. */
export interface JudgingContext {
  /** The lines of 收表记录 of the open month. */
  readonly lineage: readonly CollectedFile[];
  readonly reportDay: Day;
  /** When this is done ("2026-10-12 15:04"), where the front knows it. */
  readonly at: string | undefined;
  readonly differences: (one: InspectedFile, other: InspectedFile) => readonly EntryChange[];
}

/** A file with everything that is known of it: by itself, beside the others of its batch, and after those taken before. */
export interface JudgedFile { readonly file: InspectedFile; readonly state: FileReport["state"]; readonly isLate: boolean; readonly findings: readonly Finding[] }

/**
 * Decides what becomes of each file, in the order given. Of two sound files of one community with the same content the first
 * (by name) counts; with other contents neither does. What was taken before is not taken again; a copy
 * that was saved before the one that was taken is older and overrides nothing; what was replaced before comes back only from a
 * file saved later.
 */
export function judgeFiles(files: readonly InspectedFile[], context: JudgingContext): JudgedFile[] {
  const sound = files.filter(({ entries, findings }) => entries !== undefined && !hasErrors(findings));
  const rivals = groupedBy(sound, ({ community }) => community);
  return files.map((file): JudgedFile => {
    const late = lateFinding(file, context);
    const own = sound.includes(file) ? besideOthers(file, rivals.get(file.community) ?? [], context) : [];
    const lineage = sound.includes(file) && !hasErrors(own) ? afterEarlier(file, context) : { state: "returned" as const, findings: [] };
    const isSecond = own.some(({ code }) => code === "collectSameTwice");
    const findings = [...file.findings, ...own, ...lineage.findings, ...(late === undefined || lineage.state === "same" ? [] : [late])];
    return { file, state: hasErrors(findings) ? "returned" : isSecond ? "same" : lineage.state, isLate: late !== undefined, findings };
  });
}

function besideOthers(file: InspectedFile, rivals: readonly InspectedFile[], { differences }: JudgingContext): Finding[] {
  const other = rivals.find((rival) => rival.digest !== file.digest);
  if (other !== undefined) {
    const changes = differences(file, other);
    return [error("collectTwoVersions", { community: file.communityName, files: rivals.map((rival) => rival.file).join("、"), count: changes.length, changes: changesText(changes) })];
  }
  const first = [...rivals].sort(byName)[0];
  return first === undefined || first === file ? [] : [note("collectSameTwice", { community: file.communityName, first: first.file })];
}

/** 和平.xlsx before 和平(1).xlsx: the shorter name is the one that was not copied. */
function byName({ file: one }: InspectedFile, { file: other }: InspectedFile): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

function afterEarlier({ community, digest, savedAt }: InspectedFile, { lineage }: JudgingContext): { readonly state: FileReport["state"]; readonly findings: readonly Finding[] } {
  const own = lineage.filter((line) => line.community === community && line.state !== "returned");
  const present = own.findLast(({ state }) => state === "taken");
  if (present === undefined) return { state: "fresh", findings: [] };
  if (present.digest === digest) return { state: "same", findings: [] };
  const earlier = own.findLast((line) => line.digest === digest);
  if (earlier === undefined && isOlder(savedAt, present.savedAt)) return { state: "changed", findings: [error("collectOlderCopy", { file: present.file, at: present.at, saved: savedAt!, taken: present.savedAt! })] };
  if (earlier === undefined) return { state: "changed", findings: [note("collectReplaces", { file: present.file, at: present.at })] };
  const values = { at: earlier.at, file: present.file, since: present.at };
  const isLater = savedAt !== undefined && savedAt > present.at;
  return { state: "changed", findings: [isLater ? warning("collectBackToEarlier", values) : error("collectReplacedBefore", values)] };
}

/** Whether both times are known and the first is the earlier. */
export function isOlder(savedAt: string | undefined, than: string | undefined): boolean {
  return savedAt !== undefined && savedAt !== "" && than !== undefined && than !== "" && savedAt < than;
}

/** By when the file was saved, or else by now; nothing is deducted for it. */
function lateFinding({ community, savedAt }: InspectedFile, { reportDay, at }: JudgingContext): Finding | undefined {
  if (community === undefined) return undefined;
  const day = parseDay((savedAt ?? at ?? "").slice(0, "2026-10-12".length));
  const days = day === undefined ? 0 : daysBetween(reportDay, day);
  return days > 0 ? warning("collectLate", { day: day!, deadline: reportDay, days }) : undefined;
}

const changesShown = 8;

/** Changes in one line: "G8 家庭访视 自报 12→15". */
export function changesText(changes: readonly EntryChange[]): string {
  const shown = changes.slice(0, changesShown).map(({ sheet, cell, what, before, after }) => `${sheet}${cell === "" ? "" : ` ${cell}`} ${what} ${before === "" ? "空" : before}→${after === "" ? "空" : after}`);
  return `${shown.join("；")}${changes.length > changesShown ? `；等${changes.length}处` : ""}`;
}
