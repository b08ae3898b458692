import { missingEntry, type Entry, type RowEntries, type RowKey } from "../../domain/facts";
import { kindOf, type Item } from "../../domain/items/itemKinds";
import { valueInArea } from "../../domain/scheme/quantity";
import { rational, toNumber } from "../../domain/units/rational";
import { doneCount } from "./doneCount";
import type { AskedRow, FormSetting, SpecialRows } from "./formSetting";
import type { SeededRandom } from "./seededRandom";
import type { Diligence } from "./unitProfile";
import { writtenReasons } from "./writtenReasons";

const nothing: RowEntries = { target: missingEntry, reported: missingEntry, checked: missingEntry, reason: "" };
/** Points of a rating as shares of its maximum, and chances, by diligence: the sample's own, no rule's. */
const ratingShares: Readonly<Record<Diligence, readonly [least: number, most: number]>> = { excellent: [95, 100], good: [84, 97], weak: [52, 74] };
const chanceOfNo: Readonly<Record<Diligence, number>> = { excellent: 0, good: 0.04, weak: 0.3 };
const chanceOfDeduction: Readonly<Record<Diligence, number>> = { excellent: 0, good: 0.06, weak: 0.35 };
const chanceOfBonus: Readonly<Record<Diligence, number>> = { excellent: 0.2, good: 0.05, weak: 0 };

/** The entries of one row by what the row asks; undefined where nothing is entered (a blank line of a list, a computed row). */
export function fillRow(asked: AskedRow, setting: FormSetting, special: SpecialRows): RowEntries | undefined {
  const { answer, isBlankNone } = asked.row;
  if (answer === "none") return undefined;
  if (isBlankNone) return eventRow(asked, setting);
  if (answer === "count") return countRow(asked, setting, special);
  return answer === "points" ? ratingRow(asked, setting) : yesNoRow(asked, setting);
}

function countRow({ item, row, key }: AskedRow, setting: FormSetting, special: SpecialRows): RowEntries {
  const kind = special.get(key);
  const target = row.target === "entered" ? value(kind === "nothingAssigned" ? 0 : enteredTarget(item, key, setting)) : missingEntry;
  if (kind === "nothingAssigned") return { ...nothing, target, reported: value(0), reason: writtenReasons.nothingAssigned };
  if (kind === "notApplicable") return { ...nothing, target, reported: { state: "notApplicable" }, reason: writtenReasons.notApplicable };
  const { done, isShort } = doneCount({ item, row, key }, target, setting);
  if (kind === "corrected") {
    const claimed = done + 2;
    return { target, reported: value(claimed), checked: value(done), reason: `自报${claimed}，抽查2条记录不全，核定${done}` };
  }
  const reason = isShort ? drawOf(setting, key).fork("reason").pick(writtenReasons.shortfall) : "";
  return { ...nothing, target, reported: value(done), reason };
}

/** A list of people stays nearly the same all year; a plan changes by the month; 站 counts the stations. */
function enteredTarget(item: Item, key: RowKey, setting: FormSetting): number {
  if ("frequency" in kindOf(item).parameters(item)) return setting.random.fork("people", key).between(26, 34) + drawOf(setting, key).between(0, 2);
  if (item.kind === "quota" && item.unit.zh === "站" && setting.stations > 0) return setting.stations;
  return drawOf(setting, key).fork("plan").between(2, 6);
}

/** The scorer's own judgement, in halves of a point; who works without a flaw has the maximum. */
function ratingRow({ item, key }: AskedRow, setting: FormSetting): RowEntries {
  const most = toNumber(valueInArea(kindOf(item).maxPoints(item), setting.area));
  const { profile, occasion, form } = setting;
  const draw = drawOf(setting, key).fork(form.scorer);
  const share = occasion.isFlawless ? 100 : draw.between(...ratingShares[profile.diligence]);
  const halves = Math.floor((most * 2 * share) / 100);
  return { ...nothing, checked: { state: "value", value: rational(halves, 2) }, reason: halves < most * 2 ? draw.pick(writtenReasons.rating) : "" };
}

function yesNoRow({ key }: AskedRow, setting: FormSetting): RowEntries {
  const draw = drawOf(setting, key);
  const isNo = !setting.occasion.isFlawless && draw.happens(chanceOfNo[setting.profile.diligence]);
  // The station says yes either way; it is the visit that finds out.
  return { ...nothing, reported: value(1), checked: value(isNo ? 0 : 1), reason: isNo ? draw.pick(writtenReasons.no) : "" };
}

/** A deduction or an addition, when there is one: entered by the scorer with what it rests on. */
function eventRow({ item, row, key }: AskedRow, setting: FormSetting): RowEntries | undefined {
  const { isBonus } = kindOf(item);
  const draw = drawOf(setting, key);
  const chances = isBonus ? chanceOfBonus : chanceOfDeduction;
  if (setting.occasion.isFlawless || !draw.happens(chances[setting.profile.diligence])) return undefined;
  const evidence = isBonus ? `街道简报第${draw.between(1, 48)}期` : `检查记录第${draw.between(1, 60)}号`;
  return { ...nothing, checked: value(1), reason: `${row.title?.zh ?? item.title.zh}，见${evidence}` };
}

function drawOf({ random, form }: FormSetting, key: RowKey): SeededRandom {
  return random.fork(key, form.period);
}

function value(count: number): Entry {
  return { state: "value", value: rational(count) };
}
