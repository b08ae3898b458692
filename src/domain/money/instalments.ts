import type { Contract, Facts } from "../facts";
import type { Trace } from "../explanation/trace";
import { figure, valueOf, type Figure } from "../figure";
import type { ContractRule, InstalmentRule } from "../scheme/schemeSchema";
import { addDays, daysBetween, type Day } from "../units/day";
import { subtractFen, type Fen } from "../units/money";
import type { Rational } from "../units/rational";
import { instalmentAmounts, instalmentPercent } from "./instalmentAmounts";
import { areMet, instalmentConditions, satisfiedDay, type ConditionState, type InstalmentReason } from "./instalmentConditions";
import { paymentsByInstalment, type PaidInstalment } from "./payments";

/**
 * - `paid`: nothing is left. - `partlyPaid`: something is paid, the rest is payable. - `payable`: all conditions are met.
 * - `notPayable`: a condition is not met or its fact is missing; nothing lapses.
 * - `notDetermined`: the amount, or the day to judge by, is not known.
 */
export type InstalmentConclusion = "paid" | "partlyPaid" | "payable" | "notPayable" | "notDetermined";

/** One instalment of one contract as it stands on the facts' day (`asOf`). Amounts in fen. */
export interface InstalmentLine {
  readonly contract: Contract;
  readonly instalment: InstalmentRule;
  /** Per cent of the contract; undefined for the remainder and for a share not agreed yet. */
  readonly percent: Rational | undefined;
  readonly amount: Figure<Fen>;
  readonly conditions: readonly ConditionState[];
  /** The day on which the last condition was met; undefined while one is not. */
  readonly satisfied: Day | undefined;
  readonly paid: Fen;
  readonly lastPaid: Day | undefined;
  readonly parts: PaidInstalment["parts"];
  /** Amount less what is paid; below zero when too much is. */
  readonly remaining: Figure<Fen>;
  readonly conclusion: InstalmentConclusion;
  /** Why it is not payable: what is unmet or missing. Empty when it is payable or paid. */
  readonly reasons: readonly InstalmentReason[];
  /** Last day to pay; undefined while not satisfied, or when the contract sets no days (合同未约定). */
  readonly dueDay: Day | undefined;
  /** Calendar days paid late or unpaid since, 0 or more; undefined without a due day. */
  readonly overdueDays: number | undefined;
  /** Explains the conclusion. */
  readonly trace: Trace;
}

/** The instalments of all contracts, in the order of the facts and of the scheme. */
export function instalments(facts: Facts, rule: ContractRule): InstalmentLine[] {
  const paymentsOf = paymentsByInstalment(facts);
  return facts.contracts.flatMap((contract) => {
    const amounts = instalmentAmounts(contract, rule, (instalment) => paymentsOf(contract.id, instalment).paid);
    return rule.instalments.map((instalment, index) => instalmentLine(contract, instalment, amounts[index]!, paymentsOf(contract.id, instalment.id), facts.asOf));
  });
}

function instalmentLine(contract: Contract, instalment: InstalmentRule, amount: Figure<Fen>, payments: PaidInstalment, asOf: Day | undefined): InstalmentLine {
  const { paid, last: lastPaid, parts } = payments;
  const conditions = instalmentConditions(contract, instalment.conditions, asOf);
  const satisfied = satisfiedDay(conditions);
  const remaining = remainingOf(amount, paid);
  const isSettled = (valueOf(remaining) ?? 1) <= 0;
  const conclusion = conclusionOf(remaining, paid, conditions, asOf);
  const reasons = conclusion === "notPayable" || conclusion === "notDetermined" ? reasonsOf(amount, conditions, asOf) : [];
  const dueDay = satisfied === undefined || contract.daysToPay === undefined ? undefined : addDays(satisfied, contract.daysToPay);
  const countedTo = isSettled ? (lastPaid ?? dueDay) : asOf;
  const overdueDays = dueDay === undefined || countedTo === undefined ? undefined : Math.max(0, daysBetween(dueDay, countedTo));
  const trace = traceOf(contract, instalment, conclusion, { amount, paid, satisfied, conditions });
  return {
    contract, instalment, percent: instalmentPercent(contract, instalment), amount, conditions, satisfied, paid, lastPaid, parts,
    remaining, conclusion, reasons, dueDay, overdueDays, trace,
  };
}

function remainingOf(amount: Figure<Fen>, paid: Fen): Figure<Fen> {
  if (amount.state !== "value") return amount;
  const remaining = subtractFen(amount.value, paid);
  return figure(remaining, { rule: "instalment.remaining", values: { due: amount.value, paid, remaining }, inputs: { amount: amount.trace } });
}

function conclusionOf(remaining: Figure<Fen>, paid: Fen, conditions: readonly ConditionState[], asOf: Day | undefined): InstalmentConclusion {
  if (remaining.state !== "value") return "notDetermined";
  if (remaining.value <= 0) return "paid";
  if (asOf === undefined) return "notDetermined";
  if (!areMet(conditions)) return "notPayable";
  return paid > 0 ? "partlyPaid" : "payable";
}

/** An amount that is not known comes first; the day to judge by is named once. */
function reasonsOf(amount: Figure<Fen>, conditions: readonly ConditionState[], asOf: Day | undefined): InstalmentReason[] {
  const ofAmount = amount.state === "value" ? [] : [{ code: amountReason(amount.trace.rule), values: {} }];
  const ofDay = asOf === undefined ? [{ code: "asOfMissing", values: {} }] : [];
  const unmet = conditions.flatMap(({ reason }) => (reason === undefined || reason.code === "asOfMissing" ? [] : [reason]));
  return [...ofAmount, ...ofDay, ...unmet];
}

function amountReason(rule: string): string {
  const codes: Readonly<Record<string, string>> = {
    "instalment.missingAmount": "amountMissing", "instalment.missingShare": "shareMissing", "instalment.shareOutOfRange": "shareOutOfRange",
  };
  return codes[rule] ?? "othersOpen";
}

interface Standing {
  readonly amount: Figure<Fen>;
  readonly paid: Fen;
  readonly satisfied: Day | undefined;
  readonly conditions: readonly ConditionState[];
}

function traceOf(contract: Contract, instalment: InstalmentRule, conclusion: InstalmentConclusion, { amount, paid, satisfied, conditions }: Standing): Trace {
  const due = valueOf(amount);
  const values = {
    contract: contract.id, instalment: instalment.title.zh, paid, due: due ?? { state: "missing" as const },
    met: conditions.filter(({ met }) => met === true).length, conditions: conditions.length, satisfied: satisfied ?? { state: "missing" as const },
  };
  return { rule: `instalment.${conclusion}`, values, inputs: { amount: amount.trace } };
}
