import type { FormDecision } from "../facts";
import { figure, missing, type Figure } from "../figure";
import { kindOf } from "../items/itemKinds";
import type { ScoreSheet } from "../scheme/schemeSchema";
import { points, type Points } from "../units/points";
import { add, compare, isNegative, sum, type Rational } from "../units/rational";

/**
 * The total that counts for grade, rank and money: the final decision (审定) where one is given, else the computed
 * proposal (拟定). Both are kept. What is not complete cannot be decided yet. A decision that differs needs its reason,
 * and one beyond what the form can give is none: the total is missing until that is settled.
 * ASSUMPTION: A final decision may differ from the computed points with a written reason, because offices settle
 * objections so; no source says it, the street can.
 */
export function decidedTotal(sheet: ScoreSheet, proposal: Figure<Points>, { points: decided, reason }: FormDecision): Figure<Points> {
  if (proposal.state !== "value" || decided.state !== "value" || compare(decided.value, proposal.value) === 0) return proposal;
  const highest = highestTotal(sheet);
  const values = { proposal: proposal.value, decided: decided.value };
  const inputs = { proposal: proposal.trace };
  if (isNegative(decided.value) || compare(decided.value, highest) > 0) return missing({ rule: "total.decisionOutOfRange", values: { ...values, highest }, inputs });
  if (reason.trim() === "") return missing({ rule: "total.decisionWithoutReason", values, inputs });
  return figure(points(decided.value), { rule: "total.decided", values: { ...values, reason: reason.trim() }, clause: sheet.maxPoints.from, inputs });
}

/** The most points that a form can give: its cap, or its maximum with all bonuses. */
export function highestTotal(sheet: ScoreSheet): Rational {
  if (sheet.totalCap !== undefined) return sheet.totalCap.value;
  const bonuses = sheet.blocks.flatMap(({ items }) => items.filter((item) => kindOf(item).isBonus).map((item) => kindOf(item).maxPoints(item).value));
  return add(sheet.maxPoints.value, sum(bonuses));
}
