import { isNegative, toDecimalText } from "../../units/rational";
import { quantityNodes } from "../quantities";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Numbers below zero: points taken are written without a minus, and no amount, weight or quota is negative. Survey levels may be. */
export const negativeNumbers: LintCheck = (scheme, lines) =>
  quantityNodes(scheme)
    .filter(({ keys }) => !keys.includes("levels"))
    .flatMap(({ node, path }) => [node.value, ...Object.values(node.areas)].filter(isNegative).map((value) => findingAt("lintNegativeNumber", "error", path, { found: toDecimalText(value) }, lines)));
