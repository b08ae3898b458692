import type { Entry } from "../../domain/facts";
import type { ItemInput } from "../../domain/items/itemKind";
import { kindOf, type Item } from "../../domain/items/itemKinds";
import { compare, rational } from "../../domain/units/rational";

/** Beyond what any month holds: an item that asks for more cannot be filled. */
const most = 2 ** 20;

/**
 * The smallest whole count on a one-line item that earns its maximum, found by asking the item's own engine face, so
 * that a new kind needs nothing here. Undefined where no count does (nothing due, or the target is missing).
 */
export function fullMarks(item: Item, input: Omit<ItemInput, "counted" | "index">): number | undefined {
  const earnsAll = (count: number): boolean => {
    const counted = new Map<string, Entry>([["", { state: "value", value: rational(count) }]]);
    const score = kindOf(item).score(item, { ...input, counted, index: { state: "missing" } });
    return score.state === "value" && compare(score.points, input.maxPoints) >= 0;
  };
  let enough = 1;
  while (!earnsAll(enough)) {
    enough *= 2;
    if (enough > most) return undefined;
  }
  let tooFew = enough === 1 ? 0 : enough / 2;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (earnsAll(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
