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

/** Files in the order in which people deal with them, each with its place in the batch. */
export function filesInOrder({ files }: CollectReport): readonly CheckedFile[] {
  const rank = (state: FileReport["state"]): number => collectStates.indexOf(state);
  return files.map((file, position) => ({ position, file })).sort((one, other) => rank(one.file.state) - rank(other.file.state) || one.position - other.position);
}

/** Files that would be taken. */
export function takenCount({ files }: CollectReport): number {
  return files.filter(({ state }) => state === "fresh" || state === "changed").length;
}
