import { compare, toDecimalText } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Deductions that may fall below zero and so take points of other items, and floors above the item's maximum. Shape I5. */
export const deductionFloors: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => sheet.blocks.flatMap(({ items }) => items.flatMap((item) => {
    if (item.kind !== "deductions") return [];
    const path = `${sheet.id}.${item.id}.floor`;
    if (item.floor === "none") return [findingAt("lintNoFloor", "warning", path, { item: item.title.zh }, lines)];
    if (compare(item.floor.value, item.maxPoints.value) <= 0) return [];
    return [findingAt("lintFloorAboveMaximum", "error", path, { item: item.title.zh, floor: toDecimalText(item.floor.value), max: toDecimalText(item.maxPoints.value) }, lines)];
  })));
