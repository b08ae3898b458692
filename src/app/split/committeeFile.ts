import type { NewWorkbook } from "../newWorkbook";

/** One committee's workbook, ready to be rendered, and its place in the list of who got what. */
export interface CommitteeFile {
  /** Sorts by community, names nobody but it: "2026-10 03 和平社区 考核表.xlsx". Safe as a file name on every system. */
  readonly fileName: string;
  readonly community: string;
  readonly communityName: string;
  /** Names of the units whose forms are in it. */
  readonly units: readonly string[];
  readonly gridLeaders: number;
  /** Digest by which the file is known when it comes back (`BookSpec.scope.issue`). */
  readonly issue: string;
  readonly workbook: NewWorkbook;
}
