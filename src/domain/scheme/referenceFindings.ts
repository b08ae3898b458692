import type { Finding } from "../finding";
import { namedNodes } from "./namedNodes";
import { quantityNodes } from "./quantities";
import type { Scheme } from "./schemeSchema";
import { findingAt, type SourceLines } from "./sourceLines";

/** Every `from` that names no reference of the scheme, and every area variant of an area that the scheme does not have. */
export function referenceFindings(scheme: Scheme, lines: SourceLines): Finding[] {
  const unknown = namesOfReferences(scheme)
    .filter(({ from }) => !Object.hasOwn(scheme.references, from))
    .map(({ from, path }) => findingAt("schemeUnknownReference", "error", path, { found: from, allowed: Object.keys(scheme.references).join(", ") }, lines));
  return [...unknown, ...areaFindings(scheme, lines)];
}

/** Every use of a reference; `validity.from` is a month, not a reference. */
export function namesOfReferences(scheme: unknown): { readonly from: string; readonly path: string }[] {
  return [...namedNodes(scheme)].flatMap(({ keys, path, node }) =>
    keys.at(-1) === "from" && typeof node === "string" && keys[0] !== "validity" && keys[0] !== "references" ? [{ from: node, path: path.replace(/\.from$/, "") }] : [],
  );
}

function areaFindings(scheme: Scheme, lines: SourceLines): Finding[] {
  const areas = new Set(scheme.areas.map(({ id }) => id));
  return quantityNodes(scheme).flatMap(({ node, path }) =>
    Object.keys(node.areas)
      .filter((area) => !areas.has(area))
      .map((area) => findingAt("schemeUnknownArea", "error", path, { found: area, allowed: [...areas].join(", ") }, lines)),
  );
}
