import type { ScoreSheet } from "../scheme/schemeSchema";
import { add, divide, isZero, multiply, sum, zero, type Rational } from "../units/rational";
import type { BlockResult } from "./formResult";

/**
 * The sheet's points before bonus and rounding, on its own maximum, or undefined when nothing was due.
 * `sum`: points of what was due, rebased to the maximum. `weighted`: each block as a share of what was due in it,
 * weighted; a block in which nothing was due leaves with its weight. Shapes C1, C2, I18.
 */
export function combineBlocks(sheet: ScoreSheet, blocks: readonly BlockResult[]): Rational | undefined {
  const due = blocks.filter(({ maxDue }) => !isZero(maxDue));
  if (due.length === 0) return undefined;
  if (sheet.combine === "sum") {
    return divide(multiply(sum(due.map(({ points }) => points)), sheet.maxPoints.value), sum(due.map(({ maxDue }) => maxDue)));
  }
  const weightOf = new Map(sheet.blocks.map((block) => [block.id, block.weight?.value ?? zero]));
  const weights = sum(due.map(({ id }) => weightOf.get(id)!));
  if (isZero(weights)) return undefined;
  const weighted = due.reduce((total, { id, points, maxDue }) => add(total, multiply(weightOf.get(id)!, divide(points, maxDue))), zero);
  return divide(multiply(weighted, sheet.maxPoints.value), weights);
}
