import { error, type Finding } from "../../domain/finding";

/** Trouble that came when a whole file was to take its place: what holds it then is another program, for the folder was writable. */
class PlacingTrouble extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = "PlacingTrouble";
  }
}

const heldCodes = new Set(["EBUSY", "EPERM", "EACCES", "ETXTBSY"]);

/** Does the step that puts a file in its place, so that its trouble is told from that of writing. */
export async function inPlace(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw new PlacingTrouble((error as NodeJS.ErrnoException).code ?? "unknown");
  }
}

/** Why a file was not written, as a finding. */
export function writeTrouble(cause: unknown, file: string): Finding {
  const code = (cause as NodeJS.ErrnoException).code ?? "unknown";
  if (code === "EEXIST") return error("fileExists", { file });
  if (code === "ENOSPC" || code === "EDQUOT") return error("diskFull", { file });
  if (code === "EBUSY" || (cause instanceof PlacingTrouble && heldCodes.has(code))) return error("fileInUse", { file });
  return error("fileNotWritten", { file, reason: code });
}

/** A file that was written and could not be taken back when another of the same write failed; what stood there before is in `kept`. */
export function notTakenBack(file: string, kept: string): Finding {
  return error("fileNotTakenBack", { file, kept });
}
