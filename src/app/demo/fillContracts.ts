import type { Contract, Evaluation, Facts, Payment } from "../../domain/facts";
import { valueOf } from "../../domain/figure";
import { instalmentAmounts } from "../../domain/money/instalmentAmounts";
import { instalmentConditions, satisfiedDay } from "../../domain/money/instalmentConditions";
import { monthsAfter } from "../../domain/money/monthsAfter";
import type { ContractRule, InstalmentRule, Scheme } from "../../domain/scheme/schemeSchema";
import { addDays, type Day } from "../../domain/units/day";
import { fen, noMoney, subtractFen, type Fen } from "../../domain/units/money";
import { lastDay, monthOf, monthOfYear, type Month } from "../../domain/units/period";
import { hearingKind, type HearingRecord } from "../../domain/registers/registers";
import { toNumber } from "../../domain/units/rational";
import { addWorkingDays, rollForward } from "../../domain/units/workingDays";
import { registerTexts } from "./registerTexts";
import type { SeededRandom } from "./seededRandom";
import { workingDaysOf } from "./workingDaysOf";

/** Which contracts of the list, counted from 0, go another way than most. */
const withoutConclusion = 2;
const paidLate = 5;
const paidInParts = 7;
const notPassed = 8;
const daysLate = 125;
const daysToFirstPart = 2;
const daysBetweenParts = 4;
const daysToRectify = 60;
const hearingMonths: readonly number[] = [5, 11];

/**
 * The facts with what happens to the contracts in the month: mid-term evaluations once the scheme's months are over, final
 * ones before the term ends, hearings and a rectification in 听证与整改, and payments some days after an instalment's conditions are met. One contract has no
 * conclusion, one fails, one is paid in two parts, one months late.
 */
export function fillContracts(scheme: Scheme, facts: Facts, random: SeededRandom): Facts {
  const [rule] = scheme.contracts;
  if (rule === undefined) return facts;
  const contracts = facts.contracts.map((contract, index) => withEvents(contract, index, rule, facts));
  const hearings = contracts.flatMap((contract, index) => [...hearingsHeld(contract, index, facts, random), ...rectificationOf(contract, index, facts)]);
  return {
    ...facts, contracts, payments: [...facts.payments, ...newPayments(rule, { ...facts, contracts }, random)],
    registers: { ...facts.registers, hearings: [...facts.registers.hearings, ...hearings] },
  };
}

function withEvents(contract: Contract, index: number, rule: ContractRule, { month, restDays }: Facts): Contract {
  const halfDay = contract.start === undefined ? undefined : monthsAfter(contract.start, monthsToMidTerm(rule));
  const midTermDay = halfDay === undefined ? undefined : addWorkingDays(halfDay, 3 + (index % 5), restDays);
  const finalDay = contract.end === undefined ? undefined : addWorkingDays(contract.end, -3 - (index % 6), restDays);
  return {
    ...contract,
    midTerm: evaluated(contract.midTerm, midTermDay, index, month),
    final: evaluated(contract.final, finalDay, index, month),
  };
}

/** Who failed at mid-term fails again at the end, and who had no conclusion has none again: both stay unpaid. */
function evaluated(evaluation: Evaluation, day: Day | undefined, index: number, month: Month): Evaluation {
  if (day === undefined || monthOf(day) !== month || index === withoutConclusion) return evaluation;
  return { day, result: index === notPassed ? "fail" : "pass" };
}

/** One in May, and another in November for every second contract; 合同台账 counts them. */
function hearingsHeld({ id }: Contract, index: number, { month, restDays }: Facts, random: SeededRandom): HearingRecord[] {
  const position = hearingMonths.indexOf(monthOfYear(month));
  if (position < 0 || (position === 1 && index % 2 !== 0)) return [];
  const draw = random.fork("hearing", id, month);
  return [{ kind: hearingKind.hearing, about: id, day: draw.pick(workingDaysOf(month, restDays)), what: registerTexts.hearing, due: undefined, done: undefined, result: draw.pick(registerTexts.hearingResults) }];
}

/** Who failed at mid-term has to put it right; it is still open at the year's end. */
function rectificationOf({ id, midTerm: { day } }: Contract, index: number, { month, restDays }: Facts): HearingRecord[] {
  if (index !== notPassed || day === undefined || monthOf(day) !== month) return [];
  return [{ kind: hearingKind.rectification, about: id, day, what: registerTexts.rectification, due: rollForward(addDays(day, daysToRectify), restDays), done: undefined, result: "" }];
}

/** When the mid-term is due by the scheme; 0 where it asks for no time to pass. */
function monthsToMidTerm({ instalments }: ContractRule): number {
  const conditions = instalments.filter((instalment) => instalment.conditions.some((condition) => condition.kind === "evaluationPassed" && condition.evaluation === "midTerm"));
  const months = conditions.flatMap((instalment) => instalment.conditions.flatMap((condition) => (condition.kind === "monthsSinceStart" ? [toNumber(condition.months.value)] : [])));
  return Math.max(0, ...months);
}

function newPayments(rule: ContractRule, facts: Facts, random: SeededRandom): Payment[] {
  const paidOf = (contract: string, instalment: string): Payment[] => facts.payments.filter((payment) => payment.contract === contract && payment.instalment === instalment);
  return facts.contracts.flatMap((contract, index) => {
    const amounts = instalmentAmounts(contract, rule, (instalment) => fen(paidOf(contract.id, instalment).reduce((total, { amount }) => total + (amount ?? noMoney), 0)));
    return rule.instalments.flatMap((instalment, position) => {
      const amount = valueOf(amounts[position]!);
      if (amount === undefined) return [];
      const planned = plannedPayments({ contract, index, instalment, position, amount }, facts, random.fork("payment", contract.id, instalment.id));
      return planned.slice(paidOf(contract.id, instalment.id).length).filter(({ day }) => day !== undefined && day <= lastDay(facts.month));
    });
  });
}

interface Due {
  readonly contract: Contract;
  readonly index: number;
  readonly instalment: InstalmentRule;
  readonly position: number;
  readonly amount: Fen;
}

/** All payments that an instalment will have; empty while its conditions are not met at the month's end. */
function plannedPayments(due: Due, { month, restDays }: Facts, draw: SeededRandom): Payment[] {
  const { contract, index, instalment, position, amount } = due;
  const satisfied = satisfiedDay(instalmentConditions(contract, instalment.conditions, lastDay(month)));
  if (satisfied === undefined) return [];
  const after = (day: Day, days: number): Day => rollForward(addDays(day, days), restDays);
  const isAfterFirst = position > 0;
  if (!isAfterFirst || index !== paidInParts) {
    // Three days before what most contracts allow: a day that rolls over a weekend is still in time.
    return [paymentOf(due, after(satisfied, isAfterFirst && index === paidLate ? daysLate : draw.between(2, 7)), amount, 1)];
  }
  const first = after(satisfied, daysToFirstPart);
  const half = fen(Math.floor(amount / 2));
  return [paymentOf(due, first, half, 1), paymentOf(due, after(first, daysBetweenParts), subtractFen(amount, half), 2)];
}

function paymentOf({ contract, index, instalment, position }: Due, day: Day, amount: Fen, part: number): Payment {
  const number = `${String(index + 1).padStart(2, "0")}${position + 1}${part}`;
  return { contract: contract.id, instalment: instalment.id, day, amount, invoice: `FP${number}`, voucher: `PZ${day.slice(0, 4)}-${number}` };
}
