import type { LedgerRow } from "../domain/facts";
import { lastMonthOf, type Month } from "../domain/units/period";
import { unitRow } from "./sheets/ledgerLayout";

/** Finds a unit's own row of a closed month. */
export type ClosedUnits = (scoreSheet: string, unit: string, month: Month) => LedgerRow | undefined;

/** One pass over the score ledger, then look-ups; of two rows for the same unit and month the first counts. */
export function closedUnits(ledger: readonly LedgerRow[]): ClosedUnits {
  const rows = new Map<string, LedgerRow>();
  for (const row of ledger) {
    if (row.row !== unitRow) continue;
    const key = keyOf(row.sheet, row.subject, lastMonthOf(row.period));
    if (!rows.has(key)) rows.set(key, row);
  }
  return (scoreSheet, unit, month) => rows.get(keyOf(scoreSheet, unit, month));
}

function keyOf(scoreSheet: string, unit: string, month: Month): string {
  return `${month}|${scoreSheet}|${unit}`;
}
