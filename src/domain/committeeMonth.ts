import { computeMonth } from "./computeMonth";
import type { Facts } from "./facts";
import type { EarlierSchemes } from "./money/allowanceRules";
import type { MonthResults } from "./monthResults";
import type { Scheme } from "./scheme/schemeSchema";

/** The month as a committee's workbook shows it: scores and satisfaction. What is paid is the street's; the facts for it are not there. */
export function committeeMonth(scheme: Scheme, facts: Facts, earlier: EarlierSchemes): MonthResults {
  return { ...computeMonth({ ...scheme, allowances: [], contracts: [], budgets: [] }, facts, earlier), scheme };
}
