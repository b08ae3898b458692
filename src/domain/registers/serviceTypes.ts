import type { Scheme } from "../scheme/schemeSchema";

/** What the service type of 服务台账 is chosen from: what items count, the sub-centres, and the service menu. Each once. */
export function serviceTypes(scheme: Scheme): readonly string[] {
  const items = scheme.scoreSheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.items));
  const counted = items.flatMap(({ register }) => (register?.kind === "services" ? register.types : []));
  const subCentres = items.flatMap(({ register, title }) => (register?.kind === "centrePlan" ? [title.zh] : []));
  const menu = (scheme.menu ?? []).flatMap(({ services }) => services.map(({ zh }) => zh));
  return [...new Set([...counted, ...subCentres, ...menu])];
}
