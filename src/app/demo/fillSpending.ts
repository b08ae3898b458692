import type { Community, Facts, Spending } from "../../domain/facts";
import { valueInArea } from "../../domain/scheme/quantity";
import type { BudgetRule, Scheme } from "../../domain/scheme/schemeSchema";
import { fenFromYuan, type Fen } from "../../domain/units/money";
import { monthOfYear, type Month } from "../../domain/units/period";
import { toNumber } from "../../domain/units/rational";
import type { SeededRandom } from "./seededRandom";

/** Share of the year's grant that the communities reach by December: the second warns, the third goes over, the others stay within. */
const nearlyAll = 0.955;
const tooMuch = 1.07;
const usual: readonly [least: number, most: number] = [0.74, 0.86];
/** What is spent on work and activities falls towards the year's end: most money is gone by October. */
const fullMonths = 10;
const lateMonth = 0.15;

/** The facts with what each community spent in the month on work and activities, so planned that the year ends as said above. */
export function fillSpending(scheme: Scheme, facts: Facts, random: SeededRandom): Facts {
  const [rule] = scheme.budgets;
  if (rule === undefined) return facts;
  const spent = facts.roster.communities.map((community, index) => spendingOf(community, index, rule, scheme, facts, random.fork("spending", community.id)));
  return { ...facts, spending: [...facts.spending, ...spent] };
}

function spendingOf(community: Community, index: number, rule: BudgetRule, scheme: Scheme, facts: Facts, random: SeededRandom): Spending {
  const grant = toNumber(valueInArea(rule.yearlyGrant, community.area));
  const share = index === 1 ? nearlyAll : index === 2 ? tooMuch : random.between(usual[0] * 1000, usual[1] * 1000) / 1000;
  const free = Math.max(grant / 100, grant * share - yearlyCommitment(community, rule, scheme, facts));
  const draw = random.fork(facts.month);
  const inMonth = free * weightOf(facts.month) * (draw.between(97, 103) / 100);
  const workShare = draw.between(40, 65) / 100;
  return { month: facts.month, community: community.id, work: wholeYuan(inMonth * workShare), activities: wholeYuan(inMonth * (1 - workShare)) };
}

/** Yuan a year that go to staff and grid leaders whatever happens. */
function yearlyCommitment({ id, area }: Community, { staff: pay }: BudgetRule, { allowances }: Scheme, { roster }: Facts): number {
  const monthly = roster.staff.filter(({ community }) => community === id)
    .reduce((total, { level, subsidy }) => total + toNumber(valueInArea(pay.baseMonthly, area)) + level * toNumber(valueInArea(pay.stepMonthly, area)) + subsidy / 100, 0);
  const grids = new Set(roster.gridLeaders.filter(({ community }) => community === id).map(({ grid }) => grid)).size;
  const each = allowances.reduce((total, { fixedMonthly, performanceMonthly }) => total + toNumber(fixedMonthly.value) + toNumber(performanceMonthly.value), 0);
  return 12 * (monthly + grids * each);
}

/** The month's part of the year: the twelve add up to 1. */
function weightOf(month: Month): number {
  const whole = fullMonths + (12 - fullMonths) * lateMonth;
  return (monthOfYear(month) <= fullMonths ? 1 : lateMonth) / whole;
}

function wholeYuan(yuan: number): Fen {
  return fenFromYuan(Math.round(yuan));
}
