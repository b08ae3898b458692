import type { Outcome } from "../../app/ports";
import { fine } from "./fileTrouble";
import { parseXml } from "./parseXml";
import type { FilePackage } from "./readPackage";

/** Built-in number formats that show a day, those of East Asian versions included (ISO/IEC 29500-1 18.8.30); times of day alone are left out. */
const builtIn = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** Indices of the cell formats that show a number as a day. */
export function readDateFormats(pack: FilePackage, part: string): Outcome<ReadonlySet<number>> {
  const bytes = pack.part(part);
  if (bytes === undefined) return fine(new Set());
  if (!bytes.ok) return bytes;
  const dateIds = new Set(builtIn);
  const formats = new Set<number>();
  let isInCellFormats = false;
  let index = 0;
  const trouble = parseXml(bytes.value, pack.file, part, {
    open(tag, attributes) {
      if (tag === "numFmt" && showsDay(attributes["formatCode"] ?? "")) dateIds.add(Number(attributes["numFmtId"]));
      if (tag === "cellXfs") isInCellFormats = true;
      if (tag !== "xf" || !isInCellFormats) return;
      if (dateIds.has(Number(attributes["numFmtId"]))) formats.add(index);
      index++;
    },
    close(tag) {
      if (tag === "cellXfs") isInCellFormats = false;
    },
  });
  return trouble ?? fine(formats);
}

/** A format code with a year or a day in it, outside quotes, brackets and escapes. */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}
