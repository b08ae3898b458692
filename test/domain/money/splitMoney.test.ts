import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitByLargestRemainder, splitEquallyWithRemainder, splitFloorToFirst } from "../../../src/domain/money/splitMoney";
import { fen, sumFen } from "../../../src/domain/units/money";
import { rational } from "../../../src/domain/units/rational";

const anyTotal = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(fen);
const someWeights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }).filter((weights) => weights.some((weight) => weight > 0));

describe("largest remainder (brick/money, MoneyTest providerAllocate, FloorToLargestRemainder)", () => {
  test.each([
    ["AL-01", 10000, [30, 20, 40], [3333, 2222, 4445]],
    ["AL-03", 100, [2, 3, 1], [33, 50, 17]],
    ["AL-05", 2, [1, 1, 1, 1], [1, 1, 0, 0]],
    ["AL-07", 3, [75, 25], [2, 1]],
  ])("%s: %i fen by %j are %j", (_id, total, weights, parts) => {
    expect(splitByLargestRemainder(fen(total), weights)).toEqual(parts);
  });

  test("RB-01: half a pot of 32,000 yuan by weights 32, 33 and 80 loses no fen (BLSQ/orbf-rules_engine, nigeria_solution)", () => {
    expect(splitByLargestRemainder(fen(1_600_000), [32, 33, 80])).toEqual([353_103, 364_138, 882_759]);
  });

  test("fractions weigh as their common multiple does", () => {
    expect(splitByLargestRemainder(fen(10000), [rational(1, 3), rational(2, 9), rational(4, 9)])).toEqual([3333, 2222, 4445]);
  });
});

describe("other conventions", () => {
  test("AL-09: the left-over fen go to the first rows (brick/money, FloorToFirst)", () => {
    expect(splitFloorToFirst(fen(10000), [30, 20, 40, 40])).toEqual([2308, 1539, 3077, 3076]);
  });

  test("AL-11: an equal split keeps what cannot be split apart (brick/money, providerSplit, Separate)", () => {
    expect(splitEquallyWithRemainder(fen(9999), 4)).toEqual({ parts: [2499, 2499, 2499, 2499], remainder: 3 });
    expect(splitEquallyWithRemainder(fen(-9999), 4)).toEqual({ parts: [-2499, -2499, -2499, -2499], remainder: -3 });
  });
});

describe("edges", () => {
  test("a row without weight gets nothing, not even a left-over fen", () => {
    expect(splitByLargestRemainder(fen(5), [0, 1, 1])).toEqual([0, 3, 2]);
    expect(splitFloorToFirst(fen(5), [0, 1, 1])).toEqual([0, 3, 2]);
  });

  test("money taken back is split as its mirror image", () => {
    expect(splitByLargestRemainder(fen(-10000), [30, 20, 40])).toEqual([-3333, -2222, -4445]);
  });

  test("no money over no weight is nothing, and money over no weight throws", () => {
    expect(splitByLargestRemainder(fen(0), [0, 0])).toEqual([0, 0]);
    expect(splitByLargestRemainder(fen(0), [])).toEqual([]);
    expect(() => splitByLargestRemainder(fen(1), [0, 0])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(fen(1), [])).toThrow(RangeError);
  });

  test.each([[[1, -1]], [[-1]], [[0.5, 1]]])("weights %j throw", (weights) => {
    expect(() => splitByLargestRemainder(fen(100), weights)).toThrow(RangeError);
  });

  test.each([0, -1, 1.5])("%s parts throw", (count) => {
    expect(() => splitEquallyWithRemainder(fen(100), count)).toThrow(RangeError);
  });
});

describe("laws", () => {
  // A first row whose exact share is whole may get a fen on top, so only the largest remainder stays below a whole fen.
  test.each([["splitByLargestRemainder", splitByLargestRemainder, 0n], ["splitFloorToFirst", splitFloorToFirst, 1n]] as const)(
    "%s loses nothing and keeps every part within a fen of the exact share",
    (_name, split, allowance) => {
      fc.assert(
        fc.property(anyTotal, someWeights, (total, weights) => {
          const parts = split(total, weights);
          const totalWeight = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
          expect(sumFen(parts)).toBe(total);
          parts.forEach((part, row) => {
            const off = BigInt(part) * totalWeight - BigInt(total) * BigInt(weights[row] ?? 0);
            expect((off < 0n ? -off : off) < totalWeight + allowance).toBe(true);
          });
        }),
      );
    },
  );

  test("a heavier row never gets less", () => {
    fc.assert(
      fc.property(anyTotal.map((total) => fen(Math.abs(total))), someWeights, (total, weights) => {
        const rows = splitByLargestRemainder(total, weights).map((part, row) => ({ part, weight: weights[row] ?? 0 }));
        for (const left of rows) for (const right of rows) if (left.weight > right.weight) expect(left.part).toBeGreaterThanOrEqual(right.part);
      }),
    );
  });

  test("an equal split and its remainder add up to the total", () => {
    fc.assert(
      fc.property(anyTotal, fc.integer({ min: 1, max: 50 }), (total, count) => {
        const { parts, remainder } = splitEquallyWithRemainder(total, count);
        expect(sumFen([...parts, remainder])).toBe(total);
        expect(Math.abs(remainder)).toBeLessThan(count);
      }),
    );
  });
});
