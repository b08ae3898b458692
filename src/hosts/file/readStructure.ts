import type { Outcome } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import type { RawName } from "../../workbook/rawWorkbook";
import { fileTrouble, fileWarning, fine, overLimit } from "./fileTrouble";
import { limits } from "./limits";
import { attributeNamed, parseXml } from "./parseXml";
import type { FilePackage } from "./readPackage";
import { readRelations, resolvePart } from "./readRelations";
import type { Relation } from "./readRelations";

export interface SheetEntry {
  readonly title: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Part of the sheet; undefined for a chart sheet or a sheet whose part is missing. */
  readonly part?: string;
}

/** What the workbook part says: sheets in order, names of the whole workbook, and where strings and styles are. */
export interface WorkbookStructure {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly RawName[];
  readonly sharedStrings?: string;
  readonly styles?: string;
}

interface ListedSheet {
  readonly title: string;
  readonly state: string;
  readonly relation: string;
}

interface Listing {
  readonly sheets: ListedSheet[];
  readonly names: RawName[];
  has1904: boolean;
}

/** Finds the workbook part by its relation (transitional or strict) and reads its lists. */
export function readStructure(pack: FilePackage): Outcome<WorkbookStructure> {
  const root = readRelations(pack, "_rels/.rels", "");
  if (!root.ok) return root;
  const part = root.value.find((relation) => relation.kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const bytes = pack.part(part);
  if (bytes === undefined) return fileTrouble("fileNotXlsx", { file: pack.file, looksLike: packageKind(pack) });
  if (!bytes.ok) return bytes;
  if (part.toLowerCase().endsWith(".bin")) return fileTrouble("fileNotXlsx", { file: pack.file, looksLike: "xlsb" });
  const listing = readListing(bytes.value, pack, part);
  if (!listing.ok) return listing;
  const relations = readRelations(pack, relationsPart(part), part);
  if (!relations.ok) return relations;
  const findings: Finding[] = listing.value.has1904 ? [fileWarning("fileDate1904", { file: pack.file })] : [];
  return fine(structure(pack, listing.value, relations.value), findings);
}

function structure(pack: FilePackage, listing: Listing, relations: readonly Relation[]): WorkbookStructure {
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target;
  const sheets = listing.sheets.map(({ title, state, relation }): SheetEntry => {
    const target = relations.find((candidate) => candidate.id === relation && candidate.kind === "worksheet")?.target;
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    return { title, visibility, ...(target !== undefined && pack.entry(target) !== undefined ? { part: target } : {}) };
  });
  return { sheets, names: listing.names, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

function readListing(bytes: Uint8Array, pack: FilePackage, part: string): Outcome<Listing> {
  const listing: Listing = { sheets: [], names: [], has1904: false };
  const { file } = pack;
  let root = "";
  let name: { name: string; text: string } | undefined;
  const trouble = parseXml(bytes, file, part, {
    open(tag, attributes) {
      root ||= tag;
      if (tag === "sheet") listing.sheets.push({ title: attributes["name"] ?? "", state: attributes["state"] ?? "", relation: attributeNamed(attributes, "id") ?? "" });
      if (tag === "workbookPr") listing.has1904 = /^(1|true|on)$/.test(attributes["date1904"] ?? "");
      if (tag === "definedName" && attributes["localSheetId"] === undefined) name = { name: attributes["name"] ?? "", text: "" };
      if (listing.sheets.length > limits.sheets) return overLimit(file, "sheets", listing.sheets.length, part);
      if (listing.names.length > limits.definedNames) return overLimit(file, "definedNames", listing.names.length, part);
    },
    text(text) {
      if (name) name.text += text;
    },
    close(tag) {
      if (tag !== "definedName" || name === undefined) return;
      listing.names.push({ name: name.name, text: name.text.trim() });
      name = undefined;
    },
  });
  if (trouble !== undefined) return trouble;
  return root === "workbook" ? fine(listing) : fileTrouble("fileNotXlsx", { file, looksLike: packageKind(pack) });
}

function packageKind(pack: FilePackage): string {
  if (pack.entry("xl/workbook.bin")) return "xlsb";
  if (pack.entry("word/document.xml")) return "docx";
  if (pack.entry("ppt/presentation.xml")) return "pptx";
  if (pack.entry("content.xml")) return "ods";
  return "zip";
}

/** The relations of `xl/workbook.xml` are in `xl/_rels/workbook.xml.rels`. */
function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return resolvePart("", `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
}
