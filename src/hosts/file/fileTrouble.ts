import type { Outcome } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import { limits } from "./limits";
import type { LimitName } from "./limits";

/** Codes of what can be wrong with a file as a whole; messages are under `finding.<code>`. */
export type FileFindingCode =
  | "fileNotXlsx" | "fileOldExcel" | "fileWps" | "fileEncrypted" | "fileTruncated" | "fileTooLarge" | "fileBomb"
  | "fileUnsafeXml" | "fileMacro" | "externalLink" | "fileDate1904" | "fileExists" | "fileNotWritten" | "fileSeemsOpen" | "patchNoSheet" | "patchNoCell" | "tableEmpty" | "tableMalformed";

type Values = Readonly<Record<string, string | number>>;

/** A failed reading: an outcome with exactly one error finding. */
export interface FileTrouble {
  readonly ok: false;
  readonly findings: readonly [Finding];
}

/** An outcome that failed for one reason. */
export function fileTrouble(code: FileFindingCode, values: Values): FileTrouble {
  return { ok: false, findings: [{ code, severity: "error", place: { kind: "none" }, values }] };
}

/** Something that the reader should know of a file that was read all the same. */
export function fileWarning(code: FileFindingCode, values: Values): Finding {
  return { code, severity: "warning", place: { kind: "none" }, values };
}

/** More of something than `limits` allows: which, how much was found (at least), how much is allowed. */
export function overLimit(file: string, limit: LimitName, found: number, part = ""): FileTrouble {
  return fileTrouble("fileTooLarge", { file, limit, found, allowed: limits[limit], part });
}

/** A value without findings, as an outcome. */
export function fine<T>(value: T, findings: readonly Finding[] = []): Outcome<T> {
  return { ok: true, value, findings };
}
