import type { Finding } from "../../domain/finding";
import { fileWarning } from "./fileTrouble";
import type { FilePackage } from "./readPackage";

const macroPart = /(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)(macrosheets|dialogsheets)\//i;
const linkPart = /(^|\/)externallinks\/[^/]+$|(^|\/)connections\.xml$|(^|\/)querytables\//i;
const otherPart = /(^|\/)(activex|ctrlprops|embeddings|webextensions)\//i;

/** Parts that a generated workbook never has, with a warning for macros and one for links to other files. */
export function foreignParts(pack: FilePackage): { parts: readonly string[]; findings: readonly Finding[] } {
  const names = pack.entries.map((entry) => entry.name).filter((name) => !name.includes("_rels/"));
  const macros = names.filter((name) => macroPart.test(name));
  const links = names.filter((name) => linkPart.test(name));
  const others = names.filter((name) => otherPart.test(name));
  const findings: Finding[] = [];
  if (macros[0] !== undefined) findings.push(fileWarning("fileMacro", { file: pack.file, part: macros[0], count: macros.length }));
  if (links[0] !== undefined) findings.push(fileWarning("externalLink", { file: pack.file, part: links[0], count: links.length }));
  return { parts: [...macros, ...links, ...others], findings };
}
