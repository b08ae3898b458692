import { closingOf } from "../domain/closing/closedPeriods";
import { withEntry } from "../domain/closing/operationLog";
import type { Facts } from "../domain/facts";
import { error, note, warning, type Finding } from "../domain/finding";
import { readCanonicalScheme } from "../domain/scheme/canonicalScheme";
import { schemeInForce } from "../domain/scheme/inForce";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { nextMonth as following, previousMonth, yearOf, type Month } from "../domain/units/period";
import { placesOfNextMonth, withoutReport, type BookPlaces } from "../workbook/bookPlaces";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import { newSpec } from "../workbook/newSpec";
import { patchFor } from "../workbook/patchFor";
import { spareIds } from "../workbook/sheets/people/spareIds";
import { closedFacts } from "./closing/closedFacts";
import { closingRefusals, closingWarnings } from "./closing/closeMonth";
import { incompleteForms } from "./closing/incompleteForms";
import { reopenedMonths } from "./closing/reopenedMonths";
import type { Signature } from "./closing/signature";
import { nextMonth } from "./nextMonth";
import { newWorkbook, type NewWorkbook } from "./newWorkbook";
import type { CellChange, Outcome } from "./ports";
import { refused } from "./refused";
import { verifyBook, type Verification } from "./verifyBook";

/** The opened month: what to write. `changes` keeps the file as it is but for those cells; without it the workbook is built anew, for the sake of the sheets in `rebuilt`. */
export interface OpenedMonth { readonly workbook: NewWorkbook; readonly changes: readonly CellChange[] | undefined; readonly rebuilt: readonly string[] }

/** A month to open, by whom ("" where nobody said), and when. */
export interface Opening extends Signature { readonly month: Month }

/**
 * Opens the month after the open one: forms are blank again, and the log says so. A month that is not closed is closed first,
 * with `openClosedFirst`: its printed forms bear no 核验码. Refused while something is missing, verify found an error or a
 * month is reopened, for what is opened over is not seen again.
 * `added`: a scheme version that begins with the new month; the one before ends with the finished one. A file that cannot be kept is said with `openRebuilt` {sheet}.
 */
export function openMonth(raw: RawWorkbook, opening: Opening, added?: Scheme): Outcome<OpenedMonth> {
  const verified = verifyBook(raw);
  return verified.ok ? openVerifiedMonth(verified.value, opening, added) : verified;
}

/** The same of a workbook that was verified. */
export function openVerifiedMonth(verification: Verification, { month: wanted, ...signature }: Opening, added?: Scheme): Outcome<OpenedMonth> {
  const { reading, plan } = verification;
  const { spec } = reading;
  const against = refusals(verification, wanted);
  if (against.length > 0) return { ok: false, findings: against };
  const issued = spec.schemes.flatMap(({ canonical }): Scheme[] => {
    const { scheme } = readCanonicalScheme(canonical);
    return scheme === undefined ? [] : [scheme];
  });
  const versions = added === undefined ? issued : withVersion(issued, added, wanted);
  const inForce = schemeInForce(versions, wanted);
  if (inForce.kind !== "one") return refused("noSchemeInForce", { month: wanted });
  const { facts: closed, warnings } = closedFirst(verification, signature);
  const log = withEntry(closed.log, { ...signature, action: "open", period: wanted, object: "", reason: "", fingerprint: "" });
  const next = nextMonth(inForce.scheme, { ...closed, log }, reading);
  const typedIds = spareIds(newSpec(spec.street, versions, inForce.scheme, next, spec.capacity), next);
  const withTypedIds = (places: BookPlaces): BookPlaces => ({ ...places, people: { ...places.people, typedIds } });
  const workbookWith = (places: BookPlaces): NewWorkbook => newWorkbook(spec.street, versions, inForce.scheme, next, { capacity: spec.capacity, places: withTypedIds(withoutReport(places)) });
  const inPlace = workbookWith(reading.places);
  const patching = patchFor(plan, inPlace.plan, reading.found);
  if (patching.kind === "inPlace") return { ok: true, value: { workbook: inPlace, changes: patching.cells, rebuilt: [] }, findings: warnings };
  // Built anew, rows of lists close up and inserted ones are gone.
  return { ok: true, value: { workbook: workbookWith(placesOfNextMonth(reading.places)), changes: undefined, rebuilt: patching.sheets }, findings: [...warnings, rebuilt(patching.sheets)] };
}

/** A version without an end ends where the one that follows begins, unless that claims closed months: then both claim them, and it is refused. */
function withVersion(issued: readonly Scheme[], added: Scheme, wanted: Month): Scheme[] {
  const begin = added.validity.from as Month;
  if (begin < wanted) return [...issued, added];
  return [...issued.map((version) => (version.validity.to === undefined && version.validity.from < begin ? { ...version, validity: { ...version.validity, to: previousMonth(begin) } } : version)), added];
}

function rebuilt(sheets: readonly string[]): Finding {
  return note("openRebuilt", { sheet: sheets.join("、"), count: sheets.length });
}

/** The finished month, closed if nobody has closed it. */
function closedFirst(verification: Verification, signature: Signature): { readonly facts: Facts; readonly warnings: readonly Finding[] } {
  const { reading: { spec, facts }, results } = verification;
  if (closingOf(facts.log, spec.month) !== undefined) return { facts, warnings: [] };
  const closed = closedFacts(facts, results, spec.scheme, signature);
  const said: Finding = warning("openClosedFirst", { month: spec.month, fingerprint: closed.log.at(-1)!.fingerprint });
  return { facts: closed, warnings: [...closingWarnings(verification), said] };
}

function refusals(verification: Verification, wanted: Month): readonly Finding[] {
  const { reading: { spec: { month: open, scope }, facts }, results } = verification;
  if (scope.kind === "committee") return [error("closeCommittee", { month: open })];
  if (wanted !== following(open)) return [error("openWrongMonth", { open, wanted, next: following(open) })];
  if (yearOf(wanted) !== yearOf(open)) return [error("openNextYear", { open, wanted })];
  const reopened = reopenedMonths(facts.log, open);
  if (reopened.length > 0) return [error("openReopened", { wanted, months: reopened.join("、"), count: reopened.length })];
  const { blocking } = incompleteForms(results);
  if (blocking.length > 0) return [error("openIncomplete", { open, units: blocking.join("、"), count: blocking.length })];
  return closingRefusals(verification);
}
