import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile, betaShareBelow, fQuantile } from "../../../src/domain/satisfaction/betaDistribution";
import { clopperPearson, finitePopulationFactor, sampleSize, wald, wilson } from "../../../src/domain/satisfaction/intervals";
import { fromDecimal } from "../../../src/domain/units/rational";
import { krejcieMorgan1970 } from "./krejcieMorgan1970";

const z95 = 1.959963984540054;

describe("wilson", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("ST-01: %d of %d lies between %d and %d (Newcombe 1998, Table I, method 3)", (successes, replies, lower, upper) => {
    const interval = wilson({ successes, replies }, z95);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it("has no interval without replies", () => {
    expect(wilson({ successes: 0, replies: 0 }, z95)).toBeUndefined();
  });
});

describe("clopperPearson", () => {
  it.each([
    [18, 20, 0.6830172859809176, 0.9876514728297052],
    [4, 20, 0.05733399705003284, 0.436614002996668],
    [190, 200, 0.9099724622986486, 0.975765834527891],
  ])("ST-03: %d of %d lies between %d and %d, as R's binom.test says", (successes, replies, lower, upper) => {
    const interval = clopperPearson({ successes, replies }, 0.95);
    expect(interval?.lower).toBeCloseTo(lower, 12);
    expect(interval?.upper).toBeCloseTo(upper, 12);
  });

  it("ends exactly at 0 and 1 when nobody or everybody is satisfied", () => {
    expect(clopperPearson({ successes: 0, replies: 10 }, 0.95)?.lower).toBe(0);
    expect(clopperPearson({ successes: 10, replies: 10 }, 0.95)?.upper).toBe(1);
    expect(clopperPearson({ successes: 0, replies: 10 }, 0.95)?.upper).toBeCloseTo(1 - 0.025 ** (1 / 10), 12);
    expect(clopperPearson({ successes: 0, replies: 0 }, 0.95)).toBeUndefined();
  });
});

describe("wald with finite population correction", () => {
  it("ST-07: 7 of 80 out of 320 is 0.0424 to 0.1326 at 90 %, a margin of 0.0451 and not the 0.058 of the quoted answer", () => {
    const interval = wald({ successes: 7, replies: 80 }, 1.645, 320);
    expect(interval?.lower).toBeCloseTo(0.0424, 4);
    expect(interval?.upper).toBeCloseTo(0.1326, 4);
    expect(((interval?.upper ?? 0) - (interval?.lower ?? 0)) / 2).toBeCloseTo(0.0451, 4);
    const without = wald({ successes: 7, replies: 80 }, 1.645);
    expect(((without?.upper ?? 0) - (without?.lower ?? 0)) / 2).toBeCloseTo(0.052, 4);
  });

  it("corrects nothing without a population, everything when all were asked, and refuses more replies than people", () => {
    expect(finitePopulationFactor(80, undefined)).toBe(1);
    expect(finitePopulationFactor(80, 80)).toBe(0);
    expect(finitePopulationFactor(1, 1)).toBe(0);
    expect(finitePopulationFactor(81, 80)).toBeUndefined();
    expect(wald({ successes: 7, replies: 81 }, z95, 80)).toBeUndefined();
  });

  it("is cut to 0 and 1 and is undefined without replies", () => {
    expect(wald({ successes: 1, replies: 20 }, z95)?.lower).toBe(0);
    expect(wald({ successes: 0, replies: 0 }, z95)).toBeUndefined();
  });
});

describe("sampleSize", () => {
  const rule = { chiSquared: fromDecimal("3.841"), share: fromDecimal("0.5"), margin: fromDecimal("0.05") };

  it("ST-05: gives each of the 89 rows of the published table (Krejcie & Morgan 1970, Table 1)", () => {
    expect(krejcieMorgan1970).toHaveLength(89);
    expect(krejcieMorgan1970.map(([population]) => [population, sampleSize(population, rule)])).toEqual(krejcieMorgan1970);
  });

  it("is undefined for an empty population and for a rule without precision", () => {
    expect(sampleSize(0, rule)).toBeUndefined();
    expect(sampleSize(100, { ...rule, share: fromDecimal("0"), margin: fromDecimal("0") })).toBeUndefined();
  });
});

describe("betaDistribution", () => {
  it("agrees with closed forms: a power of x, and the symmetric middle", () => {
    expect(betaShareBelow(0.3, 4, 1)).toBeCloseTo(0.3 ** 4, 14);
    expect(betaShareBelow(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 14);
    expect(betaShareBelow(0.5, 250, 250)).toBeCloseTo(0.5, 12);
    expect([betaShareBelow(0, 2, 3), betaShareBelow(1, 2, 3)]).toEqual([0, 1]);
  });

  it("gives the tabulated 5 % point of F with 5 and 10 degrees of freedom, 3.3258", () => {
    expect(fQuantile(0.95, 5, 10)).toBeCloseTo(3.3258, 4);
  });

  it("finds back the x of any share", () => {
    const shape = fc.double({ min: 0.5, max: 2000, noNaN: true });
    fc.assert(fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (share, a, b) => {
      expect(betaShareBelow(betaQuantile(share, a, b), a, b)).toBeCloseTo(share, 8);
    }));
  });
});

describe("intervals as laws", () => {
  const proportion = fc.integer({ min: 1, max: 2000 }).chain((replies) => fc.record({ replies: fc.constant(replies), successes: fc.nat(replies) }));

  it("Wilson and Clopper-Pearson hold the share, stay within 0 and 1, and mirror when satisfied and not are exchanged", () => {
    fc.assert(fc.property(proportion, ({ replies, successes }) => {
      const mirrored = { replies, successes: replies - successes };
      for (const [own, other] of [[wilson({ replies, successes }, z95), wilson(mirrored, z95)], [clopperPearson({ replies, successes }, 0.95), clopperPearson(mirrored, 0.95)]]) {
        expect(own?.lower).toBeGreaterThanOrEqual(0);
        expect(own?.lower).toBeLessThanOrEqual(successes / replies);
        expect(own?.upper).toBeGreaterThanOrEqual(successes / replies);
        expect(own?.upper).toBeLessThanOrEqual(1);
        expect(own?.lower).toBeCloseTo(1 - (other?.upper ?? 0), 10);
      }
    }), { numRuns: 50 });
  });
});
