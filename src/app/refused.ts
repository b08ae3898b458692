import { error, type Finding, type Place } from "../domain/finding";
import type { Outcome } from "./ports";

/** What was asked is not done, for one reason. */
export function refused(code: string, values?: Finding["values"], place?: Place): Outcome<never> {
  return { ok: false, findings: [error(code, values, place)] };
}
