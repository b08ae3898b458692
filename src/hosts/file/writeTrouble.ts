import type { Finding } from "../../domain/finding";

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
export function writeTrouble(error: unknown, file: string): Finding {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown";
  if (code === "EEXIST") return finding("fileExists", { file });
  if (code === "ENOSPC" || code === "EDQUOT") return finding("diskFull", { file });
  if (code === "EBUSY" || (error instanceof PlacingTrouble && heldCodes.has(code))) return finding("fileInUse", { file });
  return finding("fileNotWritten", { file, reason: code });
}

/** A file that was written and could not be taken back when another of the same write failed; what stood there before is in `kept`. */
export function notTakenBack(file: string, kept: string): Finding {
  return finding("fileNotTakenBack", { file, kept });
}

function finding(code: string, values: Finding["values"]): Finding {
  return { code, severity: "error", place: { kind: "none" }, values };
}
