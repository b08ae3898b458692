import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/app/demo/seededRandom";

function draws(seed: string, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.unit());
}

describe("the sample's chance", () => {
  test("draws the same numbers for the same seed and others for another", () => {
    expect(draws("street", 50)).toEqual(draws("street", 50));
    expect(draws("street", 50)).not.toEqual(draws("streets", 50));
  });

  test("draws these very numbers, so that the demo's figures do not change unnoticed", () => {
    expect(draws("street", 3).map((number) => number.toFixed(6))).toEqual(["0.353888", "0.422575", "0.318511"]);
  });

  test("gives a fork that does not depend on what was drawn before", () => {
    const [fresh, used] = [seededRandom("a"), seededRandom("a")];
    used.unit();
    expect(used.fork("b", 1).unit()).toBe(fresh.fork("b", 1).unit());
  });

  test("stays within both ends, and reaches them", () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(20), (seed, least, span) => {
      const random = seededRandom(seed);
      const drawn = Array.from({ length: 40 }, () => random.between(least, least + span));
      return drawn.every((number) => Number.isInteger(number) && number >= least && number <= least + span);
    }));
    const random = seededRandom("ends");
    expect(new Set(Array.from({ length: 200 }, () => random.between(1, 3)))).toEqual(new Set([1, 2, 3]));
  });

  test("is spread evenly enough over ten parts", () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const number of draws("even", 10_000)) counts[Math.floor(number * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
