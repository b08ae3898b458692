import { kindOf } from "../../items/itemKinds";
import { sum, toDecimalText } from "../../units/rational";
import { valueInArea } from "../quantity";
import { findingAt } from "../sourceLines";
import { areaName, wrongSums } from "./areaVariants";
import type { LintCheck } from "./lintCheck";

/** A block whose items do not add up to the maximum that it states, as the window staff rules of a town print 20 for 30; bonus stands outside. */
export const blockTotals: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => sheet.blocks.flatMap((block) => {
    const items = block.items.filter((item) => !kindOf(item).isBonus).map((item) => kindOf(item).maxPoints(item));
    const sumIn = (area: string | undefined) => ({ sum: sum(items.map((max) => valueInArea(max, area))), stated: valueInArea(block.maxPoints, area) });
    return wrongSums(scheme, sumIn).map(({ area, sum: found, stated }) =>
      findingAt("lintBlockTotal", "error", block.maxPoints.path, { block: block.title.zh, sum: toDecimalText(found), stated: toDecimalText(stated), area: areaName(scheme, area) }, lines));
  }));
