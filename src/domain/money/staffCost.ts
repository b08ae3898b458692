import type { StaffMember } from "../facts";
import type { Trace } from "../explanation/trace";
import { figure, missing, type Figure } from "../figure";
import { addFen, fenFromYuan, sumFen, type Fen } from "../units/money";
import { monthOfYear, monthsOf, yearOf, type Month } from "../units/period";
import { add, multiply, rational } from "../units/rational";
import { countedMonths, isSpanKnown } from "./monthsInPost";
import { isSameLadder, type StaffLadder, type StaffLadders } from "./staffLadders";

/**
 * Pay from January to the month: base + step x level + subsidy for each month that counts by the cut-off rule, for each of
 * the staff; fen, the ladder's amount rounded half up, each month by the version in force in it.
 * `missing` while one of them has no usable start. `clause`: of the ladder.
 * ASSUMPTION: the step is one for each level of post and the months count as for grid leaders; the street's finance staff settle it.
 */
export function staffCost(staff: readonly StaffMember[], ladders: StaffLadders, month: Month, clause: string): Figure<Fen> {
  const unknown = staff.filter((member) => !isSpanKnown(member));
  if (unknown.length > 0) return missing({ rule: "budget.staffMissingStart", values: { names: unknown.map(({ name }) => name).join("、") }, clause });
  const months = monthsOf(yearOf(month)).slice(0, monthOfYear(month));
  const cost = sumFen(staff.flatMap((member) => countedMonths(member, months, (each) => ladders(each).cutoffDay).map((each) => monthlyStaffPay(member, ladders(each)))));
  return figure(cost, traceOf(cost, staff.length, ladders, months, clause));
}

/** What one of the staff is paid for a month that counts. */
export function monthlyStaffPay({ level, subsidy }: Pick<StaffMember, "level" | "subsidy">, { base, step }: StaffLadder): Fen {
  return addFen(fenFromYuan(add(base, multiply(step, rational(level)))), subsidy);
}

function traceOf(cost: Fen, people: number, ladders: StaffLadders, months: readonly Month[], clause: string): Trace {
  const now = ladders(months.at(-1)!);
  const values = { people, base: now.base, step: now.step, cost };
  const earlier = months.filter((each) => !isSameLadder(ladders(each), now)).length;
  return earlier === 0 ? { rule: "budget.staff", values, clause } : { rule: "budget.staffByVersion", values: { ...values, earlier }, clause };
}
