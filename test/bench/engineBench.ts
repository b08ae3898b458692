import type { ChildMeasure } from "./benchChild";
import { growthExponent } from "./growth";
import { measureChild } from "./processBench";

export const engineWorks = ["stationMonths", "leaderQuarters"] as const;
export type EngineWork = (typeof engineWorks)[number];

export interface EngineMeasure extends ChildMeasure { readonly work: EngineWork; readonly count: number }

export interface EngineBench {
  readonly measures: readonly EngineMeasure[];
  readonly exponents: Readonly<Record<EngineWork, number>>;
}

/** Each size in a process of its own, so that its peak memory is its own; made, scored, folded and forgotten one by one. */
export async function benchEngine(counts: readonly number[]): Promise<EngineBench> {
  const measures: EngineMeasure[] = [];
  for (const work of engineWorks) for (const count of counts) measures.push(await measureEngine(work, count));
  const exponent = (wanted: EngineWork): number => growthExponent(measures.filter(({ work }) => work === wanted).map(({ count, cpuMilliseconds }) => ({ size: count, cost: cpuMilliseconds })));
  return { measures, exponents: { stationMonths: exponent("stationMonths"), leaderQuarters: exponent("leaderQuarters") } };
}

export async function measureEngine(work: EngineWork, count: number): Promise<EngineMeasure> {
  return { work, count, ...(await measureChild(work, count)) };
}
