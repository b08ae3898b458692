import { z } from "zod";
import { div, eq, fn, mul, not, num, or, ref, text } from "../formula/build";
import type { RuleExpression } from "../formula/expression";
import { quantity } from "../scheme/quantity";
import { divide, isZero, minimum, multiply, one, rational, type Rational } from "../units/rational";
import { itemCommon } from "./itemCommon";
import type { ItemInput, ItemKind, ItemScore } from "./itemKind";
import { stateOf } from "./entryStates";
import { missingWord, notApplicableWord } from "./stateWords";

const schema = z.strictObject({
  kind: z.literal("contacts"),
  ...itemCommon,
  due: z.literal("always").default("always"),
  maxPoints: quantity,
  frequency: z.discriminatedUnion("per", [
    z.strictObject({ per: z.literal("workingDay"), times: quantity }),
    z.strictObject({ per: z.literal("calendarDay"), times: quantity }),
    z.strictObject({ per: z.literal("month"), times: quantity.meta({ description: "times a month for each person on the list; 周上门 is 4" }) }),
  ]),
});
export type ContactsItem = z.output<typeof schema>;

/**
 * Contacts made of contacts expected: people on the list (typed as the target) times the frequency (日电话, 周上门, 月访视).
 * Nobody on the list, or no day to call on, is not applicable. Scored every month: the days are those of one month. Shape I15; cadence of the Shushan case.
 */
export const contacts: ItemKind<ContactsItem> = {
  kind: "contacts",
  title: { zh: "应联系", en: "contacts" },
  schema,
  isBonus: false,
  rows: () => [{ line: "", title: undefined, answer: "count", target: "entered", isBlankNone: false, each: undefined }],
  maxPoints: (item) => item.maxPoints,
  target: () => undefined,
  survey: () => undefined,
  parameters: (item) => ({ frequency: item.frequency.times }),
  score,
  formula: (item) => ({
    missingWhen: or(not(or(fn("ISNUMBER", ref("target")), eq(ref("target"), text(notApplicableWord)))), eq(ref("counted"), text(missingWord))),
    notApplicableWhen: or(eq(ref("target"), text(notApplicableWord)), eq(ref("target"), num(0)), eq(expectedEach(item), num(0)), eq(ref("counted"), text(notApplicableWord))),
    points: mul(ref("max"), fn("MIN", num(1), div(ref("counted"), mul(ref("target"), expectedEach(item))))),
  }),
};

function expectedEach(item: ContactsItem): RuleExpression {
  if (item.frequency.per === "month") return ref("frequency");
  return mul(ref("frequency"), ref(item.frequency.per === "workingDay" ? "workingDays" : "calendarDays"));
}

function timesEach(item: ContactsItem, input: ItemInput): Rational {
  const days = { workingDay: input.workingDays, calendarDay: input.calendarDays, month: 1 }[item.frequency.per];
  return multiply(item.frequency.times.value, rational(days));
}

function score(item: ContactsItem, input: ItemInput): ItemScore {
  const counted = stateOf(input.counted.get(""));
  const people = stateOf(input.target);
  const each = timesEach(item, input);
  const values = { max: input.maxPoints, people: people.shown, each, counted: counted.shown };
  if (people.state === "notApplicable" || isZero(each) || (people.value !== undefined && isZero(people.value))) return { state: "notApplicable", rule: "contacts.nobody", values };
  if (counted.state === "notApplicable") return { state: "notApplicable", rule: "item.notApplicable", values };
  if (people.value === undefined) return { state: "missing", rule: "contacts.missingList", values };
  if (counted.value === undefined) return { state: "missing", rule: "item.missing", values };
  const expected = multiply(people.value, each);
  return { state: "value", points: multiply(input.maxPoints, minimum(one, divide(counted.value, expected))), rule: "contacts", values: { ...values, expected } };
}
