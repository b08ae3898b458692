import type { Facts } from "../domain/facts";
import type { BookLayouts } from "./bookLayouts";
import type { BookSpec } from "./bookSpec";
import type { FoundBook } from "./foundBook";
import type { CellReader } from "./readCells";
import { ledgerSheetId } from "./sheets/ledgerLayout";
import { readLedger } from "./sheets/ledgerSheet";
import { readForm } from "./sheets/readForm";
import { readHead, readRestDays, readRosterSheet } from "./sheets/readRosterSheet";

/** All that was entered in a workbook. Sheets that are gone read as empty; who reads says that they are missing. */
export function readFactsFrom(spec: BookSpec, layouts: BookLayouts, found: FoundBook, reader: CellReader): Facts {
  const ledger = found.sheet(ledgerSheetId);
  return {
    month: spec.month,
    asOf: readHead(layouts.parameters, found.sheet("parameters"), reader).asOf,
    roster: { ...readRosterSheet(spec, layouts.roster, found.sheet("roster"), reader), gridLeaders: [], staff: [] },
    forms: layouts.forms.map((form) => readForm(form, found.sheet(form.sheetId), reader)),
    scoreLedger: ledger === undefined ? [] : readLedger(ledger, reader),
    restDays: readRestDays(layouts.restDays, found.sheet("restDays"), reader),
    gridLeaderResults: [], paidAllowances: [], replies: [], populations: [], contracts: [], payments: [], spending: [],
  };
}
