import type { Finding } from "../../domain/finding";
import type { CommitteeEntries } from "./committeeEntries";
import type { FileReport } from "./collectReport";

/** One file by itself, before it is held against the others of its batch. Survives `structuredClone`. */
export interface InspectedFile {
  readonly file: string;
  readonly savedAt: string | undefined;
  /** Undefined where the file does not say whose it is. */
  readonly community: string | undefined;
  readonly communityName: string;
  readonly digest: string;
  readonly checkCodes: FileReport["checkCodes"];
  readonly findings: readonly Finding[];
  /** What was entered in it, normalised; undefined for a file that could not be read or is of something else. */
  readonly entries: CommitteeEntries | undefined;
}
