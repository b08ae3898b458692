import fc from "fast-check";
import type { Due } from "../../src/domain/items/itemCommon";
import type { Item } from "../../src/domain/items/itemKinds";
import type { WrittenScheme } from "../../src/domain/scheme/schemeSchema";

type WrittenItem = WrittenScheme["scoreSheets"][number]["blocks"][number]["items"][number];
type WrittenQuantity = { value: number; from: string; areas?: Record<string, number> };

/** The one reference of a made scheme, and its areas. */
export const madeReference = "made";
export const madeAreas = ["old", "fringe"];
export const madeSurvey = "survey";

export function title(zh: string): { zh: string; en: string } {
  return { zh, en: `made: ${zh}` };
}

export function written(value: number): WrittenQuantity {
  return { value, from: madeReference };
}

const maxPointsArbitrary = fc.constantFrom(5, 7, 10, 12.5, 15, 20, 33).map(written);
const quotaArbitrary: fc.Arbitrary<WrittenQuantity> = fc.record({ value: fc.constantFrom(1, 3, 4, 7, 9, 40, 0.5), old: fc.constantFrom(undefined, 2, 6, 48), fringe: fc.constantFrom(undefined, undefined, 11) })
  .map(({ value, old, fringe }) => ({ ...written(value), areas: { ...(old === undefined ? {} : { old }), ...(fringe === undefined ? {} : { fringe }) } }));
const dueArbitrary: fc.Arbitrary<Due> = fc.oneof({ weight: 4, arbitrary: fc.constant("always" as const) }, { weight: 2, arbitrary: fc.constantFrom<Due>("lastOfQuarter", "lastOfHalfYear", "lastOfYear") });
const lineTitles = ["迟报", "记录“缺失”", "有效投诉", "通报 & 表扬"];

/** An item of any kind with awkward numbers. `id` is unique in the scheme; a survey is asked only where there is one. */
export function writtenItemArbitrary(id: string, surveys: readonly string[]): fc.Arbitrary<WrittenItem> {
  const common = fc.record({ due: dueArbitrary }).map(({ due }) => ({ id, due, title: title(`指标“${id}”`), standard: title("达到得满分"), from: madeReference }));
  const kinds: Readonly<Record<Item["kind"], fc.Arbitrary<object>>> = {
    quota: fc.record({ maxPoints: maxPointsArbitrary, target: fc.oneof(quotaArbitrary, fc.constant("entered" as const)) }).map((own) => ({ ...own, unit: title("次") })),
    rating: fc.record({ maxPoints: maxPointsArbitrary }),
    yesNo: fc.record({ maxPoints: maxPointsArbitrary }),
    deductions: fc.record({ maxPoints: maxPointsArbitrary, floor: fc.constantFrom(written(0), written(2), "none" as const), lines: linesArbitrary(id) }),
    bonus: fc.record({ cap: fc.constantFrom(2, 5, 7.5).map(written), lines: linesArbitrary(id) }),
    contacts: fc.record({ maxPoints: maxPointsArbitrary, per: fc.constantFrom("workingDay", "calendarDay", "month"), times: fc.constantFrom(1, 4, 0.5) })
      .map(({ maxPoints, per, times }) => ({ maxPoints, due: "always", frequency: { per, times: written(times) } })),
    satisfactionPoints: fc.record({ maxPoints: maxPointsArbitrary, survey: fc.constantFrom(...surveys, madeSurvey) }),
  };
  const offered = Object.keys(kinds).filter((kind) => kind !== "satisfactionPoints" || surveys.length > 0);
  return fc.constantFrom(...offered).chain((kind) => fc.tuple(common, kinds[kind as Item["kind"]]).map(([shared, own]) => ({ kind, ...shared, ...own })));
}

function linesArbitrary(item: string): fc.Arbitrary<object[]> {
  return fc.array(fc.constantFrom(0.5, 1, 2, 3, 0.3), { minLength: 1, maxLength: 3 })
    .map((points) => points.map((each, index) => ({ id: `${item}line${index}`, title: title(lineTitles[index]!), points: written(each) })));
}
