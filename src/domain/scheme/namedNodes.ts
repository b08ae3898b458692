/** One value of a scheme, as written or as read: its place (keys from the root) and its name by ids. */
export interface NamedNode {
  readonly keys: readonly (string | number)[];
  readonly path: string;
  readonly node: unknown;
}

/** Lists whose elements are known by their own id alone. */
const ownNames: ReadonlySet<string> = new Set(["scoreSheets", "surveys", "allowances", "contracts", "budgets"]);
/** Lists that the name of an element leaves out: `station.discipline.late`, `projects.first`. */
const silentLists: ReadonlySet<string> = new Set(["lines", "instalments"]);

/**
 * Every value below `root`, outer before inner, with its name by ids: `station.visits.maxPoints`,
 * `station.discipline.late.points`, `station.bands.2.lower`, `policies.roundingDigits`. An item is named by its sheet,
 * not its block (so it may change block); elements without an id by their place, from 1.
 */
export function* namedNodes(root: unknown): Generator<NamedNode> {
  yield* below({ keys: [], path: "", node: root }, "");
}

function* below(parent: NamedNode, sheet: string): Generator<NamedNode> {
  const { keys, path, node } = parent;
  if (Array.isArray(node)) {
    for (const [index, element] of node.entries()) {
      const child = { keys: [...keys, index], path: elementPath(path, sheet, element, index), node: element as unknown };
      yield child;
      yield* below(child, ownNames.has(path) ? child.path : sheet);
    }
  } else if (isPlain(node)) {
    for (const [key, value] of Object.entries(node)) {
      const child = { keys: [...keys, key], path: memberPath(path, key, value), node: value };
      yield child;
      yield* below(child, sheet);
    }
  }
}

/** `station.visits` for an element of the list `station.blocks.services.items`. */
function elementPath(list: string, sheet: string, element: unknown, index: number): string {
  const name = nameOf(element, index);
  if (ownNames.has(list)) return name;
  const key = list.slice(list.lastIndexOf(".") + 1);
  if (key === "items") return `${sheet}.${name}`;
  return silentLists.has(key) ? `${list.slice(0, list.lastIndexOf("."))}.${name}` : `${list}.${name}`;
}

/** A bound wraps its number in `value`: the number is known by the bound's name. */
function memberPath(path: string, key: string, value: unknown): string {
  if (key === "value" && isPlain(value)) return path;
  return path === "" ? key : `${path}.${key}`;
}

function nameOf(element: unknown, index: number): string {
  if (isPlain(element)) {
    if (typeof element["id"] === "string") return element["id"];
    if (typeof element["answer"] === "number") return String(element["answer"]);
  }
  return String(index + 1);
}

/** An object of the scheme; an exact number is a value, not an object of it. */
function isPlain(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null && !Array.isArray(node) && Object.getPrototypeOf(node) === Object.prototype;
}
