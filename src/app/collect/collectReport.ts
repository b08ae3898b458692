import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/units/period";

/** A file as it came: name without a path, bytes, and when it was last saved where the front knows it ("2026-10-08 17:20"). */
export interface ReceivedFile { readonly name: string; readonly bytes: Uint8Array; readonly savedAt: string | undefined }

/** The dry run: what each file is, and what taking all sound ones would do. Nothing is merged yet. */
export interface CollectReport {
  readonly month: Month;
  readonly files: readonly FileReport[];
  /** Communities of which no file was taken, now or before (未报): with the forms that are due. */
  readonly missing: readonly MissingReport[];
}

export interface MissingReport { readonly community: string; readonly name: string; readonly units: readonly string[]; readonly isLate: boolean }

/**
 * One file. `fresh`: the first of its community; `changed`: another was taken before, and this one replaces it; `same`: what was
 * taken before, nothing to do; `returned`: it has an error finding, and nothing of it is taken.
 */
export interface FileReport {
  readonly file: string;
  readonly state: "fresh" | "changed" | "same" | "returned";
  /** Undefined where the file does not say whose it is. */
  readonly community: string | undefined;
  readonly communityName: string;
  /** Of what was entered in it. "" for a file that could not be read. */
  readonly digest: string;
  /** Local minute in which it was saved last, where it is known. */
  readonly savedAt?: string | undefined;
  /** To compare with the paper: each form's 校验码 as it stands in the file. */
  readonly checkCodes: readonly { readonly unit: string; readonly sheet: string; readonly code: string }[];
  /** Against what the street's workbook holds now. */
  readonly changes: readonly EntryChange[];
  readonly isLate: boolean;
  readonly findings: readonly Finding[];
}

/** One entry that taking the file changes: where it stands in the street's workbook, and both values as people read them ("" for blank). */
export interface EntryChange { readonly sheet: string; readonly cell: string; readonly what: string; readonly before: string; readonly after: string }
