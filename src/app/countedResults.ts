import type { Facts } from "../domain/facts";
import { allowanceRules, type EarlierSchemes } from "../domain/money/allowanceRules";
import { settledResults } from "../domain/money/settledResults";
import type { Scheme } from "../domain/scheme/schemeSchema";

/** The rules that a month is computed by. */
export interface MonthRules { readonly scheme: Scheme; readonly earlierSchemes: EarlierSchemes }

/** The quarters' results as they count now, each with its points: those of a scored quarter follow from them. */
export function countedResults(facts: Pick<Facts, "month" | "gridLeaderResults">, { scheme, earlierSchemes }: MonthRules): Facts["gridLeaderResults"] {
  const [rule] = scheme.allowances;
  return rule === undefined ? facts.gridLeaderResults : settledResults(facts, allowanceRules(rule, earlierSchemes), scheme.policies);
}
