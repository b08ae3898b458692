import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandDefects } from "../../../src/domain/grading/bandDefects";
import { gradeOf, type Band } from "../../../src/domain/grading/bands";
import { compare, fromDecimal, rational, toDecimalText } from "../../../src/domain/units/rational";

/** `[94, 95)` in interval notation; an empty side is open: `[95,)`. */
function band(label: string, interval: string): Band {
  const [, open, lower = "", upper = "", close] = /^([[(])([\d.]*),([\d.]*)([\])])$/.exec(interval) ?? [];
  return {
    label,
    lowerInclusive: open === "[",
    upperInclusive: close === "]",
    ...(lower === "" ? {} : { lower: fromDecimal(lower) }),
    ...(upper === "" ? {} : { upper: fromDecimal(upper) }),
  };
}

function grade(points: number | string, bands: readonly Band[]): string {
  const result = gradeOf(fromDecimal(points), bands);
  if (result.kind === "none") return "none";
  return result.kind === "one" ? result.label : result.labels.join("+");
}

/** Defects in short: "gap 94-95", "overlap 90 良好+优秀", "unreachable 优秀". */
function defects(bands: readonly Band[], digits: number | undefined, [minimum, maximum] = [0, 100]): string[] {
  return bandDefects(bands, { minimum: rational(minimum), maximum: rational(maximum), digits }).map((defect) => {
    if (defect.kind === "gap" || defect.kind === "overlap") {
      const { from, to, first, last } = defect.stretch;
      const ends = [first ?? from, last ?? to].map((points) => toDecimalText(points));
      const stretch = ends[0] === ends[1] ? ends[0] : ends.join("-");
      return defect.kind === "gap" ? `gap ${stretch}` : `overlap ${stretch} ${defect.labels.join("+")}`;
    }
    return `${defect.kind} ${defect.label}`;
  });
}

const gridMembers = [band("不合格", "(,60]"), band("基本合格", "[70,79]"), band("合格", "[80,94]"), band("优秀", "[95,)")];
const socialWork2021 = [band("不合格", "[,59]"), band("合格", "[60,79]"), band("良好", "[80,89]"), band("优秀", "[90,)")];
const ruralHealth = [band("差", "(,75]"), band("中", "[75,90]"), band("好", "[90,)")];
const ruralRoad = [band("不合格", "(,70)"), band("合格", "[70,79]"), band("良好", "[80,89]"), band("优秀", "[90,)")];
const roadDaily = [band("不合格", "(,80]"), band("合格", "[85,95)"), band("优良", "[95,)")];
const mediators = [band("不合格", "(,70)"), band("合格", "[70,80)"), band("良好", "[80,90)"), band("优秀", "[90,)")];

describe("gradeOf on published bands", () => {
  it("grid members, Liujiao office: 94.5 and 65 have no grade, 60 and 95 have one", () => {
    expect([94, 94.5, 95, 65, 60, 92.8, 96.8].map((points) => grade(points, gridMembers))).toEqual(["合格", "none", "优秀", "none", "不合格", "合格", "优秀"]);
  });

  it("C47: 89.5 has no grade as printed, 优秀 when rounded first, 良好 under the contiguous reading (Shenzhen social work evaluation, 2021)", () => {
    expect(grade("89.5", socialWork2021)).toBe("none");
    expect(grade("90", socialWork2021)).toBe("优秀");
    const contiguous = [band("良好", "[80,90)"), band("优秀", "[90,)")];
    expect(grade("89.5", contiguous)).toBe("良好");
  });

  it("rural health: 90 and 75 are claimed twice and are not graded silently", () => {
    expect([74.9, 75, 75.1, 89.9, 90, 90.1].map((points) => grade(points, ruralHealth))).toEqual(["差", "差+中", "中", "中", "中+好", "好"]);
  });

  it("C24: road maintenance gives 94 合格, and nothing between 80 and 85", () => {
    expect([94, 80, 80.5, 84.9, 85, 95].map((points) => grade(points, roadDaily))).toEqual(["合格", "不合格", "none", "none", "合格", "优良"]);
  });

  it("C45: people's mediators with 83 are 良好, and every edge belongs to the band above", () => {
    expect([83, 69.9, 70, 79.9, 80, 89.9, 90].map((points) => grade(points, mediators))).toEqual(["良好", "不合格", "合格", "合格", "良好", "良好", "优秀"]);
  });

  it("C14: rural roads with 91 are 优秀", () => {
    expect(grade(91, ruralRoad)).toBe("优秀");
  });

  it("TH-01: a raw score of 40 is level 3, and level 2 after a deduction of 10 (canada-ca/aia-eia-js issue 15)", () => {
    const levels = [band("1", "[0,18]"), band("2", "[19,36]"), band("3", "[37,54]"), band("4", "[55,)")];
    expect([40, 30].map((points) => grade(points, levels))).toEqual(["3", "2"]);
    expect(defects(levels, 0)).toEqual([]);
    expect(defects(levels, 1)).toEqual(["gap 18.1-18.9", "gap 36.1-36.9", "gap 54.1-54.9"]);
  });

  it("TH-03: coverage of 94.5 and 89.5 has no points as printed (community grid member rubric)", () => {
    const coverage = [band("0", "(,85)"), band("6", "[85,89]"), band("8", "[90,94]"), band("10", "[95,)")];
    expect([95, 94.5, 94, 89.5, 85, 84.9].map((points) => grade(points, coverage))).toEqual(["10", "none", "8", "none", "6", "0"]);
    expect(defects(coverage, undefined)).toEqual(["gap 89-90", "gap 94-95"]);
  });

  it("MD-25: points on a lower boundary belong to the higher band (moodle grade_letter_boundary.feature)", () => {
    expect(grade(57, [band("F", "[0,57)"), band("D", "[57,)")])).toBe("D");
  });

  it("RB-11: lower edges are inclusive, and an open last band is the default (orbf2 calculator_factory_spec)", () => {
    const table = [band("0", "[0,10)"), band("1", "[10,20)"), band("2", "[20,30)")];
    expect([10, 20, 45].map((points) => grade(points, table))).toEqual(["1", "2", "none"]);
    expect(grade(45, [...table, band("10", "[30,)")])).toBe("10");
  });
});

describe("bandDefects on published bands", () => {
  it("grid members: the gap 60-70 always counts, 79-80 and 94-95 only when points have decimals", () => {
    expect(defects(gridMembers, 0)).toEqual(["gap 61-69"]);
    expect(defects(gridMembers, 1)).toEqual(["gap 60.1-69.9", "gap 79.1-79.9", "gap 94.1-94.9"]);
    expect(defects(gridMembers, undefined)).toEqual(["gap 60-70", "gap 79-80", "gap 94-95"]);
  });

  it("names the bands on both sides of a gap", () => {
    const range = { minimum: rational(0), maximum: rational(100), digits: 1 };
    expect(bandDefects(gridMembers, range)[2]).toMatchObject({ kind: "gap", below: "合格", above: "优秀", stretch: { fromInclusive: false, toInclusive: false } });
  });

  it("Shenzhen 2021 and rural roads: bands that are whole for whole points gape for decimals", () => {
    expect(defects(socialWork2021, 0)).toEqual([]);
    expect(defects(socialWork2021, 1)).toEqual(["gap 59.1-59.9", "gap 79.1-79.9", "gap 89.1-89.9"]);
    expect(defects(ruralRoad, 0)).toEqual([]);
    expect(defects(ruralRoad, 2)).toEqual(["gap 79.01-79.99", "gap 89.01-89.99"]);
  });

  it("rural health: both edges are claimed twice, whole points or not", () => {
    for (const digits of [0, 1, undefined]) expect(defects(ruralHealth, digits)).toEqual(["overlap 75 差+中", "overlap 90 中+好"]);
  });

  it("daily road maintenance: 80-85 is a gap", () => {
    expect(defects(roadDaily, 0)).toEqual(["gap 81-84"]);
  });

  it("people's mediators: no defect", () => {
    for (const digits of [0, 1, 2, undefined]) expect(defects(mediators, digits)).toEqual([]);
  });
});

describe("bandDefects beyond gaps and edges", () => {
  it("finds a stretch that three bands claim in part, cut where the claims change", () => {
    const bands = [band("a", "[0,60)"), band("b", "[50,100]"), band("c", "[55,58]")];
    expect(defects(bands, 0)).toEqual(["overlap 50-54 a+b", "overlap 55-58 a+b+c", "overlap 59 a+b"]);
  });

  it("finds a band that starts above the maximum, and a bound above it", () => {
    expect(defects([band("低", "[0,60)"), band("高", "[60,110]")], 0)).toEqual(["aboveMaximum 高"]);
    expect(defects([band("低", "[0,100]"), band("高", "[101,)")], 0)).toEqual(["unreachable 高"]);
  });

  it("finds a band with crossed bounds, and one between two possible scores", () => {
    expect(defects([band("全", "[0,100]"), band("反", "[80,70]")], 1)).toEqual(["unreachable 反"]);
    expect(defects([band("低", "[0,59]"), band("间", "(59,60)"), band("高", "[60,100]")], 0)).toEqual(["unreachable 间"]);
  });

  it("finds a bound below the minimum, and points at both ends that no band claims", () => {
    expect(defects([band("中", "[10,90]")], 0)).toEqual(["gap 0-9", "gap 91-100"]);
    expect(defects([band("中", "[0,100]")], 0, [20, 100])).toEqual(["belowMinimum 中"]);
  });

  it("reports the whole range when there is no band", () => {
    expect(defects([], 0)).toEqual(["gap 0-100"]);
  });
});

describe("bands as laws", () => {
  const edges = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 6 }).map((tenths) => tenths.sort((a, b) => a - b));
  const tenth = (value: number) => rational(value, 10);

  function contiguous(tenths: readonly number[]): Band[] {
    return [undefined, ...tenths].map((lower, position) => ({
      label: `band ${position}`,
      lowerInclusive: true,
      upperInclusive: false,
      ...(lower === undefined ? {} : { lower: tenth(lower) }),
      ...(tenths[position] === undefined ? {} : { upper: tenth(tenths[position]) }),
    }));
  }

  it("contiguous bands claim any points exactly once and have no defect", () => {
    fc.assert(fc.property(edges, fc.integer({ min: 0, max: 100_000 }), (tenths, thousandths) => {
      const bands = contiguous(tenths);
      return gradeOf(rational(thousandths, 1000), bands).kind === "one" && defects(bands, undefined).length === 0;
    }));
  });

  it("any bands: points have one grade exactly where no gap and no overlap is reported", () => {
    const bound = fc.integer({ min: 0, max: 40 });
    const anyBand = fc.record({ lower: bound, width: fc.integer({ min: 0, max: 20 }), lowerInclusive: fc.boolean(), upperInclusive: fc.boolean() });
    fc.assert(fc.property(fc.array(anyBand, { maxLength: 5 }), fc.constantFrom(0, 1), (drawn, digits) => {
      const half = (value: number) => rational(value, 2);
      const bands = drawn.map(({ lower, width, ...flags }, position) => ({ label: `b${position}`, lower: half(lower), upper: half(lower + width), ...flags }));
      const found = bandDefects(bands, { minimum: rational(0), maximum: rational(20), digits });
      const steps = 20 * 10 ** digits;
      for (let step = 0; step <= steps; step += 1) {
        const points = rational(step, 10 ** digits);
        const reported = found.filter((defect) => "stretch" in defect && defect.stretch.first !== undefined && defect.stretch.last !== undefined
          && compare(points, defect.stretch.first) >= 0 && compare(points, defect.stretch.last) <= 0);
        const expected = { none: "gap", several: "overlap", one: undefined }[gradeOf(points, bands).kind];
        expect(reported.map((defect) => defect.kind)).toEqual(expected === undefined ? [] : [expected]);
      }
    }));
  });
});
