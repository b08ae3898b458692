import type { ItemInput } from "../domain/items/itemKind";
import { missingEntry, type Entry } from "../domain/facts";
import { toNumber } from "../domain/units/rational";
import { exactAmount } from "./cellValue";
import { notAvailable } from "./functionError";

/**
 * Gives the points of a quota item: the maximum points in proportion to what was done of what was due. More than due earns no more. The result is not rounded.
 * @customfunction QUOTAPOINTS
 * @param maxPoints The points of the item when all that was due is done.
 * @param target How many were due in the period, as a count. With 0 nothing was due and the result is #N/A.
 * @param done How many were done in the period, as a count.
 * @returns Points from 0 to the maximum.
 */
export async function quotaPoints(maxPoints: number, target: number, done: number): Promise<number> {
  const input: ItemInput = {
    maxPoints: exactAmount(maxPoints, "maxPoints"), target: entry(target, "target"), counted: new Map([["", entry(done, "done")]]),
    workingDays: 0, calendarDays: 0, index: missingEntry,
  };
  // Item kinds carry the checks of scheme files, which the pane's first load can do without.
  const { quota } = await import("../domain/items/quota");
  // The kind asks its item for nothing: maximum and target are in the input.
  const score = quota.score(undefined as unknown as Parameters<typeof quota.score>[0], input);
  if (score.state !== "value") throw notAvailable("function.nothingDue");
  return toNumber(score.points);
}

function entry(value: number, what: string): Entry {
  return { state: "value", value: exactAmount(value, what) };
}
