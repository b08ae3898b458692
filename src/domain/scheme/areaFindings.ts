import type { Finding } from "../finding";
import { quantityNodes } from "./quantities";
import type { Scheme } from "./schemeSchema";
import { findingAt, type SourceLines } from "./sourceLines";

/**
 * Numbers by area where the product has no place for them: only the targets of quotas have a column for each area in
 * 评分细则. Anything else would be computed by the engine and not by the sheets, so it is refused.
 */
export function areaFindings(scheme: Scheme, lines: SourceLines): Finding[] {
  return quantityNodes(scheme).flatMap(({ node, path }) => {
    const areas = Object.keys(node.areas);
    return areas.length === 0 || path.endsWith(".target") ? [] : [findingAt("schemeAreaNotHere", "error", path, { found: areas.join("、") }, lines)];
  });
}
