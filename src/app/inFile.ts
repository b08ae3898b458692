import type { Finding } from "../domain/finding";

/** A finding with the file that it is about, where it names neither a file nor a cell: its maker saw only what the file held. */
export function inFile(finding: Finding, file: string): Finding {
  const { place, values } = finding;
  if (place.kind === "file") return place.file === undefined ? { ...finding, place: { ...place, file } } : finding;
  return place.kind === "cell" || "file" in values ? finding : { ...finding, place: { kind: "file", file, path: "" } };
}
