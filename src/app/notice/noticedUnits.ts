import { formPeriod } from "../../domain/combining/formPeriod";
import type { Entry, Facts, Unit } from "../../domain/facts";
import { missingWord, notApplicableWord } from "../../domain/items/stateWords";
import type { MonthResults } from "../../domain/monthResults";
import type { Policies, Scheme, ScoreSheet } from "../../domain/scheme/schemeSchema";
import type { Month, Period } from "../../domain/units/period";
import { toNumber, type Rational } from "../../domain/units/rational";
import { stateWord } from "../../workbook/figureCells";
import { gradeCell } from "../../workbook/sheets/gradeCell";
import { unitRow } from "../../workbook/sheets/ledgerLayout";

/** One unit's line: points and grade as people read them, "" for who is not ranked. */
export interface UnitLine { readonly unit: string; readonly points: string; readonly grade: string; readonly rank: number | undefined; readonly isMissing: boolean }

/** The units of one score sheet, by rank, unranked ones last. */
export interface UnitList { readonly title: string; readonly period: Period; readonly maxPoints: string; readonly rows: readonly UnitLine[] }

/** The units of every score sheet with a form in the open month, as the engine has them. */
export function openUnitLists(scheme: Scheme, { units: results, month }: Pick<MonthResults, "units" | "month">, units: readonly Unit[]): UnitList[] {
  const names = namesOf(units);
  return lists(scheme, month, (sheet) => results.filter((result) => result.sheet === sheet.id).map(({ unit, total, grade, rank, missingCount }): UnitLine => ({
    unit: names.get(unit) ?? unit, points: total.state === "value" ? pointsText(total.value, scheme.policies) : stateWord(total.state),
    grade: gradeCell(grade, sheet.vetoGrade), rank, isMissing: missingCount > 0 || total.state === "missing",
  })));
}

/** The same of a closed month, as its ledger has them. */
export function closedUnitLists(scheme: Scheme, month: Month, { scoreLedger, roster }: Pick<Facts, "scoreLedger" | "roster">): UnitList[] {
  const names = namesOf(roster.units);
  return lists(scheme, month, (sheet, period) => scoreLedger.filter((row) => row.row === unitRow && row.sheet === sheet.id && row.period === period).map((row): UnitLine => ({
    unit: names.get(row.subject) ?? row.subject, points: entryText(row.points, scheme.policies), grade: row.grade, rank: row.rank, isMissing: row.points?.state === "missing",
  })));
}

function lists(scheme: Scheme, month: Month, rowsOf: (sheet: ScoreSheet, period: Period) => UnitLine[]): UnitList[] {
  return scheme.scoreSheets.flatMap((sheet): UnitList[] => {
    const period = formPeriod(sheet.cadence, month);
    const rows = period === undefined ? [] : rowsOf(sheet, period);
    if (period === undefined || rows.length === 0) return [];
    const last = rows.length + 1;
    return [{ title: sheet.title.zh, period, maxPoints: String(toNumber(sheet.maxPoints.value)), rows: rows.sort((a, b) => (a.rank ?? last) - (b.rank ?? last)) }];
  });
}

function namesOf(units: readonly Unit[]): Map<string, string> {
  return new Map(units.map(({ id, name }) => [id, name]));
}

/** With as many places as the scheme rounds to. */
function pointsText(points: Rational, { roundingDigits }: Policies): string {
  return toNumber(points).toFixed(toNumber(roundingDigits.value));
}

function entryText(entry: Entry | undefined, policies: Policies): string {
  if (entry?.state === "value") return pointsText(entry.value, policies);
  return entry?.state === "notApplicable" ? notApplicableWord : missingWord;
}
