import { formPeriod } from "../domain/combining/formPeriod";
import { noDecision, noOpinion, type Contract, type Facts, type FormFacts, type Roster } from "../domain/facts";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { lastDay, type Month } from "../domain/units/period";
import { noRegisters } from "../domain/registers/registers";
import { keepsLedger, schemeServices } from "../domain/registers/schemeServices";
import { announcedRestDays } from "./announcedRestDays";
import { scorersOf } from "../workbook/sheets/formLayout";

/** Facts of a month in which nothing has been filled in yet: the roster, the rest days as announced, and a blank form for each unit and scorer. */
export function emptyFacts(scheme: Scheme, month: Month, roster: Roster, contracts: readonly Contract[]): Facts {
  return {
    month, asOf: lastDay(month), roster, forms: blankForms(scheme, month, roster), scoreLedger: [], gridLeaderResults: [], paidAllowances: [],
    replies: [], votes: [], populations: [], contracts, payments: [], spending: [], restDays: announcedRestDays(month),
    log: [], closedFigures: [], collected: [], registers: noRegisters, serviceTypes: keepsLedger(scheme, roster.units) ? schemeServices(scheme) : [],
  };
}

/** Blank forms of every score sheet whose period ends in the month. */
export function blankForms(scheme: Scheme, month: Month, roster: Roster): FormFacts[] {
  return scheme.scoreSheets.flatMap((sheet) => {
    const period = formPeriod(sheet.cadence, month);
    if (period === undefined) return [];
    return roster.units.filter(({ kind }) => kind === sheet.subject).flatMap((unit) => scorersOf(sheet, unit).map((scorer): FormFacts => ({
      sheet: sheet.id, subject: unit.id, scorer, period, rows: new Map(), unscored: {}, opinion: noOpinion, decision: noDecision,
      flags: { acceptReported: false, noOtherDeductions: false, veto: { isRaised: false, document: "" } },
    })));
  });
}
