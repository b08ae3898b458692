import type { Unit } from "../facts";
import type { Item } from "../items/itemKinds";
import type { Scheme, ScoreSheet } from "../scheme/schemeSchema";
import { notCountedWord, type ServiceType } from "./serviceType";

const groups = { counted: "考核项目", subCentre: "分中心" } as const;

/**
 * 服务类型 as a scheme gives it: what its items count, the sub-centres, the service menu; each once, by the first that has
 * it. Empty where nothing is counted from 服务台账.
 */
export function schemeServices(scheme: Scheme): readonly ServiceType[] {
  if (!scheme.scoreSheets.some(readsLedger)) return [];
  const service = (name: string, group: string, countsFor = notCountedWord): ServiceType => ({ name, group, countsFor, state: "", note: "" });
  const items = scheme.scoreSheets.flatMap(itemsOf);
  const menu = scheme.menu ?? [];
  const all = [
    ...items.flatMap(({ register, title }) => (register?.kind === "services" ? register.types.map((name) => service(name, groups.counted, title.zh)) : [])),
    ...items.flatMap(({ register, title }) => (register?.kind === "centrePlan" ? [service(title.zh, groups.subCentre)] : [])),
    ...menu.flatMap(({ group, services }) => services.map(({ zh }) => service(zh, group.zh))),
  ];
  const first = new Map<string, ServiceType>();
  for (const each of all) if (!first.has(each.name)) first.set(each.name, each);
  return [...first.values()];
}

/** Titles of the items that 服务台账 counts: what a service of the list can count for. */
export function countingTitles(scheme: Scheme): readonly string[] {
  return [...new Set(scheme.scoreSheets.flatMap(itemsOf).flatMap(({ register, title }) => (register?.kind === "services" ? [title.zh] : [])))];
}

/** Whether one of the units has a form that is counted from 服务台账. */
export function keepsLedger(scheme: Scheme, units: readonly Unit[]): boolean {
  const kinds = new Set(scheme.scoreSheets.filter(readsLedger).map(({ subject }) => subject));
  return units.some(({ kind }) => kinds.has(kind));
}

function readsLedger(sheet: ScoreSheet): boolean {
  return [...itemsOf(sheet), ...sheet.unscored].some(({ register }) => register?.kind === "services");
}

function itemsOf({ blocks }: ScoreSheet): Item[] {
  return blocks.flatMap(({ items }) => items);
}
