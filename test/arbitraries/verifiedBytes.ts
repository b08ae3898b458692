import { verifyBook } from "../../src/app/verifyBook";
import type { Finding } from "../../src/domain/finding";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";

/** What verify says of a file above a note, one line each, sorted; warnings that the rules themselves give (未考核) are not about the file. */
export function troubleOf(bytes: Uint8Array): string[] {
  return findingsOf(bytes).filter(({ severity }) => severity !== "note").map(lineOf).sort();
}

/** Everything that verify says of a file, but for what the rules themselves warn of. */
export function findingsOf(bytes: Uint8Array): readonly Finding[] {
  const raw = fileWorkbooks.read(bytes);
  const verified = raw.ok ? verifyBook(raw.value) : raw;
  if (!verified.ok) return verified.findings;
  const { findings, results } = verified.value;
  const ofRules = new Set(results.findings.filter(({ severity }) => severity === "warning"));
  return findings.filter((finding) => !ofRules.has(finding));
}

/** "code sheet!cell found -> expected". */
function lineOf({ code, place, values }: Finding): string {
  const where = place.kind === "cell" ? `${place.sheet}!${place.cell}` : place.kind === "file" ? place.path : String(values["id"] ?? values["subject"] ?? values["contract"] ?? "");
  const change = values["expected"] === undefined ? String(values["found"] ?? "") : `${values["found"]} -> ${values["expected"]}`;
  return [code, where, change].filter((part) => part !== "").join(" ");
}
