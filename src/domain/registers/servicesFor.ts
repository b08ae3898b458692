import { sameText } from "./registerRows";
import type { ServiceType } from "./serviceType";

/** The services whose rows count for an item. A name that the list has twice is what its first row says, and counts once. */
export function servicesFor(title: string, list: readonly ServiceType[]): readonly string[] {
  return firstOfEach(list).filter(({ countsFor }) => sameText(countsFor) === sameText(title)).map(({ name }) => name);
}

/** The list without blank names and without the second row of a name. */
export function firstOfEach(list: readonly ServiceType[]): readonly ServiceType[] {
  const known = new Set<string>([""]);
  return list.filter(({ name }) => !known.has(sameText(name)) && known.add(sameText(name)));
}
