import fc from "fast-check";
import type { WrittenScheme } from "../../src/domain/scheme/schemeSchema";
import { all } from "./dayArbitrary";
import { madeAreas, madeReference, madeSurvey, title, written, writtenItemArbitrary } from "./writtenItemArbitrary";

type WrittenSheet = WrittenScheme["scoreSheets"][number];
type WrittenBlock = WrittenSheet["blocks"][number];
type WrittenBand = WrittenSheet["bands"][number];

const choice = <const Choice extends string>(...choices: Choice[]): fc.Arbitrary<{ choice: Choice; from: string }> => fc.constantFrom(...choices).map((chosen) => ({ choice: chosen, from: madeReference }));

const policiesArbitrary: fc.Arbitrary<WrittenScheme["policies"]> = fc.record({
  rounding: choice("halfUp", "halfEven"), roundingPlace: choice("item", "total"), roundingDigits: fc.constantFrom(0, 1, 1, 2).map(written),
  notApplicable: choice("rebase", "rebase", "fullMarks", "leaveOut"), ties: choice("shareSkip", "dense"), absentScorer: choice("block", "reweigh"),
});

/** A small scheme as somebody might write it: any policies, items of every kind, bands with gaps and overlaps. */
export const writtenSchemeArbitrary: fc.Arbitrary<WrittenScheme> = fc.boolean().chain((hasSurvey) => fc.record({
  policies: policiesArbitrary,
  sheets: fc.array(sheetShapeArbitrary, { minLength: 1, maxLength: 2 }).chain((shapes) => all(shapes.map((shape, index) => sheetArbitrary(shape, index, hasSurvey && shape.subject === surveySubject ? [madeSurvey] : [])))),
  calendar: fc.record({ reportWorkingDay: fc.constantFrom(1, 3), resultDay: fc.constantFrom(8, 10), noticeWorkingDays: fc.constantFrom(3, 5), objectionWorkingDays: fc.constant(3), payDay: fc.constantFrom(20, 25) }),
}).map(({ policies, sheets, calendar }): WrittenScheme => ({
  format: 1, id: "made", version: "2026.1", title: title("随机“方案”"), description: title("测试用"), document: { issuer: "街道", title: "办法<试行>", number: "〔2026〕1号" }, validity: { from: "2020-01" },
  references: { [madeReference]: { kind: "assumption", text: title("测试用"), settledBy: title("街道") } }, areas: madeAreas.map((id) => ({ id, title: title(id) })),
  policies, calendar: Object.fromEntries(Object.entries(calendar).map(([key, value]) => [key, written(value)])) as WrittenScheme["calendar"], scoreSheets: sheets, surveys: hasSurvey ? [survey] : [], allowances: [], contracts: [], budgets: [],
})));

interface SheetShape { readonly subject: WrittenSheet["subject"]; readonly scorer: WrittenSheet["scorer"]; readonly cadence: WrittenSheet["cadence"]; readonly combine: WrittenSheet["combine"]; readonly blocks: readonly number[] }

const surveySubject = "station";
const sheetShapeArbitrary: fc.Arbitrary<SheetShape> = fc.record({
  subject: fc.constantFrom("station", "station", "centre", "project"), scorer: fc.constantFrom("committee", "committee", "street", "thirdParty"),
  cadence: fc.constantFrom("month", "month", "month", "quarter", "halfYear", "year"), combine: fc.constantFrom("sum", "weighted"),
  blocks: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
});

function sheetArbitrary(shape: SheetShape, index: number, surveys: readonly string[]): fc.Arbitrary<WrittenSheet> {
  return fc.record({
    blocks: blocksArbitrary(shape, `sheet${index}`, surveys), maxPoints: fc.constantFrom(100, 100, 50, 120), cap: fc.constantFrom(undefined, 0, 5), bands: bandsArbitrary,
  }).map(({ blocks, maxPoints, cap, bands }) => ({
    id: `sheet${index}`, title: title(`考核表“${index + 1}”`), subject: shape.subject, scorer: shape.scorer, cadence: shape.cadence, combine: shape.combine,
    maxPoints: written(maxPoints), ...(cap === undefined ? {} : { totalCap: written(maxPoints + cap) }), blocks, bands, vetoes: [], vetoGrade: "不合格", unscored: [{ id: `noted${index}`, title: title("志愿者"), unit: title("人次") }],
  }));
}

function blocksArbitrary({ blocks, combine }: SheetShape, sheet: string, surveys: readonly string[]): fc.Arbitrary<WrittenBlock[]> {
  return all(blocks.map((items, index) => {
    const id = `${sheet}block${index}`;
    return fc.record({ items: all(Array.from({ length: items }, (_, item) => writtenItemArbitrary(`${id}item${item}`, surveys))), weight: fc.constantFrom(10, 25, 33.3, 40) })
      .map(({ items: made, weight }): WrittenBlock => ({ id, title: title(`板块${index + 1}`), maxPoints: written(100), ...(combine === "weighted" ? { weight: written(weight) } : {}), items: made }));
  }));
}

/** Three or four grades over bounds that touch, leave a gap or overlap; ends included or not. */
const bandsArbitrary: fc.Arbitrary<WrittenBand[]> = fc.record({
  bounds: fc.constantFrom([60, 80, 90], [59.5, 80], [0, 60, 85.5]), beside: fc.constantFrom(0, 0, 0, -1, 1, 0.1), inclusive: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
}).map(({ bounds, beside, inclusive }) => ["丁", "丙", "乙", "甲"].slice(0, bounds.length + 1).map((label, index): WrittenBand => ({
  label: title(label),
  ...(index === 0 ? {} : { lower: { value: written(bounds[index - 1]!), inclusive: inclusive[index]! } }),
  ...(index === bounds.length ? {} : { upper: { value: written(bounds[index]! + beside), inclusive: inclusive[index + 4]! } }),
})));

const survey: WrittenScheme["surveys"][number] = {
  id: madeSurvey, title: title("满意度调查"), subject: surveySubject, cadence: "quarter", minReplies: written(4), emptyGroup: { choice: "block", from: madeReference }, interval: { choice: "mean", from: madeReference }, confidenceFactor: written(1.96), digits: written(2),
  levels: [[3, 100], [2, 60], [1, 0]].map(([answer, points]) => ({ answer: answer!, label: title(`第${answer}级`), points: written(points!) })),
  questions: [["attitude", 30], ["effect", 70]].map(([id, weight]) => ({ id: String(id), title: title(String(id)), weight: written(Number(weight)) })),
  groups: [["residents", 70, 3], ["members", 30, 1]].map(([id, weight, fewest]) => ({ id: String(id), title: title(String(id)), weight: written(Number(weight)), minReplies: written(Number(fewest)) })),
};
