import { quantityNodes, replaceQuantities } from "./quantities";
import type { Scheme } from "./schemeSchema";

/** The scheme with every number carrying its name by ids (`station.visits.maxPoints`), the same in settings, lint and verification. */
export function namePaths(scheme: Scheme): Scheme {
  return replaceQuantities(scheme, new Map(quantityNodes(scheme).map(({ node, path }) => [node, { ...node, path }])));
}
