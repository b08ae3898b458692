/** Lines that must not compile: `tsc --noEmit` fails when one of them does. Nothing here runs. */
import type { Day } from "../../../src/domain/units/day";
import type { Fen } from "../../../src/domain/units/money";
import { addFen, fen, multiplyFen, sumFen, yuanText } from "../../../src/domain/units/money";
import type { Month, Period } from "../../../src/domain/units/period";
import { nextMonth, quarterOf } from "../../../src/domain/units/period";
import type { Points } from "../../../src/domain/units/points";
import { addPoints, points, pointsText } from "../../../src/domain/units/points";
import type { Rational } from "../../../src/domain/units/rational";
import { add, one, rational } from "../../../src/domain/units/rational";
import { roundHalfUp } from "../../../src/domain/units/rounding";

const money = fen(20000);
const score = points(one);
const ratio = rational(1, 2);

// Allowed: points can be read as a rational, every kind of period is a period.
export const readAsRational: Rational = score;
export const monthAsPeriod = (month: Month): Period => month;

// @ts-expect-error money and points
addFen(money, score);
// @ts-expect-error money and a plain rational
addFen(money, ratio);
// @ts-expect-error money and a plain number
addFen(money, 100);
// @ts-expect-error plain numbers are not money
sumFen([1, 2]);
// @ts-expect-error money is not a rational
add(money, ratio);
// @ts-expect-error points and money
addPoints(score, money);
// @ts-expect-error points and a plain rational
addPoints(score, ratio);
// @ts-expect-error points and a plain number
addPoints(score, 1);
// @ts-expect-error the sum of points and a ratio is not points until somebody says so
export const notPoints: Points = add(score, ratio);
// @ts-expect-error a bare + leaves the unit behind
export const notMoney: Fen = money + money;
// @ts-expect-error money times money is not money
multiplyFen(money, money, roundHalfUp);
// @ts-expect-error money times a double
multiplyFen(money, 0.5, roundHalfUp);
// @ts-expect-error points are not printed as yuan
yuanText(score);
// @ts-expect-error money is not printed as points
pointsText(money);
// @ts-expect-error text becomes a day through parseDay only
export const notDay: Day = "2026-10-01";
// @ts-expect-error text becomes a period through parsePeriod only
export const notPeriod: Period = "2026-10";
declare const quarter: ReturnType<typeof quarterOf>;
// @ts-expect-error a quarter is not a month
export const notNext = () => nextMonth(quarter);
declare const day: Day;
// @ts-expect-error a day is not a month
export const notQuarter = () => quarterOf(day);
