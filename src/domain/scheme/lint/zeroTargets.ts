import { isZero } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Targets of zero in the scheme: the item would never be due, which is surely not meant. */
export const zeroTargets: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => sheet.blocks.flatMap(({ items }) => items.flatMap((item) => {
    const target = item.kind === "quota" ? item.target : item.kind === "contacts" ? item.frequency.times : "entered";
    if (target === "entered" || ![target.value, ...Object.values(target.areas)].some(isZero)) return [];
    return [findingAt("lintZeroTarget", "warning", target.path, { item: item.title.zh }, lines)];
  })));
