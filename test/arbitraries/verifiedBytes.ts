import { verifyBook } from "../../src/app/verifyBook";
import type { Finding } from "../../src/domain/finding";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";

/** What verify says of a file above a note: one line each, sorted; the sample's own findings of its rules are told by `known`. */
export function troubleOf(bytes: Uint8Array, known: readonly string[] = []): string[] {
  const lines = findingsOf(bytes).filter(({ severity }) => severity !== "note").map(lineOf);
  const rest = [...known];
  return lines.filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  }).sort();
}

export function findingsOf(bytes: Uint8Array): readonly Finding[] {
  const raw = fileWorkbooks.read(bytes);
  const verified = raw.ok ? verifyBook(raw.value) : raw;
  if (!verified.ok) return verified.findings;
  return verified.value.findings;
}

/** "code sheet!cell found -> expected". */
function lineOf({ code, place, values }: Finding): string {
  const where = place.kind === "cell" ? `${place.sheet}!${place.cell}` : place.kind === "file" ? place.path : String(values["id"] ?? values["subject"] ?? "");
  const change = values["expected"] === undefined ? String(values["found"] ?? "") : `${values["found"]} -> ${values["expected"]}`;
  return [code, where, change].filter((part) => part !== "").join(" ");
}
