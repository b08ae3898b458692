import fc from "fast-check";
import type { Entry } from "../../src/domain/facts";
import type { FormRow } from "../../src/domain/items/itemKind";
import { fromDecimal, toNumber, type Rational } from "../../src/domain/units/rational";

/** How carefully a form was filled. `nothingDue`: all is marked as not applicable; `perfect`: all is done, so that units tie. */
export type Care = "complete" | "careless" | "blank" | "nothingDue" | "perfect";

export const missing: Entry = { state: "missing" };
export const notApplicable: Entry = { state: "notApplicable" };

export function valueEntry(value: number | string | Rational): Entry {
  return { state: "value", value: typeof value === "object" ? value : fromDecimal(value) };
}

/** What people type that is no answer. A cell that looks blank but holds a space is among it. */
const wrongTexts = ["12", "１２", "3次", "缺", "=1+1", "'5", "-", "没有"];
const invalidArbitrary: fc.Arbitrary<Entry> = fc.constantFrom(...wrongTexts).map((text) => ({ state: "invalid", text }));

/** More than any month has; beyond it the check code's sum (thousandths times primes times rows) outgrows a double's sixteen digits. */
const hugeCount = 99_999;

const common = (values: readonly number[]): fc.Arbitrary<Entry> => fc.constantFrom(...values.map((value) => valueEntry(value)));

/** A count around what is due: none, a fraction, at the target and just beside, far more. */
export function countArbitrary(due: number): fc.Arbitrary<Entry> {
  const whole = Math.max(1, Math.round(due));
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: whole * 2 }).map((count) => valueEntry(count)) },
    { weight: 3, arbitrary: common([0, whole - 1, whole, whole + 1, due, roundTo(due * 0.9), roundTo(due * 0.6)]) },
    { weight: 1, arbitrary: common([0.5, 1.25, hugeCount]) },
  );
}

/** Points from zero to the maximum, its ends and halves more often. */
export function pointsArbitrary(max: number): fc.Arbitrary<Entry> {
  const tenths = fc.integer({ min: 0, max: Math.round(max * 10) }).map((points) => valueEntry(Math.min(max, points / 10)));
  return fc.oneof({ weight: 3, arbitrary: tenths }, { weight: 2, arbitrary: common([0, max, roundTo(max / 2), roundTo(max * 0.9), Math.min(max, 0.05)]) });
}

/** Events of a deduction or addition line. */
const eventsArbitrary: fc.Arbitrary<Entry> = fc.oneof({ weight: 4, arbitrary: common([0, 0, 1, 2]) }, { weight: 1, arbitrary: common([3, 7, 0.5, 1000]) });

/** A right answer for the line. */
export function rightAnswer(row: FormRow, max: Rational, due: number): fc.Arbitrary<Entry> {
  if (row.answer === "yesNo") return common([0, 1]);
  if (row.answer === "points") return pointsArbitrary(toNumber(max));
  return row.each === undefined ? countArbitrary(due) : eventsArbitrary;
}

/** Out of limits: negative, or more than the maximum. */
function outOfLimits(row: FormRow, max: Rational): fc.Arbitrary<Entry> {
  if (row.answer === "yesNo") return invalidArbitrary;
  const beyond = row.answer === "points" ? [roundTo(toNumber(max) + 0.01), toNumber(max) + 1] : [];
  return common([-1, -0.5, ...beyond]);
}

/** What stands in one answer cell. */
export function answerArbitrary(row: FormRow, care: Care, max: Rational, due: number): fc.Arbitrary<Entry> {
  const right = rightAnswer(row, max, due);
  switch (care) {
    case "blank": return fc.constant(missing);
    case "nothingDue": return fc.constant(notApplicable);
    case "perfect": return fc.constant(valueEntry(perfectAnswer(row, max, due)));
    case "complete": return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.constant(notApplicable) });
    case "careless": return fc.oneof(
      { weight: 5, arbitrary: right }, { weight: 2, arbitrary: fc.constant(missing) }, { weight: 1, arbitrary: fc.constant(notApplicable) },
      { weight: 1, arbitrary: invalidArbitrary }, { weight: 1, arbitrary: outOfLimits(row, max) },
    );
  }
}

function perfectAnswer(row: FormRow, max: Rational, due: number): number | Rational {
  if (row.answer === "points") return max;
  if (row.answer === "yesNo") return 1;
  return row.each === undefined ? due : 0;
}

/** A typed target: what is due, nothing due, not applicable, blank, wrong. */
export function targetArbitrary(care: Care): fc.Arbitrary<Entry> {
  if (care === "blank") return fc.constant(missing);
  if (care === "perfect") return fc.constant(valueEntry(typedTarget));
  const right = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 30 }).map((due) => valueEntry(due)) }, { weight: 1, arbitrary: common([0, 2.5, hugeCount]) }, { weight: 1, arbitrary: fc.constant(notApplicable) });
  if (care !== "careless") return right;
  return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: fc.constant(missing) }, { weight: 1, arbitrary: invalidArbitrary }, { weight: 1, arbitrary: common([-1]) });
}

/** What is due where the target is typed, for answers around it. */
export const typedTarget = 12;

function roundTo(value: number): number {
  return Number(value.toFixed(2));
}
