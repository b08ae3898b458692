import { eq, iff, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import type { Month } from "../../../domain/units/period";
import { keptQuantity, type KeptNumber } from "../keptNumbers";
import type { PeopleContent } from "./peopleContent";

/** A number of a month's own version, in a cell: what 参数 keeps of an earlier one, else the present, if that has it at all. */
export function keptNumberOf(month: Month, name: KeptNumber, { base: { parameters }, spec: { scheme } }: Pick<PeopleContent, "base" | "spec">): CellExpression {
  const present = keptQuantity(scheme, name);
  const kept = ref<CellReference>(parameters.earlier(month, name));
  return present === undefined ? kept : iff(eq(kept, text("")), ref(parameters.number(present)), kept);
}
