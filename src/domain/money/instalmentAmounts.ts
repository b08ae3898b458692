import type { Contract } from "../facts";
import { figure, missing, undetermined, valueOf, type Figure } from "../figure";
import type { ContractRule, InstalmentRule } from "../scheme/schemeSchema";
import { fen, multiplyFen, subtractFen, type Fen } from "../units/money";
import { compare, divide, hundred, type Rational } from "../units/rational";
import { roundHalfUp } from "../units/rounding";
import { sumFigures } from "./sumFigures";

/**
 * The amounts of a contract's instalments in the scheme's order, in fen. A fixed or agreed share of the contract is rounded
 * half up to fen; the remainder is the contract less the others, each taken as what is due or what was paid, whichever is
 * more, because a payment made never changes: so the parts add up to the contract.
 * `missing` without the contract's amount or the agreed share; `undetermined` for an agreed share outside its range.
 * Source: Huaguoshan case, 签订协议后付50%，中期评估后付30%至40%，期满评估并付尾款. ASSUMPTION: one agreed share for each contract, not
 * one that depends on the score; the balance is what is left. The street and the contract settle it.
 */
export function instalmentAmounts(contract: Contract, rule: ContractRule, paidOf: (instalment: string) => Fen): Figure<Fen>[] {
  const shares = rule.instalments.map((instalment) => shareAmount(contract, instalment));
  return rule.instalments.map((_, index) => shares[index] ?? remainder(contract, rule, shares, paidOf));
}

/** The share in per cent that an instalment has by rule or agreement; undefined for the remainder and where none is agreed. */
export function instalmentPercent(contract: Contract, { share }: InstalmentRule): Rational | undefined {
  if (share.kind === "remainder") return undefined;
  return share.kind === "fixed" ? share.percent.value : contract.midTermShare;
}

/** Whether an agreed share is outside what the scheme allows; never for one that is not agreed yet. */
export function isShareOutOfRange({ midTermShare }: Contract, { share }: InstalmentRule): boolean {
  if (share.kind !== "agreed" || midTermShare === undefined) return false;
  return compare(midTermShare, share.minimum.value) < 0 || compare(midTermShare, share.maximum.value) > 0;
}

/** Undefined for the remainder. */
function shareAmount(contract: Contract, instalment: InstalmentRule): Figure<Fen> | undefined {
  const { share } = instalment;
  if (share.kind === "remainder") return undefined;
  const clause = share.kind === "fixed" ? share.percent.from : share.minimum.from;
  const percent = instalmentPercent(contract, instalment);
  if (contract.amount === undefined) return missing({ rule: "instalment.missingAmount", values: { contract: contract.id }, clause });
  if (percent === undefined) return missing({ rule: "instalment.missingShare", values: { contract: contract.id }, clause });
  if (share.kind === "agreed" && isShareOutOfRange(contract, instalment)) {
    return undetermined({ rule: "instalment.shareOutOfRange", values: { percent, minimum: share.minimum.value, maximum: share.maximum.value }, clause });
  }
  const due = multiplyFen(contract.amount, divide(percent, hundred), roundHalfUp);
  return figure(due, { rule: "instalment.share", values: { contractAmount: contract.amount, percent, amount: due }, clause });
}

function remainder(contract: Contract, rule: ContractRule, shares: readonly (Figure<Fen> | undefined)[], paidOf: (instalment: string) => Fen): Figure<Fen> {
  if (contract.amount === undefined) return missing({ rule: "instalment.missingAmount", values: { contract: contract.id } });
  if (shares.filter((share) => share === undefined).length > 1) return undetermined({ rule: "instalment.twoRemainders", values: { contract: contract.id } });
  const taken = shares.flatMap((share, index) => (share === undefined ? [] : [atLeast(share, paidOf(rule.instalments[index]!.id))]));
  const others = sumFigures(taken, { rule: "instalment.remainderOpen", values: { contract: contract.id } });
  const othersSum = valueOf(others);
  if (othersSum === undefined) return others;
  const due = subtractFen(contract.amount, othersSum);
  return figure(due, { rule: "instalment.remainder", values: { contractAmount: contract.amount, others: othersSum, amount: due } });
}

function atLeast(due: Figure<Fen>, paid: Fen): Figure<Fen> {
  return due.state === "value" ? { ...due, value: fen(Math.max(due.value, paid)) } : due;
}
