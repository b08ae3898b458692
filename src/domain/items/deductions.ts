import { z } from "zod";
import { eq, fn, gt, num, ref, sub, text } from "../formula/build";
import { quantity, type Quantity } from "../scheme/quantity";
import { id, localized } from "../scheme/schemaParts";
import { maximum, multiply, subtract, sum } from "../units/rational";
import { itemCommon } from "./itemCommon";
import type { ItemInput, ItemKind, ItemScore } from "./itemKind";
import { linesOf, type LineTotals } from "./lineTotals";
import { missingWord, notApplicableWord } from "./stateWords";

const schema = z.strictObject({
  kind: z.literal("deductions"),
  ...itemCommon,
  maxPoints: quantity,
  floor: z.union([quantity, z.literal("none")]).meta({ description: "fewest points left (扣完为止 is 0); none: points may fall below zero" }),
  lines: z.array(z.strictObject({ id, title: localized, points: quantity.meta({ description: "points taken each time, written without a minus" }) })).min(1),
});
export type DeductionsItem = z.output<typeof schema>;

/** The maximum less so many points for each event, down to the floor; never borrows from other items. Shape I5; R2-R5, R10, R36. */
export const deductions: ItemKind<DeductionsItem> = {
  kind: "deductions",
  title: { zh: "扣分", en: "deductions" },
  schema,
  isBonus: false,
  rows: (item) => item.lines.map((line) => ({ line: line.id, title: line.title, answer: "count", target: "none", isBlankNone: true, each: line.points })),
  maxPoints: (item) => item.maxPoints,
  target: () => undefined,
  survey: () => undefined,
  parameters: (item): Record<string, Quantity> => (item.floor === "none" ? {} : { floor: item.floor }),
  score,
  formula: (item) => {
    const left = sub(ref("max"), fn("SUMPRODUCT", ref("each"), ref("counted")));
    return {
      missingWhen: gt(fn("COUNTIF", ref("counted"), text(missingWord)), num(0)),
      notApplicableWhen: eq(fn("COUNTIF", ref("counted"), text(notApplicableWord)), fn("COUNTA", ref("counted"))),
      points: item.floor === "none" ? left : fn("MAX", ref("floor"), left),
    };
  },
};

function score(item: DeductionsItem, input: ItemInput): ItemScore {
  const lines: LineTotals = linesOf(item.lines, input.counted);
  const taken = sum(lines.counted.map(({ each, count }) => multiply(each, count)));
  const values = { max: input.maxPoints, taken, events: lines.shown };
  if (lines.state !== "value") return { state: lines.state, rule: `item.${lines.state}`, values };
  const left = subtract(input.maxPoints, taken);
  const points = item.floor === "none" ? left : maximum(item.floor.value, left);
  const rule = item.floor === "none" ? "deductions.noFloor" : "deductions";
  return { state: "value", points, rule: lines.shown === "" ? `${rule}.none` : rule, values };
}
