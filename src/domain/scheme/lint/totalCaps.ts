import { compare, toDecimalText } from "../../units/rational";
import type { BonusItem } from "../../items/bonus";
import type { ScoreSheet } from "../schemeSchema";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** A sheet with additions and no cap of its total, or with a cap below what full marks give. Shape C3; rules that print no cap. */
export const totalCaps: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => {
    if (sheet.totalCap === undefined) {
      return bonusItems(sheet).length === 0 ? [] : [findingAt("lintNoTotalCap", "warning", sheet.id, { sheet: sheet.title.zh }, lines)];
    }
    const { value, path } = sheet.totalCap;
    if (compare(value, sheet.maxPoints.value) >= 0) return [];
    return [findingAt("lintCapBelowMaximum", "error", path, { sheet: sheet.title.zh, cap: toDecimalText(value), max: toDecimalText(sheet.maxPoints.value) }, lines)];
  });

export function bonusItems(sheet: ScoreSheet): BonusItem[] {
  return sheet.blocks.flatMap(({ items }) => items.filter((item): item is BonusItem => item.kind === "bonus"));
}
