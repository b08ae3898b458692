import { compare, equals, hundred, isNegative, sum, toDecimalText, type Rational } from "../../units/rational";
import type { Finding } from "../../finding";
import type { ContractRule, InstalmentRule } from "../schemeSchema";
import { findingAt, type SourceLines } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Instalments that cannot add up to the contract: none at all, shares beyond 100 %, no remainder at the end. Shape M10; 50, 30 to 40, balance. */
export const instalmentShares: LintCheck = (scheme, lines) =>
  scheme.contracts.flatMap((contract) => {
    if (contract.instalments.length === 0) return [findingAt("lintNoInstalment", "error", contract.id, { contract: contract.title.zh }, lines)];
    return [...rangeFindings(contract, lines), ...sumFindings(contract, lines), ...remainderFindings(contract, lines), ...conditionFindings(contract, lines)];
  });

function rangeFindings(contract: ContractRule, lines?: SourceLines): Finding[] {
  return contract.instalments.flatMap(({ id, title, share }) => {
    const [least, most] = boundsOf(share);
    if (!isNegative(least) && compare(least, most) <= 0 && compare(most, hundred) <= 0) return [];
    return [findingAt("lintShareRange", "error", `${contract.id}.${id}.share`, { instalment: title.zh, minimum: toDecimalText(least), maximum: toDecimalText(most) }, lines)];
  });
}

/** Before any remainder: the extremes of the agreed shares decide whether the contract can be overspent or left unpaid. */
function sumFindings(contract: ContractRule, lines?: SourceLines): Finding[] {
  const stated = contract.instalments.filter(({ share }) => share.kind !== "remainder").map(({ share }) => boundsOf(share));
  const [least, most] = [sum(stated.map(([minimum]) => minimum)), sum(stated.map(([, maximum]) => maximum))];
  const values = { contract: contract.title.zh, least: toDecimalText(least), most: toDecimalText(most) };
  if (compare(most, hundred) > 0) return [findingAt("lintSharesAboveContract", "error", contract.id, values, lines)];
  const hasRemainder = contract.instalments.some(({ share }) => share.kind === "remainder");
  if (hasRemainder || (equals(least, hundred) && equals(most, hundred))) return [];
  return [findingAt("lintNoRemainder", "error", contract.id, values, lines)];
}

function remainderFindings(contract: ContractRule, lines?: SourceLines): Finding[] {
  const last = contract.instalments.length - 1;
  return contract.instalments.flatMap(({ id, title, share }, index) =>
    share.kind === "remainder" && index !== last ? [findingAt("lintRemainderNotLast", "error", `${contract.id}.${id}`, { instalment: title.zh }, lines)] : [],
  );
}

function conditionFindings(contract: ContractRule, lines?: SourceLines): Finding[] {
  return contract.instalments
    .filter(({ conditions }) => conditions.length === 0)
    .map(({ id, title }) => findingAt("lintNoCondition", "warning", `${contract.id}.${id}`, { instalment: title.zh }, lines));
}

function boundsOf(share: InstalmentRule["share"]): readonly [least: Rational, most: Rational] {
  if (share.kind === "fixed") return [share.percent.value, share.percent.value];
  return share.kind === "agreed" ? [share.minimum.value, share.maximum.value] : [sum([]), sum([])];
}
