import type { Outcome } from "../../app/ports";
import { decodeCellText } from "./cellText";
import { fine, overLimit } from "./fileTrouble";
import { limits } from "./limits";
import { parseXml } from "./parseXml";
import type { FilePackage } from "./readPackage";

/** The shared strings in order, rich text joined; phonetic guides (`rPh`) are no part of the text. */
export function readSharedStrings(pack: FilePackage, part: string): Outcome<readonly string[]> {
  const bytes = pack.part(part);
  if (bytes === undefined) return fine([]);
  if (!bytes.ok) return bytes;
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let phoneticDepth = 0;
  const trouble = parseXml(bytes.value, pack.file, part, {
    open(tag) {
      if (tag === "rPh") phoneticDepth++;
      if (tag === "t") isText = phoneticDepth === 0;
      if (tag === "si") text = "";
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(tag) {
      if (tag === "t") isText = false;
      if (tag === "rPh") phoneticDepth--;
      if (tag !== "si") return;
      const decoded = decodeCellText(text);
      if (decoded.length > limits.cellCharacters) return overLimit(pack.file, "cellCharacters", decoded.length, part);
      strings.push(decoded);
      if (strings.length > limits.sharedStrings) return overLimit(pack.file, "sharedStrings", strings.length, part);
    },
  });
  return trouble ?? fine(strings);
}
