import type { Engagement } from "../domain/facts";
import type { Quantity } from "../domain/scheme/quantity";
import type { AllowanceRule } from "../domain/scheme/schemeSchema";
import { isBlank, dayOfCell, exactAmount, type CellValue } from "./cellValue";
import { invalidValue } from "./functionError";

export interface AllowanceTerms { readonly engagement: Engagement; readonly rule: AllowanceRule }

/** One post and one rate as the engine takes them: joining by the cut-off day, no other person on the grid. */
export function allowanceTerms(monthlyRate: number, cutoffDay: number, from: number, to: number | null | undefined): AllowanceTerms {
  if (!Number.isInteger(cutoffDay) || cutoffDay < 1 || cutoffDay > 31) throw invalidValue("function.cutoffDay", { value: String(cutoffDay) });
  const rate = quantity(monthlyRate, "monthlyRate");
  const [start, end] = [dayOfCell(from, "from"), isOpen(to) ? undefined : dayOfCell(to, "to")];
  if (end !== undefined && end < start) throw invalidValue("function.endsBefore", { from: start, to: end });
  const engagement: Engagement = { id: "", person: "", name: "", community: "", grid: "", from: start, to: end };
  const rule: AllowanceRule = {
    id: "", title: { zh: "", en: "" }, fixedMonthly: rate, performanceMonthly: rate,
    joining: { choice: "cutoffDay", from: "" }, cutoffDay: quantity(cutoffDay, "cutoffDay"),
  };
  return { engagement, rule };
}

/** A blank cell handed over as a number is 0, which is no day. */
function isOpen(to: CellValue | undefined): to is null | undefined {
  return isBlank(to) || to === 0;
}

function quantity(value: number, what: string): Quantity {
  return { value: exactAmount(value, what), from: "", areas: {}, path: "" };
}
