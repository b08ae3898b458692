import { sum, toDecimalText } from "../../units/rational";
import { valueInArea } from "../quantity";
import { findingAt } from "../sourceLines";
import { areaName, wrongSums } from "./areaVariants";
import type { LintCheck } from "./lintCheck";

/** A sheet that adds its blocks and whose blocks are not the stated maximum. Shape C1. */
export const sheetTotals: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.filter(({ combine }) => combine === "sum").flatMap((sheet) => {
    const sumIn = (area: string | undefined) => ({ sum: sum(sheet.blocks.map(({ maxPoints }) => valueInArea(maxPoints, area))), stated: valueInArea(sheet.maxPoints, area) });
    return wrongSums(scheme, sumIn).map(({ area, sum: found, stated }) =>
      findingAt("lintSheetTotal", "error", sheet.maxPoints.path, { sheet: sheet.title.zh, sum: toDecimalText(found), stated: toDecimalText(stated), area: areaName(scheme, area) }, lines));
  });
