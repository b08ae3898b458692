import fc from "fast-check";
import { emptyFacts } from "../../src/app/emptyFacts";
import type { Contract, Facts, Roster } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { weekday, type Day } from "../../src/domain/units/day";
import type { Month } from "../../src/domain/units/period";
import { all, dayNear } from "./dayArbitrary";
import { contractsArbitrary, paymentsArbitrary } from "./contractArbitrary";
import { formArbitrary } from "./formArbitrary";
import { ledgerArbitrary } from "./ledgerArbitrary";
import { paidArbitrary, resultsArbitrary, spendingArbitrary } from "./peopleFactsArbitrary";
import { populationsArbitrary, repliesArbitrary, votesArbitrary } from "./replyArbitrary";
import { rosterArbitrary, smallRoster, type RosterSize } from "./rosterArbitrary";

/** All that may be entered for a month under a scheme, with the slips that people make and the values where rules change. */
export function factsArbitrary(scheme: Scheme, month: Month, size: RosterSize = smallRoster): fc.Arbitrary<Facts> {
  return fc.record({ roster: rosterArbitrary(scheme, month, size), contracts: contractsArbitrary(scheme, month) }).chain(({ roster, contracts }) => filledFacts(scheme, month, roster, contracts));
}

function filledFacts(scheme: Scheme, month: Month, roster: Roster, contracts: readonly Contract[]): fc.Arbitrary<Facts> {
  const empty = emptyFacts(scheme, month, roster, contracts);
  const areas = new Map(roster.communities.map(({ id, area }) => [id, area]));
  const areaOf = (subject: string): string | undefined => areas.get(roster.units.find(({ id }) => id === subject)?.communities[0] ?? "");
  return fc.record({
    forms: all(empty.forms.map((form) => formArbitrary(scheme.scoreSheets.find(({ id }) => id === form.sheet)!, form, areaOf(form.subject)))),
    scoreLedger: ledgerArbitrary(scheme, month, roster), gridLeaderResults: resultsArbitrary(scheme, month, roster), paidAllowances: paidArbitrary(scheme, month, roster),
    replies: repliesArbitrary(scheme, month, roster), votes: votesArbitrary(scheme, month, roster), populations: populationsArbitrary(scheme, roster), payments: paymentsArbitrary(scheme, month, contracts), spending: spendingArbitrary(scheme, month, roster),
    restDays: restDaysArbitrary(month), asOf: fc.option(dayNear(month, 1, 2), { nil: undefined, freq: 8 }),
  }).map((filled): Facts => ({ ...empty, ...filled }));
}

/** Weekdays off and weekends worked, in the open month and around it. */
function restDaysArbitrary(month: Month): fc.Arbitrary<Facts["restDays"]> {
  const isWeekend = (day: Day): boolean => weekday(day) > 5;
  return fc.uniqueArray(dayNear(month, 1, 1), { maxLength: 8 }).map((days) => ({ rest: days.filter((day) => !isWeekend(day)).sort(), worked: days.filter(isWeekend).sort() }));
}
