import { describe, expect, test } from "vitest";
import { emptyFacts } from "../../../src/app/emptyFacts";
import { newWorkbook } from "../../../src/app/newWorkbook";
import type { Month } from "../../../src/domain/units/period";
import type { SheetPlan } from "../../../src/workbook/plan";
import { readTemplate } from "../../app/demoTemplates";

// A4 landscape in points less the narrow margins; a character of the sheet's font is 8 pixels at 96 to the inch.
const printable = { width: 841.9 - 36, height: 595.3 - 57.6 };
const pointsPerCharacter = 6;
const { scheme, roster, contracts } = readTemplate("street");
const { plan } = newWorkbook("样本街道", [scheme], scheme, emptyFacts(scheme, "2026-10" as Month, roster, contracts));

/** Heights of the printed pages as they come out when the sheet is fitted to the page's width; every row must have one of its own. */
function pageHeights({ columnWidths, rowHeights, sections, print }: SheetPlan): number[] {
  const width = columnWidths.slice(0, print.area!.toColumn).reduce((sum, characters) => sum + characters * pointsPerCharacter, 0);
  const scale = Math.min(1, printable.width / width);
  return sections.map(({ firstRow, lastRow }) => {
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => rowHeights.get(firstRow + index) ?? NaN);
    return rows.reduce((sum, points) => sum + points, 0) * scale;
  });
}

describe("the lists of grid leaders", () => {
  test.each(["allowances", "assessment"])("print a community of twelve and its spare rows on one landscape page (%s)", (id) => {
    const sheet = plan.sheets.find((each) => each.id === id)!;
    expect(sheet.print).toMatchObject({ orientation: "landscape", margins: "narrow" });
    for (const height of pageHeights(sheet)) expect(height).toBeLessThan(printable.height);
  });
});
