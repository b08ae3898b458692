/* eslint-disable @typescript-eslint/no-unsafe-member-access -- a test bends written data to shapes that the types forbid. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalScheme, readCanonicalScheme } from "../../../src/domain/scheme/canonicalScheme";
import { listQuantities, withSettings } from "../../../src/domain/scheme/settings";
import { fromDecimal, rational, toDecimalText } from "../../../src/domain/units/rational";
import { bentScheme, templateNames, templateScheme } from "./templateScheme";

const shushan = templateScheme("shushan");
const textOf = (scheme: typeof shushan, path: string) => listQuantities(scheme).filter((listed) => listed.path === path).map(({ quantity }) => toDecimalText(quantity.value));

describe("the numbers of a scheme", () => {
  it("are named by ids, an item by its sheet, a line by its item, a bound by its place", () => {
    const paths = listQuantities(shushan).map(({ path }) => path);
    for (const path of ["station.visits.maxPoints", "station.visits.target", "station.discipline.late.points", "station.bands.2.lower", "station.merit.cap", "station.phone.frequency.times", "gridLeader.fixedMonthly", "community.staff.baseMonthly", "policies.roundingDigits", "calendar.payDay"]) {
      expect(paths).toContain(path);
    }
    expect(listQuantities(templateScheme("huaguoshan")).map(({ path }) => path)).toEqual(expect.arrayContaining(["projects.second.share.minimum", "projects.second.conditions.1.months", "satisfaction.levels.5.points", "satisfaction.questions.effect.weight", "projects.hearings.minimum"]));
  });

  it("carry their own name and the title of the part they stand in", () => {
    const listed = listQuantities(shushan);
    expect(listed.every(({ path, quantity }) => quantity.path === path)).toBe(true);
    expect(listed.find(({ path }) => path === "station.discipline.late.points")?.title?.zh).toBe("月报迟报");
    expect(listed.find(({ path }) => path === "station.visits.target")?.title?.zh).toBe("家庭访视");
    expect(listed.find(({ path }) => path === "station.bands.2.lower")?.title?.zh).toBe("社区社会工作服务站月度考核表");
  });

  it("take a workbook's values by path, and leave the given scheme as it was", () => {
    const changed = withSettings(shushan, new Map([["station.visits.maxPoints", rational(18)], ["no.such.path", rational(1)]]));
    expect([textOf(changed, "station.visits.maxPoints"), textOf(shushan, "station.visits.maxPoints")]).toEqual([["18"], ["20"]]);
  });

  it("take an area's value by path@area, new or changed, and keep the others", () => {
    const changed = withSettings(shushan, new Map([["station.visits.target@oldTown", rational(50)], ["station.visits.target@resettled", rational(41)]]));
    const { areas } = listQuantities(changed).find(({ path }) => path === "station.visits.target")!.quantity;
    expect(Object.entries(areas).map(([area, value]) => [area, toDecimalText(value)])).toEqual([["oldTown", "50"], ["fringe", "35"], ["resettled", "41"]]);
  });

  it("leave the scheme itself when no value differs, and share what does not change", () => {
    const same = new Map(listQuantities(shushan).map(({ path, quantity }) => [path, quantity.value]));
    expect(withSettings(shushan, same)).toBe(shushan);
    const changed = withSettings(shushan, new Map([["gridLeader.fixedMonthly", rational(210)]]));
    expect(changed.scoreSheets).toBe(shushan.scoreSheets);
  });

  it("are what was set, for any settings", () => {
    const paths = listQuantities(shushan).map(({ path }) => path);
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...paths), fc.integer({ min: 0, max: 10_000 })), (settings) => {
      const changed = withSettings(shushan, new Map(Object.entries(settings).map(([path, value]) => [path, fromDecimal(value)])));
      for (const { path, quantity } of listQuantities(changed)) if (settings[path] !== undefined) expect(toDecimalText(quantity.value)).toBe(String(settings[path]));
    }), { numRuns: 20 });
  });
});

describe("the canonical text", () => {
  it.each(templateNames)("of %s reads back to the same scheme", (name) => {
    const text = canonicalScheme(templateScheme(name));
    const { scheme, findings } = readCanonicalScheme(text);
    expect(findings).toEqual([]);
    expect(scheme && canonicalScheme(scheme)).toBe(text);
    expect(text).not.toContain("include");
  });

  it("is the same however keys are ordered and numbers written", () => {
    const other = bentScheme("shushan", (draft) => {
      draft.calendar = Object.fromEntries(Object.entries(draft.calendar as object).reverse());
      draft.calendar.payDay.value = "20.0";
    });
    expect(canonicalScheme(other)).toBe(canonicalScheme(shushan));
  });

  it("that is no JSON, or no scheme, is findings", () => {
    expect(readCanonicalScheme("{").findings).toMatchObject([{ code: "schemeSyntax" }]);
    expect(readCanonicalScheme("{}").findings.length).toBeGreaterThan(0);
  });
});
