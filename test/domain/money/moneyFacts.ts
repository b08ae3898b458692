// Made rules and facts of the money tests: the numbers are those that the Shushan and Huaguoshan cases print.
import type { Contract, Engagement, Facts, GridLeaderResult, PaidAllowance, Payment, QuarterResult, StaffMember } from "../../../src/domain/facts";
import type { Quantity } from "../../../src/domain/scheme/quantity";
import type { AllowanceRule, BudgetRule, ContractRule, InstalmentRule, Scheme } from "../../../src/domain/scheme/schemeSchema";
import { parseDay, type Day } from "../../../src/domain/units/day";
import { fenFromYuan } from "../../../src/domain/units/money";
import { parseMonth, parsePeriod, type Month, type Quarter } from "../../../src/domain/units/period";
import { fromDecimal } from "../../../src/domain/units/rational";
import { noRegisters } from "../../../src/domain/registers/registers";

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`no day: ${text}`);
  return parsed;
}

export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new Error(`no month: ${text}`);
  return parsed;
}

export function quarter(text: string): Quarter {
  return parsePeriod(text) as Quarter;
}

export function quantity(value: number | string): Quantity {
  return { value: fromDecimal(value), from: "made", areas: {}, path: "" };
}

const title = { zh: "样本", en: "sample" };

export function allowanceRule(joining: AllowanceRule["joining"]["choice"] = "cutoffDay", changes: Partial<AllowanceRule> = {}): AllowanceRule {
  return {
    id: "gridLeader", title, fixedMonthly: quantity(200), performanceMonthly: quantity(200), joining: { choice: joining, from: "made" },
    cutoffDay: quantity(15), taxFreeMonthly: quantity(800), yearlyMaximum: quantity(4800), ...changes,
  };
}

export function schemeWith(rule: AllowanceRule): Scheme {
  return { allowances: [rule] } as unknown as Scheme;
}

export const budgetRule: BudgetRule = {
  id: "community", title, yearlyGrant: quantity(500000), warnAtPercent: quantity(90),
  staff: { baseMonthly: quantity(1800), stepMonthly: quantity(200), fewest: quantity(12), most: quantity(15), cutoffDay: quantity(15) },
};

/** 50 % at signing, an agreed 30 to 40 % after a passed mid-term, the balance after a passed final evaluation. */
export const projectRule: ContractRule = {
  id: "projects", title, hearings: { minimum: quantity(1), maximum: quantity(2) },
  instalments: [
    { id: "first", title: { zh: "首期款", en: "first" }, share: { kind: "fixed", percent: quantity(50) }, conditions: [{ kind: "signed", from: "made" }] },
    {
      id: "second", title: { zh: "中期款", en: "second" }, share: { kind: "agreed", minimum: quantity(30), maximum: quantity(40) },
      conditions: [{ kind: "monthsSinceStart", months: quantity(6) }, { kind: "evaluationPassed", evaluation: "midTerm", from: "made" }],
    },
    {
      id: "balance", title: { zh: "尾款", en: "balance" }, share: { kind: "remainder" },
      conditions: [{ kind: "termEnded", from: "made" }, { kind: "evaluationPassed", evaluation: "final", from: "made" }],
    },
  ],
};

/** Fixed shares in per cent, with the months since the start as the only condition. */
export function fixedShares(shares: readonly { readonly percent: number; readonly months: number }[]): ContractRule {
  const instalments = shares.map(({ percent, months }, index): InstalmentRule => ({
    id: `part${index + 1}`, title, share: { kind: "fixed", percent: quantity(percent) }, conditions: [{ kind: "monthsSinceStart", months: quantity(months) }],
  }));
  return { id: "fixed", title, instalments };
}

export function engagement(id: string, from: string | undefined, to?: string, changes: Partial<Engagement> = {}): Engagement {
  return {
    id, person: `P-${id}`, name: `网格长${id}`, community: "C1", grid: `G-${id}`,
    from: from === undefined ? undefined : day(from), to: to === undefined ? undefined : day(to), ...changes,
  };
}

export function result(engagementId: string, quarterText: string, outcome: QuarterResult): GridLeaderResult {
  const none = { state: "missing" } as const;
  return { engagement: engagementId, quarter: quarter(quarterText), result: outcome, points: none, reason: "", contactsDue: none, contactsDone: none, matters: none, services: none };
}

/** Amounts in yuan. */
export function paidLine(engagementId: string, monthText: string, amounts: { fixed?: number; performance?: number; quarter?: string; arrears?: number; community?: string } = {}): PaidAllowance {
  return {
    month: month(monthText), engagement: engagementId, community: amounts.community ?? "C1", fixed: fenFromYuan(amounts.fixed ?? 0),
    performance: fenFromYuan(amounts.performance ?? 0), performanceQuarter: amounts.quarter === undefined ? undefined : quarter(amounts.quarter), arrears: fenFromYuan(amounts.arrears ?? 0),
  };
}

export function contract(changes: Partial<Contract> = {}): Contract {
  return {
    id: "HT-01", project: "社区窗口服务", supplier: "某服务中心", amount: fenFromYuan(1900000), signed: day("2026-01-05"), start: day("2026-01-01"), end: day("2026-12-31"),
    midTermShare: fromDecimal(30), midTerm: { day: undefined, result: undefined }, final: { day: undefined, result: undefined }, hearings: undefined, daysToPay: undefined, ...changes,
  };
}

/** Amount in yuan. */
export function payment(instalment: string, dayText: string | undefined, amount: number | string | undefined, contractId = "HT-01"): Payment {
  return { contract: contractId, instalment, day: dayText === undefined ? undefined : day(dayText), amount: amount === undefined ? undefined : fenFromYuan(amount), invoice: "", voucher: "" };
}

export function staffMember(id: string, from: string | undefined, changes: Partial<StaffMember> = {}): StaffMember {
  return { id, person: `P-${id}`, name: `工作人员${id}`, community: "C1", post: "专干", level: 0, subsidy: fenFromYuan(0), from: from === undefined ? undefined : day(from), to: undefined, ...changes };
}

export function factsWith(changes: Partial<Facts> & { readonly gridLeaders?: readonly Engagement[]; readonly staff?: readonly StaffMember[] }): Facts {
  const { gridLeaders = [], staff = [], ...rest } = changes;
  return {
    month: month("2026-10"), asOf: day("2026-10-31"), forms: [], scoreLedger: [], gridLeaderResults: [], paidAllowances: [], replies: [], votes: [], populations: [], contracts: [], payments: [], spending: [], log: [], closedFigures: [], collected: [], registers: noRegisters, serviceTypes: [],
    roster: { communities: [{ id: "C1", name: "和平", area: undefined }], units: [], gridLeaders, staff }, restDays: { rest: [], worked: [] }, ...rest,
  };
}
