import type { Facts } from "../domain/facts";
import { noEarlierSchemes } from "../domain/money/allowanceRules";
import { assessedQuarter } from "../domain/money/settledResults";
import { followingServices } from "../domain/registers/followingServices";
import type { ContactRow, Registers } from "../domain/registers/registers";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { lastDay, nextMonth as following } from "../domain/units/period";
import { countedResults, type MonthRules } from "./countedResults";
import { blankForms } from "./emptyFacts";

/**
 * Facts of the month after a closed one: forms are blank again; ledgers, rosters, contracts, payments, surveys and spending
 * stay. `scheme` is the one in force in the new month; `finished`, where it may be another, the rules of the month before:
 * the quarter that leaves its form takes the results along that its points have given by them.
 */
export function nextMonth(scheme: Scheme, facts: Facts, finished: MonthRules = { scheme, earlierSchemes: noEarlierSchemes }): Facts {
  const month = following(facts.month);
  const gridLeaderResults = assessedQuarter(month) === assessedQuarter(facts.month) ? facts.gridLeaderResults : countedResults(facts, finished);
  return { ...facts, month, asOf: lastDay(month), forms: blankForms(scheme, month, facts.roster), gridLeaderResults, registers: registersOfNextMonth(facts), serviceTypes: followingServices(finished.scheme, scheme, facts.serviceTypes) };
}

/** Lists go on; the objects of 联系登记 stay with their days blank, and the sub-centres' plan begins anew. */
function registersOfNextMonth({ month, registers }: Facts): Registers {
  const contactMarks = registers.contactMarks.filter((row) => row.month === month).map((row): ContactRow => ({ ...row, month: following(month), marks: [] }));
  return { ...registers, contactMarks, centrePlan: [] };
}
