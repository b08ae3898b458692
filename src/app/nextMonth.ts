import type { Facts } from "../domain/facts";
import type { ContactRow, Registers } from "../domain/registers/registers";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { lastDay, nextMonth as following } from "../domain/units/period";
import { blankForms } from "./emptyFacts";

/**
 * Facts of the month after a closed one: forms are blank again; ledgers, rosters, contracts, payments, surveys and spending
 * stay. `scheme` is the one in force in the new month.
 */
export function nextMonth(scheme: Scheme, facts: Facts): Facts {
  const month = following(facts.month);
  return { ...facts, month, asOf: lastDay(month), forms: blankForms(scheme, month, facts.roster), registers: registersOfNextMonth(facts) };
}

/** Lists go on; the objects of 联系登记 stay with their days blank, and the sub-centres' plan begins anew. */
function registersOfNextMonth({ month, registers }: Facts): Registers {
  const contactMarks = registers.contactMarks.filter((row) => row.month === month).map((row): ContactRow => ({ ...row, month: following(month), marks: [] }));
  return { ...registers, contactMarks, centrePlan: [] };
}
