import type { Quantity } from "./quantity";
import { namedNodes, type NamedNode } from "./namedNodes";
import type { Scheme } from "./schemeSchema";

export function isQuantity(node: unknown): node is Quantity {
  return typeof node === "object" && node !== null && "areas" in node && "from" in node && "value" in node && "path" in node;
}

/** Every number of a scheme with its name by ids, outer before inner. */
export function quantityNodes(scheme: Scheme): (NamedNode & { readonly node: Quantity })[] {
  return [...namedNodes(scheme)].filter((named): named is NamedNode & { readonly node: Quantity } => isQuantity(named.node));
}

/** The scheme with some of its numbers replaced, found by identity. What does not change is shared with the given scheme. */
export function replaceQuantities(scheme: Scheme, replacements: ReadonlyMap<Quantity, Quantity>): Scheme {
  return replaceIn(scheme, replacements) as Scheme;
}

function replaceIn(node: unknown, replacements: ReadonlyMap<Quantity, Quantity>): unknown {
  if (isQuantity(node)) return replacements.get(node) ?? node;
  if (Array.isArray(node)) {
    const elements = node.map((element) => replaceIn(element, replacements));
    return elements.every((element, index) => element === node[index]) ? node : elements;
  }
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]): [string, unknown, boolean] => {
    const replaced = replaceIn(value, replacements);
    return [key, replaced, replaced !== value];
  });
  return entries.some(([, , isChanged]) => isChanged) ? Object.fromEntries(entries) : node;
}
