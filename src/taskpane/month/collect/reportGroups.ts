import type { CollectReport, FileReport } from "../../../app/collect/collectReport";

/** What becomes of a file, or of a community without one; what needs somebody comes first. */
export const collectStates = ["returned", "changed", "fresh", "same", "missing"] as const;
export type CollectState = (typeof collectStates)[number];

export interface CheckedFile { readonly position: number; readonly file: FileReport }

/** How many there are of each. */
export function countStates({ files, missing }: CollectReport): Readonly<Record<CollectState, number>> {
  const count = (state: FileReport["state"]): number => files.filter((file) => file.state === state).length;
  return { returned: count("returned"), changed: count("changed"), fresh: count("fresh"), same: count("same"), missing: missing.length };
}

export interface FileGroup { readonly state: FileReport["state"]; readonly files: readonly CheckedFile[] }

/** Files by what becomes of them, in the order in which people deal with them; each with its place in the batch. */
export function fileGroups({ files }: CollectReport): readonly FileGroup[] {
  const groups = collectStates.flatMap((state) => (state === "missing" ? [] : [{ state, files: files.flatMap((file, position) => (file.state === state ? [{ position, file }] : [])) }]));
  return groups.filter((group) => group.files.length > 0);
}

/** So many are read at a glance. */
const few = 5;

/** What somebody must look at stands open, and so does what is short; hundreds of good files do not. */
export function startsOpen(state: CollectState, count: number): "open" | "closed" {
  return state === "returned" || state === "changed" || count <= few ? "open" : "closed";
}

/** Whether the person may want it otherwise: what would be taken, and what came back beside another file of the same community. */
export function isChoice({ state, communityName }: FileReport): boolean {
  return state === "fresh" || state === "changed" || (state === "returned" && communityName !== "");
}

/** Files that would be taken. */
export function takenCount({ files }: CollectReport): number {
  return files.filter(({ state }) => state === "fresh" || state === "changed").length;
}
