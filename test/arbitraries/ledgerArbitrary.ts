import fc from "fast-check";
import { formPeriod } from "../../src/domain/combining/formPeriod";
import { rowKeyOf } from "../../src/domain/combining/scoreForm";
import type { Entry, LedgerRow, Roster } from "../../src/domain/facts";
import { kindOf, type Item } from "../../src/domain/items/itemKinds";
import type { Scheme, ScoreSheet } from "../../src/domain/scheme/schemeSchema";
import { monthsOf, previousMonth, yearOf, type Month } from "../../src/domain/units/period";
import { allScorers, unitRow } from "../../src/workbook/sheets/ledgerLayout";
import { scorersOf } from "../../src/workbook/sheets/formLayout";
import { all, someOf } from "./dayArbitrary";
import { missing, notApplicable, valueEntry } from "./entryArbitrary";

/**
 * Closed months before the open one, back to last December: counts of the items that add up over a quarter or longer,
 * and the units' points and ranks that the month table shows. Some months are not there.
 */
export function ledgerArbitrary(scheme: Scheme, month: Month, roster: Roster): fc.Arbitrary<LedgerRow[]> {
  const year = monthsOf(yearOf(month));
  const closed = [previousMonth(year[0]!), ...year].filter((earlier) => earlier < month);
  return someOf(closed).chain((months) => all(months.flatMap((earlier) => rowsOfMonth(scheme, earlier, roster))));
}

function rowsOfMonth(scheme: Scheme, month: Month, roster: Roster): fc.Arbitrary<LedgerRow>[] {
  return scheme.scoreSheets.flatMap((sheet) => {
    const period = formPeriod(sheet.cadence, month);
    if (period === undefined) return [];
    const units = roster.units.filter(({ kind }) => kind === sheet.subject);
    const base = { period, sheet: sheet.id, version: scheme.version };
    const lines = units.flatMap((unit) => scorersOf(sheet, unit).flatMap((scorer) => addedUp(sheet).map((row) => lineArbitrary({ ...base, subject: unit.id, scorer, row }))));
    return [...lines, ...units.map((unit) => unitArbitrary({ ...base, subject: unit.id, scorer: allScorers, row: unitRow }))];
  });
}

/** Row keys of the items whose earlier months count. */
function addedUp(sheet: ScoreSheet): string[] {
  const items = sheet.blocks.flatMap(({ items }) => items).filter(({ due }) => due !== "always");
  return items.flatMap((item: Item) => kindOf(item).rows(item).filter(({ answer }) => answer !== "none").map((row) => rowKeyOf(item, row)));
}

type Key = Pick<LedgerRow, "period" | "sheet" | "version" | "subject" | "scorer" | "row">;
const blank = { target: missing, reported: missing, checked: missing, reason: "", grade: "", rank: undefined, flags: undefined } as const;

function lineArbitrary(key: Key): fc.Arbitrary<LedgerRow> {
  const counted: fc.Arbitrary<Entry> = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 1, 2, 0.5).map((count) => valueEntry(count)) }, { weight: 1, arbitrary: fc.constantFrom(missing, notApplicable) });
  return counted.map((entry) => ({ ...key, ...blank, checked: entry, counted: entry, points: notApplicable }));
}

function unitArbitrary(key: Key): fc.Arbitrary<LedgerRow> {
  const points = fc.integer({ min: 0, max: 1050 }).map((tenths) => valueEntry(tenths / 10));
  const scored = fc.record({ points, rank: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }) });
  const unscored = fc.constantFrom(missing, notApplicable).map((state) => ({ points: state, rank: undefined }));
  return fc.oneof({ weight: 5, arbitrary: scored }, { weight: 1, arbitrary: unscored })
    .map(({ points: total, rank }) => ({ ...key, ...blank, counted: missing, points: total, rank, grade: rank === undefined ? "" : "良好" }));
}
