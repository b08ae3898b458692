/** An object of Excel as the client library addresses it: members in PascalCase. */
export abstract class HostObject {
  /** Its class, for errors. */
  abstract readonly type: string;
  /** What load() without a list brings. */
  abstract readonly scalars: readonly string[];

  /** What every answer about it carries, so that the client library can address it again. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** A collection: addressed by an indexer, loaded item by item. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];
  /** The item of an id or name; throws ItemNotFound. */
  abstract item(id: unknown): HostObject;
}

/** Adds members that read and write one entry each of a bag: `names` in PascalCase, the entry in camelCase. */
export function defineBag<T extends HostObject>(
  prototype: T, names: readonly string[], get: (self: T, path: string) => unknown, set: (self: T, path: string, value: unknown) => void,
): void {
  for (const name of names) {
    const path = camelCase(name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: T) { return get(this, path); },
      set(this: T, value: unknown) { set(this, path, value); },
    });
  }
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascalCase(name: string): string {
  return name.startsWith("_") ? `_${pascalCase(name.slice(1))}` : name.charAt(0).toUpperCase() + name.slice(1);
}
