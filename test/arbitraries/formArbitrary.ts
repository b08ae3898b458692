import fc from "fast-check";
import { highestTotal } from "../../src/domain/combining/decidedTotal";
import { rowKeyOf } from "../../src/domain/combining/scoreForm";
import { noDecision, noOpinion, type Entry, type FormDecision, type FormFacts, type FormFlags, type FormOpinion, type RowEntries } from "../../src/domain/facts";
import type { FormRow } from "../../src/domain/items/itemKind";
import { kindOf, type Item } from "../../src/domain/items/itemKinds";
import { valueInArea } from "../../src/domain/scheme/quantity";
import type { ScoreSheet } from "../../src/domain/scheme/schemeSchema";
import { add, divide, fromDecimal, isNegative, isZero, multiply, toNumber, type Rational } from "../../src/domain/units/rational";
import { roundHalfUp } from "../../src/domain/units/rounding";
import { all } from "./dayArbitrary";
import { answerArbitrary, missing, notApplicable, targetArbitrary, typedTarget, valueEntry, type Care } from "./entryArbitrary";

interface Line { readonly key: string; readonly item: Item; readonly row: FormRow; readonly max: Rational; readonly due: number }

const careArbitrary: fc.Arbitrary<Care> = fc.oneof(
  { weight: 8, arbitrary: fc.constant("complete" as const) }, { weight: 4, arbitrary: fc.constant("careless" as const) },
  { weight: 1, arbitrary: fc.constantFrom<Care>("blank", "nothingDue") }, { weight: 2, arbitrary: fc.constant("perfect" as const) },
);
const reasonArbitrary = fc.constantFrom("", "", "", "走访未满", "见“签到表”第3页", "设备故障\n下月补做");
const documentArbitrary = fc.constantFrom("", "街道〔2026〕8号", "通报 & 核查<1>");

/** A filled form of a score sheet: one of the ways in which people fill it, or one that lands on a threshold of its bands. */
export function formArbitrary(sheet: ScoreSheet, blank: FormFacts, area: string | undefined): fc.Arbitrary<FormFacts> {
  const lines = linesOf(sheet, area);
  const filled = careArbitrary.chain((care) => fc.record({ flags: flagsArbitrary(care), rows: all(lines.map((line) => rowArbitrary(line, care))), unscored: unscoredArbitrary(sheet), opinion: opinionArbitrary, decision: decisionArbitrary(sheet) }))
    .map(({ rows, ...rest }): FormFacts => ({ ...blank, ...rest, rows: new Map(lines.map(({ key }, index) => [key, rows[index]!])) }));
  const dials = lines.filter(isDial);
  if (dials.length === 0 || boundsOf(sheet).length === 0) return filled;
  return fc.oneof({ weight: 4, arbitrary: filled }, { weight: 1, arbitrary: thresholdForm(sheet, blank, lines, dials) });
}

function linesOf(sheet: ScoreSheet, area: string | undefined): Line[] {
  return sheet.blocks.flatMap(({ items }) => items.flatMap((item) => kindOf(item).rows(item).map((row): Line =>
    ({ key: rowKeyOf(item, row), item, row, max: valueInArea(kindOf(item).maxPoints(item), area), due: dueOf(item, area) }))));
}

function dueOf(item: Item, area: string | undefined): number {
  return item.kind === "quota" && item.target !== "entered" ? toNumber(valueInArea(item.target, area)) : typedTarget;
}

function rowArbitrary(line: Line, care: Care): fc.Arbitrary<RowEntries> {
  const answers = line.row.answer === "none" ? fc.constant(missing) : answerArbitrary(line.row, care, line.max, line.due);
  return fc.record({
    target: line.row.target === "entered" ? targetArbitrary(care) : fc.constant(missing),
    reported: fc.oneof({ weight: 3, arbitrary: answers }, { weight: 1, arbitrary: fc.constant(missing) }),
    checked: care === "complete" || care === "perfect" ? answers : fc.oneof(answers, fc.constant(missing)),
    reason: reasonArbitrary,
  });
}

function flagsArbitrary(care: Care): fc.Arbitrary<FormFlags> {
  const raised = fc.record({ isRaised: fc.constant(true), document: documentArbitrary });
  const none = fc.record({ isRaised: fc.constant(false), document: fc.constantFrom("", "", "已核查，不予否决") });
  return fc.record({
    acceptReported: fc.boolean(), noOtherDeductions: care === "careless" ? fc.boolean() : fc.constant(true),
    veto: fc.oneof({ weight: 9, arbitrary: none }, { weight: 1, arbitrary: raised }),
  });
}

const opinionArbitrary: fc.Arbitrary<FormOpinion> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(noOpinion) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom<FormOpinion["kind"]>("agreed", "objected"), text: fc.constantFrom("", "第1项漏计2次", "=不同意") }) },
);

/** Mostly none; else anything that people type there: within the limits, at them and just beyond, with a reason or a blank one. */
function decisionArbitrary(sheet: ScoreSheet): fc.Arbitrary<FormDecision> {
  const highest = toNumber(highestTotal(sheet));
  const points = fc.oneof(fc.integer({ min: 0, max: Math.trunc(highest * 10) }).map((tenths) => tenths / 10), fc.constantFrom(0, highest, highest + 0.1, -1)).map((value) => valueEntry(fromDecimal(value)));
  const some = fc.record({ points: fc.oneof({ weight: 6, arbitrary: points }, { weight: 1, arbitrary: fc.constantFrom(missing, notApplicable) }), reason: fc.constantFrom("会商调整", "申诉属实：补计2次", "", "") });
  return fc.oneof({ weight: 4, arbitrary: fc.constant(noDecision) }, { weight: 1, arbitrary: some });
}

function unscoredArbitrary(sheet: ScoreSheet): fc.Arbitrary<Record<string, Entry>> {
  const entry = fc.oneof(fc.constant(missing), fc.integer({ min: 0, max: 300 }).map((count) => valueEntry(count)));
  return all(sheet.unscored.map(() => entry)).map((entries) => Object.fromEntries(sheet.unscored.map(({ id }, index) => [id, entries[index]!])));
}

/** A line whose answer alone can make the total: the others are not applicable. */
function isDial({ item, row, due }: Line): boolean {
  return item.due === "always" && (row.answer === "points" || (item.kind === "quota" && item.target !== "entered" && due > 0));
}

function boundsOf(sheet: ScoreSheet): Rational[] {
  return sheet.bands.flatMap(({ lower, upper }) => [lower, upper].flatMap((bound) => (bound === undefined ? [] : [bound.value.value])));
}

const besides = ["0", "0.01", "-0.01", "0.04", "-0.04", "0.05", "-0.05", "0.06", "-0.06", "0.1", "-0.1", "0.5", "-0.5"];

/** Only one line counts, with the answer that brings the rebased total to a bound of a band, or just beside it. */
function thresholdForm(sheet: ScoreSheet, blank: FormFacts, lines: readonly Line[], dials: readonly Line[]): fc.Arbitrary<FormFacts> {
  return fc.record({ dial: fc.constantFrom(...dials), bound: fc.constantFrom(...boundsOf(sheet)), beside: fc.constantFrom(...besides) }).map(({ dial, bound, beside }) => {
    const full = dial.row.answer === "points" ? dial.max : fromDecimal(dial.due);
    const wanted = add(bound, fromDecimal(beside));
    const answer = isZero(sheet.maxPoints.value) ? wanted : roundHalfUp(divide(multiply(wanted, full), sheet.maxPoints.value), 6);
    const only = isNegative(answer) ? fromDecimal(0) : answer;
    const rows = new Map(lines.map((line): [string, RowEntries] => [line.key, { target: missing, reported: missing, checked: line === dial ? valueEntry(only) : line.row.answer === "none" ? missing : notApplicable, reason: "" }]));
    return { ...blank, rows, unscored: Object.fromEntries(sheet.unscored.map(({ id }) => [id, missing])), flags: { acceptReported: false, noOtherDeductions: false, veto: { isRaised: false, document: "" } } };
  });
}
