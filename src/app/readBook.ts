import { computeMonth } from "../domain/computeMonth";
import type { Facts } from "../domain/facts";
import { error, warning, type Finding } from "../domain/finding";
import type { EarlierSchemes } from "../domain/money/allowanceRules";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { bookLayouts } from "../workbook/bookLayouts";
import type { BookPlaces } from "../workbook/bookPlaces";
import type { BookSpec } from "../workbook/bookSpec";
import { describeWorkbook } from "../workbook/describeWorkbook";
import { fullLists } from "../workbook/fullLists";
import { findInWorkbook } from "../workbook/findInWorkbook";
import type { FoundBook } from "../workbook/foundBook";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import { nameFindings } from "../workbook/nameFindings";
import { readFactsFrom } from "../workbook/readFactsFrom";
import { readIndex } from "../workbook/readIndex";
import { CellReader } from "../workbook/readCells";
import { readEarlierSchemes, readSettings } from "../workbook/readSettings";
import { unknownSheets } from "../workbook/unknownSheets";
import { verificationSheetId } from "../workbook/sheets/verificationLayout";
import { readHead } from "../workbook/sheets/readRosterSheet";
import { emptyFacts } from "./emptyFacts";
import type { Outcome } from "./ports";

/** A workbook of ours as read: what fixes its shape, the scheme with the numbers it holds now, and all that was entered. */
export interface BookReading {
  readonly spec: BookSpec;
  /** The issued scheme with the workbook's own numbers; the engine computes with these. */
  readonly scheme: Scheme;
  /** The same of months before its version began. */
  readonly earlierSchemes: EarlierSchemes;
  readonly facts: Facts;
  readonly places: BookPlaces;
  readonly found: FoundBook;
  readonly findings: readonly Finding[];
}

/** Reads a workbook: recognises it, finds its sheets and rows wherever they are now, reads settings and facts. Refuses one whose columns or names moved. */
export function readBook(raw: RawWorkbook): Outcome<BookReading> {
  const index = readIndex(raw);
  if (!index.ok) return { ok: false, findings: [index.finding] };
  const { spec } = index;
  const blank = emptyFacts(spec.scheme, spec.month, { communities: spec.communities, units: spec.units, gridLeaders: [], staff: [] }, []);
  const skeleton = describeWorkbook(spec, blank, computeMonth(spec.scheme, blank));
  const misled = nameFindings(raw, skeleton.sheets);
  if (misled.length > 0) return { ok: false, findings: misled };
  const found = findInWorkbook(raw, skeleton.sheets);
  const lost = skeleton.sheets.filter(({ id }) => found.sheet(id) === undefined).map(({ title }): Finding => (error("sheetMissing", { sheet: title })));
  const layouts = bookLayouts(spec);
  const reader = new CellReader();
  const scheme = readSettings(spec.scheme, layouts, found, reader);
  const earlierSchemes = readEarlierSchemes(spec.earlierSchemes, scheme, layouts, found, reader);
  const { facts, places } = readFactsFrom(spec, layouts, found, reader);
  // Its findings are those of the facts, which read the same cells.
  const { street } = readHead(layouts.parameters, found.sheet("parameters"), new CellReader());
  // The report is the product's own: that it fills its list is no finding.
  const typedLists = skeleton.sheets.filter(({ id }) => id !== verificationSheetId);
  const foreign = raw.foreignParts.map((part): Finding => (warning("foreignPart", { part })));
  return { ok: true, value: { spec: { ...spec, street: street ?? spec.street }, scheme, earlierSchemes, facts, places, found, findings: [...lost, ...foreign, ...reader.findings, ...fullLists(typedLists, raw, found), ...unknownSheets(skeleton.sheets, raw, found)] }, findings: [] };
}
