import type { Entry } from "../../domain/facts";
import { isDue, monthsBetween } from "../../domain/items/dueEvery";
import { kindOf, type Item } from "../../domain/items/itemKinds";
import { valueInArea } from "../../domain/scheme/quantity";
import { lastMonthOf, monthOfYear } from "../../domain/units/period";
import type { AskedRow, FormSetting } from "./formSetting";
import { fullMarks } from "./fullMarks";
import type { SeededRandom } from "./seededRandom";
import type { Diligence } from "./unitProfile";

/** Per cent of what full marks need, and how often everything is done: the sample's own. */
const doneShares: Readonly<Record<Diligence, readonly [least: number, most: number]>> = { excellent: [100, 112], good: [90, 108], weak: [50, 88] };

/** How much of a counted row was done in this month; `isShort` when the points that are due now suffer. */
export function doneCount({ item, row, key }: AskedRow, target: Entry, setting: FormSetting): { readonly done: number; readonly isShort: boolean } {
  const { form, profile, occasion, random } = setting;
  const needed = neededFor(item, row.target === "entered" ? target : schemeTarget(item, setting), setting);
  const every = monthsBetween[item.due];
  const position = (monthOfYear(lastMonthOf(form.period)) - 1) % every;
  // One stream for the whole span of the item, so that its months agree on what the span amounts to.
  const span = random.fork(key, form.period.slice(0, 4), Math.floor((monthOfYear(lastMonthOf(form.period)) - 1) / every));
  const share = occasion.isFlawless && every === 1 ? 100 : span.between(...doneShares[profile.diligence]);
  const whole = wholeShare(needed, share, span);
  const phase = span.unit();
  const until = (months: number): number => Math.floor((whole * months) / every + phase);
  return { done: until(position + 1) - until(position), isShort: isDue(item.due, form.period) && whole < needed };
}

/** One activity cannot be done to 108 per cent: small numbers are kept whole by chance, in proportion. */
function wholeShare(needed: number, share: number, span: SeededRandom): number {
  const exact = (needed * share) / 100;
  const isSmall = needed < 10;
  if (!isSmall) return Math.round(exact);
  return share >= 100 ? needed : needed - (span.happens((needed * (100 - share)) / 40) ? 1 : 0);
}

function neededFor(item: Item, target: Entry, { area, workingDays, calendarDays }: FormSetting): number {
  return fullMarks(item, { maxPoints: valueInArea(kindOf(item).maxPoints(item), area), target, workingDays, calendarDays }) ?? 0;
}

function schemeTarget(item: Item, { area }: FormSetting): Entry {
  if (item.kind !== "quota" || item.target === "entered") return { state: "notApplicable" };
  return { state: "value", value: valueInArea(item.target, area) };
}
