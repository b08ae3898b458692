import type { Entry, FormFlags, RowEntries } from "../facts";
import { compare, isNegative, one, zero, type Rational } from "../units/rational";
import type { FormRow } from "./itemKind";

/**
 * What counts on one line: 核定 where it is given; else 自报 once 其余按自报核定 is ticked; else none where the line
 * may be blank and 其余无扣分 is ticked; else missing. An answer outside its limits is no answer: missing.
 */
export function countedEntry(row: FormRow, entries: RowEntries | undefined, flags: FormFlags, maxPoints: Rational): Entry {
  const checked = withinLimits(row, entries?.checked, maxPoints);
  if (checked !== undefined) return checked;
  if (flags.acceptReported) {
    const reported = withinLimits(row, entries?.reported, maxPoints);
    if (reported !== undefined) return reported;
  }
  return row.isBlankNone && flags.noOtherDeductions ? { state: "value", value: zero } : { state: "missing" };
}

/** The entry that a cell gives, missing where it is out of its limits, undefined where the cell is blank. */
function withinLimits(row: FormRow, entry: Entry | undefined, maxPoints: Rational): Entry | undefined {
  if (entry === undefined || entry.state === "missing") return undefined;
  if (entry.state !== "value") return entry.state === "invalid" ? { state: "missing" } : entry;
  return isWithinLimits(row.answer, entry.value, maxPoints) ? entry : { state: "missing" };
}

/** Counts and points are zero or more, points at most the item's maximum, yes and no are one and zero. */
export function isWithinLimits(answer: FormRow["answer"], value: Rational, maxPoints: Rational): boolean {
  if (isNegative(value)) return false;
  if (answer === "points") return compare(value, maxPoints) <= 0;
  if (answer === "yesNo") return compare(value, one) === 0 || compare(value, zero) === 0;
  return true;
}

/** A typed target: zero or more; anything else is missing. */
export function targetEntry(entry: Entry | undefined): Entry {
  if (entry?.state === "notApplicable") return entry;
  return entry?.state === "value" && !isNegative(entry.value) ? entry : { state: "missing" };
}
