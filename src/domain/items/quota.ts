import { z } from "zod";
import { div, eq, fn, mul, not, num, ref, or, text } from "../formula/build";
import { localized } from "../scheme/schemaParts";
import { quantity } from "../scheme/quantity";
import { divide, isZero, minimum, multiply, one } from "../units/rational";
import { itemCommon } from "./itemCommon";
import type { FormRow, ItemInput, ItemKind, ItemScore } from "./itemKind";
import { stateOf } from "./entryStates";
import { notApplicableWord, missingWord } from "./stateWords";

const schema = z.strictObject({
  kind: z.literal("quota"),
  ...itemCommon,
  maxPoints: quantity,
  target: z.union([quantity, z.literal("entered")]).meta({ description: "a number of the scheme, or typed on the form (tasks due)" }),
  unit: localized,
  source: z.enum(["entered", "counted"]).default("entered"),
});
export type QuotaItem = z.output<typeof schema>;

/**
 * Points in proportion to what was done of what was due, never above the maximum: over-fulfilment earns nothing.
 * Nothing due (target 0) is not applicable, never zero. Shape I4; quotas of the Shushan case, rule of Jiangshan R1.
 */
export const quota: ItemKind<QuotaItem> = {
  kind: "quota",
  title: { zh: "定额", en: "quota" },
  schema,
  isBonus: false,
  rows: (item): readonly FormRow[] => [
    { line: "", title: undefined, answer: "count", target: item.target === "entered" ? "entered" : "scheme", isBlankNone: false, each: undefined },
  ],
  maxPoints: (item) => item.maxPoints,
  target: (item) => (item.target === "entered" ? undefined : item.target),
  survey: () => undefined,
  parameters: () => ({}),
  score,
  formula: () => ({
    missingWhen: or(not(or(fn("ISNUMBER", ref("target")), eq(ref("target"), text(notApplicableWord)))), eq(ref("counted"), text(missingWord))),
    notApplicableWhen: or(eq(ref("target"), text(notApplicableWord)), eq(ref("target"), num(0)), eq(ref("counted"), text(notApplicableWord))),
    points: mul(ref("max"), fn("MIN", num(1), div(ref("counted"), ref("target")))),
  }),
};

function score(_item: QuotaItem, input: ItemInput): ItemScore {
  const counted = stateOf(input.counted.get(""));
  const target = stateOf(input.target);
  const values = { max: input.maxPoints, target: target.shown, counted: counted.shown };
  if (target.state === "notApplicable" || (target.value !== undefined && isZero(target.value))) return { state: "notApplicable", rule: "quota.nothingDue", values };
  if (counted.state === "notApplicable") return { state: "notApplicable", rule: "item.notApplicable", values };
  if (target.value === undefined) return { state: "missing", rule: "quota.missingTarget", values };
  if (counted.value === undefined) return { state: "missing", rule: "item.missing", values };
  const share = minimum(one, divide(counted.value, target.value));
  return { state: "value", points: multiply(input.maxPoints, share), rule: "quota", values };
}
