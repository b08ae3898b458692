import { expect, test } from "vitest";
import { addPoints, multiplyPoints, points, pointsFromDecimal, pointsText, subtractPoints, sumPoints } from "../../../src/domain/units/points";
import { rational } from "../../../src/domain/units/rational";

test("7/9 of 15 points stay exact until somebody rounds them", () => {
  const earned = multiplyPoints(pointsFromDecimal(15), rational(7, 9));
  expect(pointsText(earned)).toBe("35/3");
  expect(pointsText(sumPoints([earned, earned, earned]))).toBe("35");
});

test("points add and subtract as decimals, not as doubles", () => {
  expect(pointsText(addPoints(pointsFromDecimal("0.1"), pointsFromDecimal("0.2")), 2)).toBe("0.30");
  expect(pointsText(subtractPoints(pointsFromDecimal(100), points(rational(27, 2))))).toBe("86.5");
});

test("no points at all sum to zero", () => {
  expect(pointsText(sumPoints([]))).toBe("0");
});
