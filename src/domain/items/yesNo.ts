import { z } from "zod";
import { eq, mul, ref, text } from "../formula/build";
import { quantity } from "../scheme/quantity";
import { multiply } from "../units/rational";
import { itemCommon } from "./itemCommon";
import type { ItemInput, ItemKind, ItemScore } from "./itemKind";
import { stateOf } from "./entryStates";
import { missingWord, notApplicableWord } from "./stateWords";

const schema = z.strictObject({ kind: z.literal("yesNo"), ...itemCommon, maxPoints: quantity });
export type YesNoItem = z.output<typeof schema>;

/** All points or none: the answer 是 counts 1, 否 counts 0. Shape I2; the seven places and six windows of the Suzhou case, R36. */
export const yesNo: ItemKind<YesNoItem> = {
  kind: "yesNo",
  title: { zh: "是否", en: "yes or no" },
  schema,
  isBonus: false,
  rows: () => [{ line: "", title: undefined, answer: "yesNo", target: "none", isBlankNone: false, each: undefined }],
  maxPoints: (item) => item.maxPoints,
  target: () => undefined,
  survey: () => undefined,
  parameters: () => ({}),
  score,
  formula: () => ({
    missingWhen: eq(ref("counted"), text(missingWord)),
    notApplicableWhen: eq(ref("counted"), text(notApplicableWord)),
    points: mul(ref("max"), ref("counted")),
  }),
};

function score(_item: YesNoItem, input: ItemInput): ItemScore {
  const counted = stateOf(input.counted.get(""));
  const values = { max: input.maxPoints, counted: counted.shown };
  if (counted.value === undefined) return { state: counted.state === "notApplicable" ? "notApplicable" : "missing", rule: `item.${counted.state}`, values };
  return { state: "value", points: multiply(input.maxPoints, counted.value), rule: "yesNo", values };
}
