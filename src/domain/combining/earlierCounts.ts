import type { FormFacts, LedgerRow } from "../facts";
import type { Due } from "../items/itemCommon";
import { countsInto } from "../items/dueEvery";
import { lastMonthOf, type Month } from "../units/period";
import { add, zero, type Rational } from "../units/rational";

/** What earlier closed months of an item's period counted on one line, by form; one pass over the ledger, then look-ups. */
export function earlierCounts(ledger: readonly LedgerRow[], open: Month): (form: FormFacts, due: Due, row: string) => Rational {
  const byLine = new Map<string, { closed: Month; value: Rational }[]>();
  for (const entry of ledger) {
    if (entry.counted.state !== "value") continue;
    const key = lineKey(entry, entry.row);
    const list = byLine.get(key);
    const counted = { closed: lastMonthOf(entry.period), value: entry.counted.value };
    if (list === undefined) byLine.set(key, [counted]);
    else list.push(counted);
  }
  return (form, due, row) => {
    if (due === "always") return zero;
    const entries = byLine.get(lineKey(form, row)) ?? [];
    return entries.reduce((total, { closed, value }) => (countsInto(due, closed, open) ? add(total, value) : total), zero);
  };
}

function lineKey(form: { readonly sheet: string; readonly subject: string; readonly scorer: string }, row: string): string {
  return `${form.sheet}|${form.subject}|${form.scorer}|${row}`;
}
