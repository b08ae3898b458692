import type { Facts } from "../../domain/facts";
import { valueOf } from "../../domain/figure";
import { note, warning, type Finding } from "../../domain/finding";
import type { MonthResults } from "../../domain/monthResults";
import { paidTotal } from "../../domain/money/paidTotal";
import { noMoney, subtractFen, sumFen } from "../../domain/units/money";

/** A list that was printed before the month was reopened counts as paid: what the list of now gives more or less is left to later lists, and said. */
export function lastPaidDifference({ paidAllowances }: Facts, { month, allowances }: Pick<MonthResults, "month" | "allowances">): Finding[] {
  const paid = paidAllowances.filter((line) => line.month === month);
  if (paid.length === 0) return [];
  const communities = new Set(paid.map(({ community }) => community));
  const now = sumFen(allowances.filter(({ engagement }) => communities.has(engagement.community)).map(({ total }) => valueOf(total) ?? noMoney));
  const difference = subtractFen(now, paidTotal(paid));
  const say = difference === noMoney ? note : warning;
  return [say("closePaidKept", { month, paid: paidTotal(paid), now, difference })];
}
