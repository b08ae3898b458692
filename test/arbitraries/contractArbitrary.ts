import fc from "fast-check";
import type { Contract, Evaluation, Payment } from "../../src/domain/facts";
import type { ContractRule, Scheme } from "../../src/domain/scheme/schemeSchema";
import { fen, type Fen } from "../../src/domain/units/money";
import type { Month } from "../../src/domain/units/period";
import { fromDecimal, toNumber } from "../../src/domain/units/rational";
import { dayNear } from "./dayArbitrary";

/** Odd fen show where an instalment is rounded and what the remainder takes. */
const amounts: readonly Fen[] = [19000000, 12666667, 100, 1, 33333333, 14142135].map((amount) => fen(amount));

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 5 });
}

/** Contracts around the open month: with gaps, shares at and beyond their limits, evaluations passed, failed or to come. */
export function contractsArbitrary(scheme: Scheme, month: Month): fc.Arbitrary<Contract[]> {
  const rule = scheme.contracts[0];
  if (rule === undefined) return fc.constant([]);
  const one: fc.Arbitrary<Omit<Contract, "id">> = fc.record({
    project: fc.constantFrom("心理咨询", "文明小区", "“老来乐”养老扶助"), supplier: fc.constantFrom("民生社工", ""), amount: maybe(fc.constantFrom(...amounts)),
    signed: maybe(dayNear(month, 9, 1)), start: maybe(dayNear(month, 8, 1)), end: maybe(dayNear(month, 2, 6)),
    midTermShare: maybe(fc.constantFrom(...shares(rule)).map(fromDecimal)), midTerm: evaluationArbitrary(month), final: evaluationArbitrary(month),
    hearings: maybe(fc.integer({ min: 0, max: 3 })), daysToPay: maybe(fc.constantFrom(0, 10, 30)),
  });
  return fc.array(one, { minLength: 1, maxLength: 6 }).map((list) => list.map((contract, index) => ({ id: `HT-${String(index + 1).padStart(2, "0")}`, ...contract })));
}

/** Just below, at, between and just above the limits of the agreed share. */
function shares(rule: ContractRule): number[] {
  const limits = rule.instalments.flatMap(({ share }) => (share.kind === "agreed" ? [toNumber(share.minimum.value), toNumber(share.maximum.value)] : []));
  return [...limits, ...limits.map((limit) => limit - 0.5), ...limits.map((limit) => limit + 0.01), 33.3];
}

function evaluationArbitrary(month: Month): fc.Arbitrary<Evaluation> {
  return fc.record({ day: maybe(dayNear(month, 3, 1)), result: maybe(fc.constantFrom("pass" as const, "pass" as const, "fail" as const)) });
}

/** Payments of these contracts, in parts, too early, too much, without a day or an amount, of a contract that is not there. */
export function paymentsArbitrary(scheme: Scheme, month: Month, contracts: readonly Contract[]): fc.Arbitrary<Payment[]> {
  const rule = scheme.contracts[0];
  if (rule === undefined) return fc.constant([]);
  const one = fc.record({ contract: fc.constantFrom(...contracts, undefined), instalment: fc.constantFrom(...rule.instalments.map(({ id }) => id)), day: maybe(dayNear(month, 5, 1)), part: fc.constantFrom(0.5, 0.25, 0.4, 1, 0.01), hasAmount: fc.integer({ min: 0, max: 9 }) });
  return fc.array(one, { maxLength: 10 }).map((list) => list.map(({ contract, instalment, day, part, hasAmount }, index): Payment => ({
    contract: contract?.id ?? "HT-99", instalment, day, amount: hasAmount === 0 ? undefined : fen(Math.round((contract?.amount ?? 100) * part)), invoice: index % 2 === 0 ? `0${index}23` : "", voucher: `记-${index}`,
  })));
}
