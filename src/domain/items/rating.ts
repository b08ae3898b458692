import { z } from "zod";
import { eq, ref, text } from "../formula/build";
import { quantity } from "../scheme/quantity";
import { itemCommon } from "./itemCommon";
import type { ItemInput, ItemKind, ItemScore } from "./itemKind";
import { stateOf } from "./entryStates";
import { missingWord, notApplicableWord } from "./stateWords";

const schema = z.strictObject({ kind: z.literal("rating"), ...itemCommon, maxPoints: quantity });
export type RatingItem = z.output<typeof schema>;

/** Points that the scorer gives directly, from zero to the maximum. Shape I1; rules R1, R16, R31. */
export const rating: ItemKind<RatingItem> = {
  kind: "rating",
  title: { zh: "评分", en: "rating" },
  schema,
  isBonus: false,
  rows: () => [{ line: "", title: undefined, answer: "points", target: "none", isBlankNone: false, each: undefined }],
  maxPoints: (item) => item.maxPoints,
  target: () => undefined,
  survey: () => undefined,
  parameters: () => ({}),
  score,
  formula: () => ({
    missingWhen: eq(ref("counted"), text(missingWord)),
    notApplicableWhen: eq(ref("counted"), text(notApplicableWord)),
    points: ref("counted"),
  }),
};

function score(_item: RatingItem, input: ItemInput): ItemScore {
  const counted = stateOf(input.counted.get(""));
  const values = { max: input.maxPoints, counted: counted.shown };
  if (counted.value === undefined) return { state: counted.state === "notApplicable" ? "notApplicable" : "missing", rule: `item.${counted.state}`, values };
  return { state: "value", points: counted.value, rule: "rating", values };
}
