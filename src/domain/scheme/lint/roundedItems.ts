import { kindOf } from "../../items/itemKinds";
import { equals, toNumber } from "../../units/rational";
import { round } from "../../units/rounding";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Rounding at the item can lift points above a maximum that has more decimals than are kept (12.5 becomes 13). */
export const roundedItems: LintCheck = (scheme, lines) => {
  const { policies } = scheme;
  if (policies.roundingPlace.choice !== "item") return [];
  const rounding = { rule: policies.rounding.choice, digits: toNumber(policies.roundingDigits.value) };
  const items = scheme.scoreSheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.items));
  return items.flatMap((item) => {
    const max = kindOf(item).maxPoints(item);
    return equals(round(max.value, rounding), max.value) ? [] : [findingAt("lintMaximumRounded", "warning", max.path, { max: toNumber(max.value), digits: rounding.digits }, lines)];
  });
};
