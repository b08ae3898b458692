import type { Finding } from "../domain/finding";
import { readCanonicalScheme } from "../domain/scheme/canonicalScheme";
import { schemeInForce } from "../domain/scheme/inForce";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { nextMonth as following, previousMonth, yearOf, type Month } from "../domain/units/period";
import { placesOfNextMonth, withoutReport, type BookPlaces } from "../workbook/bookPlaces";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import { newSpec } from "../workbook/newSpec";
import { patchFor } from "../workbook/patchFor";
import { spareIds } from "../workbook/sheets/people/spareIds";
import { nextMonth } from "./nextMonth";
import { newWorkbook, type NewWorkbook } from "./newWorkbook";
import type { CellChange, Outcome } from "./ports";
import { verifyBook, type Verification } from "./verifyBook";

/** The opened month: what to write. `changes` keeps the file as it is but for those cells; without it the workbook is built anew, for the sake of the sheets in `rebuilt`. */
export interface OpenedMonth { readonly workbook: NewWorkbook; readonly changes: readonly CellChange[] | undefined; readonly rebuilt: readonly string[] }

/**
 * Opens the month after the open one: facts and points of the finished one go to the ledgers, forms are blank again.
 * Refused while something is missing or verify found an error, for what is opened over is not seen again.
 * `added`: a scheme version that begins with the new month; the one before ends with the finished one. A file that cannot be kept is said with `openRebuilt` {sheet}.
 */
export function openMonth(raw: RawWorkbook, wanted: Month, added?: Scheme): Outcome<OpenedMonth> {
  const verified = verifyBook(raw);
  return verified.ok ? openVerifiedMonth(verified.value, wanted, added) : verified;
}

/** The same of a workbook that was verified. */
export function openVerifiedMonth({ reading, results, plan, findings }: Verification, wanted: Month, added?: Scheme): Outcome<OpenedMonth> {
  const { spec, facts } = reading;
  const refused = refusals(spec.month, wanted, findings, results.forms.filter(({ missing }) => missing.length > 0).map(({ facts: form }) => form.subject));
  if (refused.length > 0) return { ok: false, findings: refused };
  const issued = spec.schemes.flatMap(({ canonical }): Scheme[] => {
    const { scheme } = readCanonicalScheme(canonical);
    return scheme === undefined ? [] : [scheme];
  });
  const versions = added === undefined ? issued : withVersion(issued, added, wanted);
  const inForce = schemeInForce(versions, wanted);
  if (inForce.kind !== "one") return { ok: false, findings: [error("noSchemeInForce", { month: wanted })] };
  const next = nextMonth(inForce.scheme, facts, results);
  const typedIds = spareIds(newSpec(spec.street, versions, inForce.scheme, next, spec.capacity), next);
  const withTypedIds = (places: BookPlaces): BookPlaces => ({ ...places, people: { ...places.people, typedIds } });
  const workbookWith = (places: BookPlaces): NewWorkbook => newWorkbook(spec.street, versions, inForce.scheme, next, { capacity: spec.capacity, places: withTypedIds(withoutReport(places)) });
  const inPlace = workbookWith(reading.places);
  const patching = patchFor(plan, inPlace.plan, reading.found);
  if (patching.kind === "inPlace") return { ok: true, value: { workbook: inPlace, changes: patching.cells, rebuilt: [] }, findings: [] };
  // Built anew, rows of lists close up and inserted ones are gone.
  return { ok: true, value: { workbook: workbookWith(placesOfNextMonth(reading.places)), changes: undefined, rebuilt: patching.sheets }, findings: [rebuilt(patching.sheets)] };
}

/** A version without an end ends where the one that follows begins, unless that claims closed months: then both claim them, and it is refused. */
function withVersion(issued: readonly Scheme[], added: Scheme, wanted: Month): Scheme[] {
  const begin = added.validity.from as Month;
  if (begin < wanted) return [...issued, added];
  return [...issued.map((version) => (version.validity.to === undefined && version.validity.from < begin ? { ...version, validity: { ...version.validity, to: previousMonth(begin) } } : version)), added];
}

function rebuilt(sheets: readonly string[]): Finding {
  return { code: "openRebuilt", severity: "note", place: { kind: "none" }, values: { sheet: sheets.join("、"), count: sheets.length } };
}

function refusals(open: Month, wanted: Month, findings: readonly Finding[], incomplete: readonly string[]): Finding[] {
  if (wanted !== following(open)) return [error("openWrongMonth", { open, wanted, next: following(open) })];
  if (yearOf(wanted) !== yearOf(open)) return [error("openNextYear", { open, wanted })];
  if (incomplete.length > 0) return [error("openIncomplete", { open, units: incomplete.join("、"), count: incomplete.length })];
  return findings.filter(({ severity }) => severity === "error");
}

function error(code: string, values: Finding["values"]): Finding {
  return { code, severity: "error", place: { kind: "none" }, values };
}
