import type { Entry } from "../entry";
import type { CentrePlanRow } from "./registers";
import { registerCount, type RegisterCount } from "./registerCount";

/** An item's line of the month's plan: planned is its target, done is reported, confirmed is checked. */
export function countCentrePlan(item: string, rows: readonly CentrePlanRow[]): { readonly target: RegisterCount; readonly reported: RegisterCount; readonly checked: RegisterCount } {
  const line = rows.find((row) => row.item === item);
  return { target: count("planned", line?.planned), reported: count("done", line?.done), checked: count("confirmed", line?.confirmed) };
}

function count(field: "planned" | "done" | "confirmed", entry: Entry | undefined): RegisterCount {
  return entry?.state === "value" ? registerCount(`register.centrePlan.${field}`, 1, entry.value, {}) : registerCount("register.none", 0, 0, {});
}
