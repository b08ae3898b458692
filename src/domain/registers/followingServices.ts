import type { Scheme } from "../scheme/schemeSchema";
import { schemeServices } from "./schemeServices";
import type { ServiceType } from "./serviceType";

/**
 * 服务类型 when another scheme comes into force: what the street changed, added or took off stays so; what still stood as
 * the old scheme had given it is as the new one gives it, and what only the new one has is added. With the same scheme the list stays.
 */
export function followingServices(before: Scheme, after: Scheme, list: readonly ServiceType[]): readonly ServiceType[] {
  const [old, given] = [byName(schemeServices(before)), byName(schemeServices(after))];
  const kept = list.flatMap((service) => (isSame(service, old.get(service.name)) ? (given.get(service.name) ?? []) : service));
  const names = new Set(kept.map(({ name }) => name));
  return [...kept, ...[...given.values()].filter(({ name }) => !names.has(name) && !old.has(name))];
}

function isSame(service: ServiceType, other: ServiceType | undefined): boolean {
  return other !== undefined && (Object.keys(other) as (keyof ServiceType)[]).every((part) => service[part] === other[part]);
}

function byName(services: readonly ServiceType[]): Map<string, ServiceType> {
  return new Map(services.map((service) => [service.name, service]));
}
