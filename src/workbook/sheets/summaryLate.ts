import type { Facts } from "../../domain/facts";
import { concat, eq, fn, gt, iff, ref, sub, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { excelSerial, parseDay, type Day } from "../../domain/units/day";

export const onTimeWord = "按时";
export const notInWord = "未收";
const lateWord = "迟报";

/** The day on which a committee's first file of the open month was taken; what was returned did not arrive. */
function arrivalOf({ collected, month }: Facts, community: string): Day | undefined {
  const days = collected.filter((file) => file.month === month && file.community === community && file.state !== "returned").flatMap(({ at }) => parseDay(at.slice(0, 10)) ?? []);
  return days.sort()[0];
}

/** When the last of these committees' files came in, as a cell holds it: `-` while one is missing, blank in a month in which nothing was collected. */
export function arrivalCell(facts: Facts, communities: readonly string[]): number | string {
  if (communities.length === 0 || !facts.collected.some(({ month }) => month === facts.month)) return "";
  const days = communities.map((community) => arrivalOf(facts, community));
  return days.some((day) => day === undefined) ? "-" : excelSerial((days as Day[]).sort().at(-1)!);
}

/** 按时, 迟报n天 or 未收: a mark only, nothing is deducted for it. */
export function lateFormula(arrival: CellReference, reportDay: CellReference): CellExpression {
  const [day, due] = [ref(arrival), ref(reportDay)];
  const late = iff<CellReference>(gt(day, due), concat<CellReference>(text(lateWord), sub(day, due), text("天")), text(onTimeWord));
  return iff(fn("ISNUMBER", day), late, iff(eq(day, text("-")), text(notInWord), text("")));
}

export function lateText(arrival: number | string, report: Day): string {
  if (typeof arrival === "string") return arrival === "-" ? notInWord : "";
  const late = arrival - excelSerial(report);
  return late > 0 ? `${lateWord}${late}天` : onTimeWord;
}

/** A criterion for the cells that say 迟报. */
export const anyLate = `${lateWord}*`;
export const isLate = (cell: string): boolean => cell.startsWith(lateWord);
