import type { BatchArguments, BatchPath } from "./batchMessage";
import { ExcelTrouble, FakeLacks, invalidArgument, itemNotFound } from "./excelTrouble";
import { HostCollection, HostObject } from "./hostObject";

/** What the paths of one batch need of the workbook. */
export interface PathWorld {
  readonly root: HostObject;
  /** The object kept under a reference id; undefined when it was let go. */
  kept(id: string): HostObject | undefined;
}

/** The objects that the paths of one batch lead to. Each path is walked once, when first needed. */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(private readonly paths: Readonly<Record<string, BatchPath>>, private readonly world: PathWorld) {}

  /** The object of a path; null for a null object. */
  object(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (path === undefined) throw invalidArgument(`No object path ${id}.`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** Arguments of a call, objects in place of their paths. */
  argumentsOf(info: BatchArguments | undefined): unknown[] {
    const values = [...(info?.Arguments ?? [])];
    (info?.ReferencedObjectPathIds ?? []).forEach((id, at) => {
      if (typeof id === "number" && id > 0) values[at] = this.object(id);
    });
    return values;
  }

  private walk(path: BatchPath): HostObject | null {
    if (path.ObjectPathType === 1) return this.world.root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = this.world.kept(path.Name);
      if (kept === undefined) throw new ExcelTrouble("InvalidObjectPath", `The object path is not working: ${path.Name}.`);
      return kept;
    }
    if (path.ObjectPathType === 2) throw new FakeLacks(`new ${path.Name}`);
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === 3) return asObject(call(parent, path.Name, this.argumentsOf(path.ArgumentInfo)), parent, path.Name);
    if (path.ObjectPathType === 4) return asObject(read(parent, path.Name), parent, path.Name);
    if (path.ObjectPathType === 5 && parent instanceof HostCollection) return parent.item(this.argumentsOf(path.ArgumentInfo)[0]);
    throw new FakeLacks(`path type ${path.ObjectPathType} on ${parent.type}`);
  }
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new FakeLacks(`object ${parent.type}.${name}`);
}

/** Calls a method of Excel's; a member that the fake has not is named. */
export function call(object: HostObject, name: string, values: readonly unknown[]): unknown {
  const member: unknown = isMemberName(name) ? Reflect.get(object, name) : undefined;
  if (typeof member !== "function") throw new FakeLacks(`method ${object.type}.${name}`);
  return Reflect.apply(member, object, values) as unknown;
}

/** Reads a property of Excel's. */
export function read(object: HostObject, name: string): unknown {
  if (!isMemberName(name) || !(name in object)) throw new FakeLacks(`property ${object.type}.${name}`);
  const value: unknown = Reflect.get(object, name);
  if (typeof value === "function") throw new FakeLacks(`property ${object.type}.${name}`);
  return value;
}

/** Writes a property of Excel's. */
export function write(object: HostObject, name: string, value: unknown): void {
  let holder: object | null = object;
  while (holder !== null && Object.getOwnPropertyDescriptor(holder, name) === undefined) holder = Object.getPrototypeOf(holder) as object | null;
  const setter = holder === null || !isMemberName(name) ? undefined : Object.getOwnPropertyDescriptor(holder, name)?.set;
  if (setter === undefined) throw new FakeLacks(`writable property ${object.type}.${name}`);
  Reflect.apply(setter, object, [value]);
}

/** Only members of Excel's own are reachable, never those of the fake. */
function isMemberName(name: string): boolean {
  return /^_?[A-Z]/.test(name);
}

export function missingObject(): never {
  throw itemNotFound();
}
