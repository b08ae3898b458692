import { z } from "zod";
import { div, eq, mul, num, ref, text } from "../formula/build";
import { quantity } from "../scheme/quantity";
import { divide, hundred, multiply } from "../units/rational";
import { itemCommon } from "./itemCommon";
import type { ItemInput, ItemKind, ItemScore } from "./itemKind";
import { stateOf } from "./entryStates";
import { missingWord, notApplicableWord } from "./stateWords";

const schema = z.strictObject({
  kind: z.literal("satisfactionPoints"),
  ...itemCommon,
  maxPoints: quantity,
  survey: z.string().meta({ description: "id of the survey whose index (0-100) gives the points" }),
});
export type SatisfactionPointsItem = z.output<typeof schema>;

/** Points in proportion to the subject's satisfaction index of the period. A sample that is not valid gives no points: missing. R16, R42. */
export const satisfactionPoints: ItemKind<SatisfactionPointsItem> = {
  kind: "satisfactionPoints",
  title: { zh: "满意度", en: "satisfaction" },
  schema,
  isBonus: false,
  rows: () => [{ line: "", title: undefined, answer: "none", target: "none", isBlankNone: false, each: undefined }],
  maxPoints: (item) => item.maxPoints,
  target: () => undefined,
  survey: (item) => item.survey,
  parameters: () => ({}),
  score,
  formula: () => ({
    missingWhen: eq(ref("index"), text(missingWord)),
    notApplicableWhen: eq(ref("index"), text(notApplicableWord)),
    points: mul(ref("max"), div(ref("index"), num(100))),
  }),
};

function score(_item: SatisfactionPointsItem, input: ItemInput): ItemScore {
  const index = stateOf(input.index);
  const values = { max: input.maxPoints, index: index.shown };
  if (index.value === undefined) return { state: index.state === "notApplicable" ? "notApplicable" : "missing", rule: "satisfactionPoints.noIndex", values };
  return { state: "value", points: divide(multiply(input.maxPoints, index.value), hundred), rule: "satisfactionPoints", values };
}
