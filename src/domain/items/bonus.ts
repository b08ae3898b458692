import { z } from "zod";
import { eq, fn, gt, num, ref, text } from "../formula/build";
import { quantity } from "../scheme/quantity";
import { id, localized } from "../scheme/schemaParts";
import { minimum, multiply, sum } from "../units/rational";
import { itemCommon } from "./itemCommon";
import type { ItemInput, ItemKind, ItemScore } from "./itemKind";
import { linesOf } from "./lineTotals";
import { missingWord, notApplicableWord } from "./stateWords";

const schema = z.strictObject({
  kind: z.literal("bonus"),
  ...itemCommon,
  cap: quantity.meta({ description: "most points that all lines together may add (封顶)" }),
  lines: z.array(z.strictObject({ id, title: localized, points: quantity })).min(1),
});
export type BonusItem = z.output<typeof schema>;

/** So many points added for each event, up to a cap, outside the sheet's maximum. Shapes I6, I13, C3; rule R1 (封顶10分). */
export const bonus: ItemKind<BonusItem> = {
  kind: "bonus",
  title: { zh: "加分", en: "bonus" },
  schema,
  isBonus: true,
  rows: (item) => item.lines.map((line) => ({ line: line.id, title: line.title, answer: "count", target: "none", isBlankNone: true, each: line.points })),
  maxPoints: (item) => item.cap,
  target: () => undefined,
  survey: () => undefined,
  parameters: () => ({}),
  score,
  formula: () => ({
    missingWhen: gt(fn("COUNTIF", ref("counted"), text(missingWord)), num(0)),
    notApplicableWhen: eq(fn("COUNTIF", ref("counted"), text(notApplicableWord)), fn("COUNTA", ref("counted"))),
    points: fn("MIN", ref("max"), fn("SUMPRODUCT", ref("each"), ref("counted"))),
  }),
};

function score(item: BonusItem, input: ItemInput): ItemScore {
  const lines = linesOf(item.lines, input.counted);
  const added = sum(lines.counted.map(({ each, count }) => multiply(each, count)));
  const values = { max: input.maxPoints, added, events: lines.shown };
  if (lines.state !== "value") return { state: lines.state, rule: `item.${lines.state}`, values };
  return { state: "value", points: minimum(input.maxPoints, added), rule: lines.shown === "" ? "bonus.none" : "bonus", values };
}
