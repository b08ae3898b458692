import type { templateNames } from "../domain/scheme/templateScheme";
import { benchBook, rowsOf } from "./benchBook";
import { growthExponent, median } from "./growth";
import { runStages, stageNames, type StageName, type StageTimes } from "./stages";

/** One size of the street: what it holds, and the median time of each stage. */
export interface StreetMeasure {
  readonly factor: number;
  readonly rows: number;
  readonly cells: number;
  readonly formulas: number;
  readonly bytes: number;
  readonly times: StageTimes;
}

export interface StreetBench {
  readonly sizes: readonly StreetMeasure[];
  /** Of cost over rows, by stage: near 1 when the cost grows as the rows do. */
  readonly exponents: Readonly<Record<StageName, number>>;
  /** The street of the largest measured file of factor 1, for the peers. */
  readonly bytes: Uint8Array;
}

/** Measures the stages in this process at each size, after one round that is not counted. */
export async function benchStreet(template: (typeof templateNames)[number], factors: readonly number[], runs: number): Promise<StreetBench> {
  await runStages(benchBook(template, Math.min(...factors)));
  const sizes: StreetMeasure[] = [];
  let street: Uint8Array | undefined;
  for (const factor of factors) {
    const { measure, bytes } = await measureStreet(template, factor, runs);
    sizes.push(measure);
    if (factor === 1) street = bytes;
  }
  const exponent = (stage: StageName): number => growthExponent(sizes.map(({ rows, times }) => ({ size: rows, cost: times[stage] })));
  const exponents = Object.fromEntries(stageNames.map((stage) => [stage, exponent(stage)])) as Record<StageName, number>;
  return { sizes, exponents, bytes: street ?? new Uint8Array() };
}

async function measureStreet(template: (typeof templateNames)[number], factor: number, runs: number): Promise<{ measure: StreetMeasure; bytes: Uint8Array }> {
  const book = benchBook(template, factor);
  const all: StageTimes[] = [];
  let last: Awaited<ReturnType<typeof runStages>> | undefined;
  for (let run = 0; run < runs; run += 1) {
    last = await runStages(book);
    all.push(last.times);
  }
  const { plan, bytes } = last!;
  const cells = plan.sheets.flatMap((sheet) => sheet.cells);
  const times = Object.fromEntries(stageNames.map((stage) => [stage, median(all.map((one) => one[stage]))])) as Record<StageName, number>;
  return { bytes, measure: { factor, rows: rowsOf(book.facts), cells: cells.length, formulas: cells.filter(({ kind }) => kind === "computed").length, bytes: bytes.length, times } };
}
