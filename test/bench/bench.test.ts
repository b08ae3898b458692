import { describe, expect, it } from "vitest";
import { computeMonth } from "../../src/domain/computeMonth";
import { templateScheme } from "../domain/scheme/templateScheme";
import { benchBook, rowsOf, type BenchBook } from "./benchBook";
import { foldLeaderQuarters, foldStationMonths } from "./engineStream";
import { growthExponent, median } from "./growth";
import { statOf } from "./processorTimes";
import { describeBook, timed } from "./stages";

/** Four times the rows may cost eight times as much before it counts as worse than linear: a shared machine is noisy. */
const loosely = 8;
const rounds = 3;

/** The least disturbed of several rounds, in processor time. */
async function leastCost(work: () => unknown): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < rounds; round += 1) costs.push((await timed(work)).cpuMilliseconds);
  return Math.min(...costs);
}

async function costGrowth(work: (book: BenchBook) => unknown): Promise<number> {
  const [small, large] = [benchBook("street", 0.1), benchBook("street", 0.4)];
  expect(rowsOf(large.facts) / rowsOf(small.facts)).toBeGreaterThan(3.5);
  await leastCost(() => work(small));
  return (await leastCost(() => work(large))) / (await leastCost(() => work(small)));
}

describe("the cost of a street four times as large", () => {
  it("is not more than linear for computing the month", async () => {
    expect(await costGrowth(({ scheme, facts }) => computeMonth(scheme, facts))).toBeLessThan(loosely);
  });

  it("is not more than linear for describing the workbook", async () => {
    expect(await costGrowth((book) => describeBook(book))).toBeLessThan(loosely);
  });
});

describe("the bench's own measures", () => {
  it("find the exponent of a power, and the middle of odd and even numbers of runs", () => {
    expect(growthExponent([1, 10, 100].map((size) => ({ size, cost: 3 * size ** 2 })))).toBeCloseTo(2);
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2]);
  });

  it("read a thread's name, parent and processor time whatever stands in its name", () => {
    expect(statOf("12 (Dedicated) Worker (1)) S 7 12 12 0 -1 1 2 3 4 5 150 25 0 0")).toEqual({ name: "Dedicated) Worker (1)", parent: 7, time: 1_750 });
  });

  it("stream the same sums at every run, and more for more rows", () => {
    const scheme = templateScheme("shushan");
    for (const fold of [foldStationMonths, foldLeaderQuarters]) {
      expect(fold(scheme, 50)).toEqual(fold(scheme, 50));
      expect(fold(scheme, 100).total).toBeGreaterThan(fold(scheme, 50).total);
    }
  });

  it("pay the quarter of ten made grid leaders as counted by hand: 1,200 yuan each, less who failed, was not assessed or came and went", () => {
    // Eight passed whole, but number 3 came on 16 August (after the cut-off: one month) and number 4 left on 10 September (two months).
    const passed = 6 * 120_000 + 40_000 + 80_000;
    const withoutPerformance = 2 * 60_000;
    expect(foldLeaderQuarters(templateScheme("shushan"), 10).total).toBe(passed + withoutPerformance);
  });
});
