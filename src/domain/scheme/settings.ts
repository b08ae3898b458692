import type { Rational } from "../units/rational";
import { equals } from "../units/rational";
import type { Quantity } from "./quantity";
import { namedNodes } from "./namedNodes";
import { isQuantity, quantityNodes, replaceQuantities } from "./quantities";
import type { Localized } from "./schemaParts";
import type { Scheme } from "./schemeSchema";

/** One number of the scheme as 参数 and 评分细则 list it; `title` is that of the nearest part around it that has one. */
export interface SchemeQuantity {
  readonly path: string;
  readonly quantity: Quantity;
  readonly title?: Localized;
}

/** Every number of the scheme in the order of the file. */
export function listQuantities(scheme: Scheme): SchemeQuantity[] {
  const titles: { readonly keys: string; readonly title: Localized }[] = [];
  const list: SchemeQuantity[] = [];
  for (const { keys, path, node } of namedNodes(scheme)) {
    if (isQuantity(node)) list.push({ path, quantity: node, title: titles.findLast((outer) => JSON.stringify(keys).startsWith(outer.keys))?.title });
    else if (keys.length > 0 && hasTitle(node)) titles.push({ keys: `${JSON.stringify(keys).slice(0, -1)},`, title: node.title });
  }
  return list;
}

function hasTitle(node: unknown): node is { readonly title: Localized } {
  return typeof node === "object" && node !== null && "title" in node && typeof node.title === "object";
}

/**
 * The scheme with numbers as a workbook's settings have them, by path, area variants by `path@area` (also new ones of an
 * area that the scheme knows). Paths that the scheme does not have are ignored: its reader reports them. What does not
 * change is shared with the given scheme.
 */
export function withSettings(scheme: Scheme, settings: ReadonlyMap<string, Rational>): Scheme {
  const replacements = new Map(quantityNodes(scheme).flatMap(({ node, path }) => {
    const changed = withSetting(node, path, scheme, settings);
    return changed === node ? [] : [[node, changed] as const];
  }));
  return replaceQuantities(scheme, replacements);
}

function withSetting(quantity: Quantity, path: string, scheme: Scheme, settings: ReadonlyMap<string, Rational>): Quantity {
  const value = settings.get(path) ?? quantity.value;
  const own = scheme.areas.flatMap(({ id }) => {
    const inArea = settings.get(`${path}@${id}`) ?? quantity.areas[id];
    return inArea === undefined ? [] : [[id, inArea] as const];
  });
  const isSame = equals(value, quantity.value) && own.length === Object.keys(quantity.areas).length && own.every(([id, inArea]) => quantity.areas[id] !== undefined && equals(inArea, quantity.areas[id]));
  return isSame ? quantity : { ...quantity, value, areas: Object.fromEntries(own) };
}
