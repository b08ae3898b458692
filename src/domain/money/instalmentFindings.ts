import type { Contract, Facts, Payment } from "../facts";
import { error, note, warning, type Finding } from "../finding";
import type { ContractRule } from "../scheme/schemeSchema";
import { toDecimalText, toNumber } from "../units/rational";
import { isShareOutOfRange } from "./instalmentAmounts";
import { areMet, instalmentConditions } from "./instalmentConditions";
import type { InstalmentLine } from "./instalments";
import { isComplete } from "./payments";

/** What somebody should know about contracts and payments before money moves. Amounts among the values are fen. */
export function instalmentFindings(facts: Facts, rule: ContractRule, lines: readonly InstalmentLine[]): Finding[] {
  return [
    ...(facts.asOf === undefined && facts.contracts.length > 0 ? [error("paymentDayMissing")] : []),
    ...facts.contracts.flatMap((contract) => contractFindings(contract, rule)),
    ...lines.flatMap(lineFindings),
    ...facts.payments.flatMap((payment) => paymentFindings(payment, facts, rule)),
  ];
}

function contractFindings(contract: Contract, rule: ContractRule): Finding[] {
  const { id, project, amount, hearings, midTermShare } = contract;
  const who = { contract: id, project };
  const findings: Finding[] = orderFindings(contract);
  if (amount === undefined) findings.push(error("contractMissingAmount", who));
  for (const instalment of rule.instalments) {
    const { share, title } = instalment;
    if (share.kind !== "agreed" || midTermShare === undefined || !isShareOutOfRange(contract, instalment)) continue;
    const [minimum, maximum] = [toDecimalText(share.minimum.value), toDecimalText(share.maximum.value)];
    findings.push(error("instalmentShareOutOfRange", { ...who, instalment: title.zh, percent: toDecimalText(midTermShare), minimum, maximum }));
  }
  if (rule.hearings === undefined || hearings === undefined) return findings;
  const [minimum, maximum] = [toNumber(rule.hearings.minimum.value), toNumber(rule.hearings.maximum.value)];
  if (hearings < minimum) findings.push(note("hearingsBelowMinimum", { ...who, hearings, minimum }));
  if (hearings > maximum) findings.push(note("hearingsAboveMaximum", { ...who, hearings, maximum }));
  return findings;
}

/** Pairs of dates in the wrong order: end before start or signing, an evaluation before the start. */
function orderFindings({ id, project, signed, start, end, midTerm, final }: Contract): Finding[] {
  const pairs = [["start", start, "end", end], ["signed", signed, "end", end], ["start", start, "midTerm", midTerm.day], ["start", start, "final", final.day]] as const;
  return pairs.flatMap(([earlier, earlierDay, later, laterDay]) => {
    if (earlierDay === undefined || laterDay === undefined || earlierDay <= laterDay) return [];
    return [error("contractDatesOrder", { contract: id, project, earlier, earlierDay, later, laterDay })];
  });
}

function lineFindings(line: InstalmentLine): Finding[] {
  const { contract, instalment, amount, paid } = line;
  const who = { contract: contract.id, project: contract.project, instalment: instalment.title.zh };
  const early = line.parts
    .filter(({ day }) => !areMet(instalmentConditions(contract, instalment.conditions, day)))
    .map((part) => error("paymentBeforeConditions", { ...who, day: part.day, paid: part.amount }));
  if (amount.state !== "value" || paid <= Math.max(0, amount.value)) return early;
  return [...early, error("paymentOverAmount", { ...who, paid, due: amount.value, over: paid - amount.value })];
}

function paymentFindings(payment: Payment, { contracts, asOf }: Facts, rule: ContractRule): Finding[] {
  const { contract, instalment, day, voucher } = payment;
  const who = { contract, instalment, voucher };
  const isKnown = contracts.some(({ id }) => id === contract) && rule.instalments.some(({ id }) => id === instalment);
  if (!isKnown) return [error("paymentUnknownContract", who)];
  if (!isComplete(payment)) return [error("paymentIncomplete", { ...who, day: day ?? "" })];
  return asOf !== undefined && payment.day > asOf ? [warning("paymentAfterDay", { ...who, day: payment.day, asOf, paid: payment.amount })] : [];
}
