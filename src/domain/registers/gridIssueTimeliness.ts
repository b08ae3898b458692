import { daysBetween, type Day } from "../units/day";
import { toNumber } from "../units/rational";
import type { Quantity } from "../scheme/quantity";
import type { GridIssue } from "./registers";

/** `late`: handled after the allowed calendar days, or still open past them; undefined where it cannot be told yet. */
export type Timeliness = "onTime" | "late" | undefined;

/** Whether a matter was handled within the allowed calendar days from the day it was reported. */
export function gridIssueTimeliness({ reported, handled }: GridIssue, allowed: Quantity, asOf: Day | undefined): Timeliness {
  const end = handled ?? asOf;
  if (reported === undefined || end === undefined) return undefined;
  if (daysBetween(reported, end) > toNumber(allowed.value)) return "late";
  return handled === undefined ? undefined : "onTime";
}
