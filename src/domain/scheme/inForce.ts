import type { Month } from "../units/period";
import type { Scheme } from "./schemeSchema";

/** The scheme of a month, or why there is not exactly one; `names` are "id version". */
export type SchemeInForce =
  | { readonly kind: "one"; readonly scheme: Scheme }
  | { readonly kind: "noneInForce"; readonly month: Month; readonly names: readonly string[] }
  | { readonly kind: "twoInForce"; readonly month: Month; readonly names: readonly string[] };

/**
 * The one version whose months of validity (both ends included; without an end, all that follow) hold the month.
 * None and two are never settled here: `names` are all versions, or those that claim the month.
 */
export function schemeInForce(versions: readonly Scheme[], month: Month): SchemeInForce {
  const claiming = versions.filter(({ validity }) => validity.from <= month && (validity.to === undefined || month <= validity.to));
  const [scheme] = claiming;
  if (scheme === undefined) return { kind: "noneInForce", month, names: versions.map(nameOf) };
  return claiming.length === 1 ? { kind: "one", scheme } : { kind: "twoInForce", month, names: claiming.map(nameOf) };
}

function nameOf({ id, version }: Scheme): string {
  return `${id} ${version}`;
}
