import type {  } from "../../domain/finding";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Month } from "../../domain/units/period";
import { emptyFacts } from "../emptyFacts";
import { newWorkbook } from "../newWorkbook";
import type { Outcome } from "../ports";
import type { RosterRead } from "../readRoster";
import { refused } from "../refused";
import { bookFileName } from "./bookFileName";
import type { BookDraft } from "./workbookService";

/** A blank workbook of a street's year, open in a month. Fails with `streetNameMissing`. */
export function draftNewBook(street: string, scheme: Scheme, month: Month, { roster, contracts }: RosterRead): Outcome<BookDraft> {
  const name = street.trim();
  if (name === "") return refused("streetNameMissing");
  const { plan } = newWorkbook(name, [scheme], scheme, emptyFacts(scheme, month, roster, contracts));
  return { ok: true, value: { plan, fileName: bookFileName(name, month) }, findings: [] };
}
