import type { Facts, LedgerRow } from "../../domain/facts";
import { lastMonthOf, type Month } from "../../domain/units/period";
import { toNumber } from "../../domain/units/rational";
import { unitRow } from "../../workbook/sheets/ledgerLayout";
import type { UnitTrend } from "./workbookService";

/** Closed totals by score sheet and unit, in the order in which the ledger first names them; of two rows for one month the first counts. */
export function closedTrend({ scoreLedger }: Facts): UnitTrend[] {
  const byUnit = new Map<string, Map<Month, LedgerRow>>();
  for (const row of scoreLedger) {
    if (row.row !== unitRow) continue;
    const key = JSON.stringify([row.sheet, row.subject]);
    const months = byUnit.get(key) ?? new Map<Month, LedgerRow>();
    const month = lastMonthOf(row.period);
    if (!months.has(month)) months.set(month, row);
    byUnit.set(key, months);
  }
  return [...byUnit.values()].map((months) => {
    const { sheet, subject } = [...months.values()][0]!;
    return { sheet, unit: subject, months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, { points, grade, rank }]) => ({ month, points: points?.state === "value" ? toNumber(points.value) : null, grade, rank })) };
  });
}

/** Months that left something in a ledger, first to last. */
export function closedMonths({ scoreLedger, paidAllowances }: Facts): Month[] {
  return [...new Set([...scoreLedger.map(({ period }) => lastMonthOf(period)), ...paidAllowances.map(({ month }) => month)])].sort();
}
