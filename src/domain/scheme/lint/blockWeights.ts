import { toDecimalText } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";
import { wrongWeightSum } from "./weightSum";

/** Weights of blocks: one missing, not 100 % together, or given where the sheet only adds. Shape C2. */
export const blockWeights: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => {
    const weighted = sheet.blocks.filter(({ weight }) => weight !== undefined);
    if (sheet.combine === "sum") {
      return weighted.map((block) => findingAt("lintUnusedWeight", "warning", `${sheet.id}.blocks.${block.id}.weight`, { block: block.title.zh, sheet: sheet.title.zh }, lines));
    }
    const without = sheet.blocks.filter(({ weight }) => weight === undefined);
    if (without.length > 0) return without.map((block) => findingAt("lintMissingWeight", "error", `${sheet.id}.blocks.${block.id}`, { block: block.title.zh, sheet: sheet.title.zh }, lines));
    const found = wrongWeightSum(weighted.flatMap(({ weight }) => (weight === undefined ? [] : [weight.value])));
    return found === undefined ? [] : [findingAt("lintWeights", "error", `${sheet.id}.blocks`, { what: sheet.title.zh, sum: toDecimalText(found) }, lines)];
  });
