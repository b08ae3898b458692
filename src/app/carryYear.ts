import type { Facts } from "../domain/facts";
import { valueOf } from "../domain/figure";
import type { MonthResults } from "../domain/monthResults";
import { previousQuarter, type Month } from "../domain/units/period";

/** What a new year's workbook takes over from the last one. */
export type Carried = Pick<Facts, "contracts" | "payments" | "gridLeaderResults">;

/**
 * From the last workbook of a year: contracts that are not settled, with all that was paid on them, and the fourth
 * quarter's results, whose performance allowance is paid in January. Settled contracts stay in the old book.
 */
export function carryYear(facts: Facts, results: MonthResults, firstMonth: Month): Carried {
  const unsettled = new Set(results.instalments.filter(({ remaining }) => valueOf(remaining) !== 0).map(({ contract }) => contract.id));
  const contracts = facts.contracts.filter(({ id }) => unsettled.has(id));
  return {
    contracts,
    payments: facts.payments.filter(({ contract }) => unsettled.has(contract)),
    gridLeaderResults: facts.gridLeaderResults.filter(({ quarter }) => quarter === previousQuarter(firstMonth)),
  };
}
