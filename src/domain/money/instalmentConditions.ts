import type { Contract } from "../facts";
import type { InstalmentCondition } from "../scheme/schemeSchema";
import { toNumber } from "../units/rational";
import type { Day } from "../units/day";
import { monthsAfter } from "./monthsAfter";

/**
 * One condition of an instalment: `met` is undefined while a fact is missing. `day` is when it is fulfilled by what is
 * entered, also a day still to come. `reason` says why it is not met; key `reason.instalment.<code>`.
 */
export interface ConditionState {
  readonly condition: InstalmentCondition;
  readonly kind: InstalmentCondition["kind"];
  readonly met: boolean | undefined;
  readonly day: Day | undefined;
  readonly reason: InstalmentReason | undefined;
}

export interface InstalmentReason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the entered facts say of a condition, before it is asked on which day. */
type Fulfilment = { readonly kind: "day"; readonly day: Day } | { readonly kind: "missing" | "failed"; readonly reason: InstalmentReason };

/** The conditions as they stand on a day; without a day nothing that has a date can be said. */
export function instalmentConditions(contract: Contract, conditions: readonly InstalmentCondition[], asOf: Day | undefined): ConditionState[] {
  return conditions.map((condition) => conditionState(condition, fulfilment(contract, condition), asOf));
}

/** The last of the conditions' days when all are met, else undefined. */
export function satisfiedDay(states: readonly ConditionState[]): Day | undefined {
  if (!areMet(states)) return undefined;
  return states.flatMap(({ day }) => day ?? []).sort().at(-1);
}

export function areMet(states: readonly ConditionState[]): boolean {
  return states.every(({ met }) => met === true);
}

function conditionState(condition: InstalmentCondition, found: Fulfilment, asOf: Day | undefined): ConditionState {
  const { kind } = condition;
  if (found.kind !== "day") return { condition, kind, met: found.kind === "failed" ? false : undefined, day: undefined, reason: found.reason };
  const { day } = found;
  if (asOf === undefined) return { condition, kind, met: undefined, day, reason: { code: "asOfMissing", values: {} } };
  return day <= asOf ? { condition, kind, met: true, day, reason: undefined } : { condition, kind, met: false, day, reason: laterReason(condition, day) };
}

function fulfilment(contract: Contract, condition: InstalmentCondition): Fulfilment {
  switch (condition.kind) {
    case "signed": return onDay(contract.signed, "signedMissing");
    case "monthsSinceStart": return onDay(contract.start === undefined ? undefined : monthsAfter(contract.start, toNumber(condition.months.value)), "startMissing");
    case "termEnded": return onDay(contract.end, "endMissing");
    case "evaluationPassed": return passedOn(contract[condition.evaluation], condition.evaluation);
  }
}

function onDay(day: Day | undefined, missingCode: string): Fulfilment {
  return day === undefined ? { kind: "missing", reason: { code: missingCode, values: {} } } : { kind: "day", day };
}

/** Held until a pass is recorded with its day; a failed evaluation stops the instalment until it is passed (re-evaluation). */
function passedOn({ day, result }: Contract["midTerm"], evaluation: "midTerm" | "final"): Fulfilment {
  if (result === "fail") return { kind: "failed", reason: { code: `${evaluation}Failed`, values: {} } };
  if (result === undefined) return { kind: "missing", reason: { code: `${evaluation}Missing`, values: {} } };
  return onDay(day, `${evaluation}DayMissing`);
}

function laterReason(condition: InstalmentCondition, day: Day): InstalmentReason {
  switch (condition.kind) {
    case "signed": return { code: "signedLater", values: { day } };
    case "monthsSinceStart": return { code: "monthsNotOver", values: { day, months: toNumber(condition.months.value) } };
    case "termEnded": return { code: "termNotOver", values: { day } };
    case "evaluationPassed": return { code: `${condition.evaluation}Later`, values: { day } };
  }
}
