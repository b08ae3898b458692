import { passMarkOf } from "../../../domain/money/scoredResult";
import type { Scheme } from "../../../domain/scheme/schemeSchema";
import { lastMonthOf, type Quarter } from "../../../domain/units/period";
import type { BookSpec } from "../../bookSpec";

type Versions = Pick<BookSpec, "scheme" | "earlierSchemes">;

/** Whether grid leaders are scored in a quarter, by the version in force in its last month. */
export function isQuarterScored({ scheme, earlierSchemes }: Versions, quarter: Quarter): boolean {
  const [rule] = [...earlierSchemes.get(lastMonthOf(quarter))?.allowances ?? [], ...scheme.allowances];
  return rule !== undefined && passMarkOf(rule) !== undefined;
}

/** Whether any version of the year has them scored: then pass marks are kept by month, and points beside settled results. */
export function isYearScored({ scheme, earlierSchemes }: Versions): boolean {
  return [scheme, ...earlierSchemes.values()].some(({ allowances }: Scheme) => allowances.some((rule) => passMarkOf(rule) !== undefined));
}
