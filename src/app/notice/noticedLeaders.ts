import type { QuarterResult } from "../../domain/facts";
import { allowanceRules } from "../../domain/money/allowanceRules";
import { performanceMonths } from "../../domain/money/performanceAllowance";
import { settledResults } from "../../domain/money/settledResults";
import type { Quarter } from "../../domain/units/period";
import { isZero } from "../../domain/units/rational";
import { resultWords } from "../../workbook/sheets/people/gridLeaderFigures";
import type { BookReading } from "../readBook";
import { maskedName } from "./maskedName";

/** One grid leader's line; the grid tells people apart whose masked names are alike. */
export interface NoticedLeader { readonly grid: string; readonly name: string; readonly result: QuarterResult; readonly word: string }

export interface NoticedCommunity { readonly name: string; readonly rows: readonly NoticedLeader[] }

/** Who had a month of the quarter to be assessed, with the result, by community. Reasons are between the committee and the person. */
export function noticedLeaders({ scheme, earlierSchemes, facts }: Pick<BookReading, "scheme" | "earlierSchemes" | "facts">, quarter: Quarter, names: "masked" | "full"): NoticedCommunity[] {
  const [rule] = scheme.allowances;
  if (rule === undefined) return [];
  const rules = allowanceRules(rule, earlierSchemes);
  const results = new Map(settledResults(facts, rules, scheme.policies).filter((result) => result.quarter === quarter).map(({ engagement, result }) => [engagement, result]));
  return facts.roster.communities.flatMap(({ id, name }): NoticedCommunity[] => {
    const rows = facts.roster.gridLeaders.filter((leader) => leader.community === id).flatMap((leader): NoticedLeader[] => {
      const months = performanceMonths(leader, quarter, rules);
      if (months === undefined || isZero(months)) return [];
      const result = results.get(leader.id) ?? "notAssessed";
      return [{ grid: leader.grid, name: names === "masked" ? maskedName(leader.name) : leader.name, result, word: resultWords[result] }];
    });
    return rows.length === 0 ? [] : [{ name, rows }];
  });
}
