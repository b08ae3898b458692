import type { Contract } from "../domain/facts";
import { valueOf } from "../domain/figure";
import { instalmentAmounts } from "../domain/money/instalmentAmounts";
import type { ContractRule, InstalmentRule } from "../domain/scheme/schemeSchema";
import { noMoney, yuanOf } from "../domain/units/money";
import { compare, hundred, sum, toNumber } from "../domain/units/rational";
import { exactAmount, fenOf, isBlank, shown, type CellValue } from "./cellValue";
import { invalidValue, notAvailable } from "./functionError";

/**
 * Gives the amount of one instalment of a contract. A share in per cent is rounded half up to fen; the instalment whose share is blank is the remainder, so that all parts add up to the contract.
 * @customfunction INSTALMENT
 * @param contractAmount The amount of the contract in yuan.
 * @param shares The share of each instalment in per cent of the contract, in order, for example 50, 30 and a blank cell for the balance.
 * @param number Which instalment, 1 for the first.
 * @param [paid] What was paid of each instalment so far in yuan, in the same order. The remainder is what is left after the larger of what is due and what was paid.
 * @returns The amount of the instalment in yuan.
 */
export function instalment(contractAmount: number, shares: any[][], number: number, paid?: any[][]): number { // eslint-disable-line @typescript-eslint/no-explicit-any -- the metadata reader knows ranges of mixed cells only as any[][]
  const cells = (shares as CellValue[][]).flat();
  if (!Number.isInteger(number) || number < 1 || number > cells.length) throw invalidValue("function.instalmentNumber", { value: String(number), count: String(cells.length) });
  if (contractAmount < 0) throw invalidValue("function.negative", { what: "contractAmount", value: shown(contractAmount) });
  const rule = contractRule(cells);
  const payments = ((paid ?? []) as CellValue[][]).flat().map((value) => (isBlank(value) ? noMoney : fenOf(toNumber(exactAmount(value, "paid")), "paid")));
  const contract = { ...unknownContract, amount: fenOf(contractAmount, "contractAmount") };
  const amount = valueOf(instalmentAmounts(contract, rule, (id) => payments[Number(id)] ?? noMoney)[number - 1]!);
  if (amount === undefined) throw notAvailable("function.twoRemainders");
  return toNumber(yuanOf(amount));
}

function contractRule(shares: readonly CellValue[]): ContractRule {
  const percents = shares.flatMap((share) => (isBlank(share) ? [] : [exactAmount(share, "shares")]));
  if (compare(sum(percents), hundred) > 0) throw invalidValue("function.sharesAbove", { total: sum(percents) });
  const instalments = shares.map((share, position): InstalmentRule => ({
    id: String(position), title: { zh: "", en: "" }, conditions: [],
    share: isBlank(share) ? { kind: "remainder" } : { kind: "fixed", percent: { value: exactAmount(share, "shares"), from: "", areas: {}, path: "" } },
  }));
  return { id: "", title: { zh: "", en: "" }, instalments };
}

const unknownContract: Contract = {
  id: "", project: "", supplier: "", amount: undefined, signed: undefined, start: undefined, end: undefined, midTermShare: undefined,
  midTerm: { day: undefined, result: undefined }, final: { day: undefined, result: undefined }, hearings: undefined, daysToPay: undefined,
};
