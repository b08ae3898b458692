import type { Engagement, Facts } from "../../domain/facts";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { lastMonthOf } from "../../domain/units/period";
import { assessmentRows, quarterShown } from "../../workbook/newSpec";

/**
 * The grid leaders whom a committee assesses in the open month: from the last month of a quarter on those in post in it,
 * in the month after only while somebody's result is open. In other months nobody.
 */
export function engagementsToAssess(scheme: Scheme, facts: Facts, community: string): Engagement[] {
  const quarter = quarterShown(facts);
  const end = lastMonthOf(quarter);
  if (scheme.allowances.length === 0 || facts.month < end) return [];
  const ids = new Set(assessmentRows(facts).filter((row) => row.community === community).map(({ engagement }) => engagement));
  const own = facts.roster.gridLeaders.filter(({ id }) => ids.has(id));
  const settled = new Set(facts.gridLeaderResults.filter((result) => result.quarter === quarter && (result.result !== "notAssessed" || result.points.state === "value")).map(({ engagement }) => engagement));
  return facts.month === end || own.some(({ id }) => !settled.has(id)) ? own : [];
}
