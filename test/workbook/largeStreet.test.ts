import { expect, test } from "vitest";
import { emptyFacts } from "../../src/app/emptyFacts";
import { newWorkbook } from "../../src/app/newWorkbook";
import { readRosterFile } from "../../src/app/readRosterFile";
import type { CellExpression } from "../../src/domain/formula/expression";
import type { Month } from "../../src/domain/units/period";
import { readTable } from "../../src/hosts/file/readTable";
import { planPrinter } from "../../src/hosts/planPrinter";
import { readTemplate } from "../app/demoTemplates";
import { valueOf } from "../year/desk";
import { yearStreet } from "../year/yearStreet";

const mostCharacters = 8_192;
const mostArguments = 255;

/** The longest list of arguments in an expression. */
function longestCall(expression: CellExpression): number {
  switch (expression.kind) {
    case "call": return Math.max(expression.args.length, ...expression.args.map(longestCall));
    case "binary": return Math.max(longestCall(expression.left), longestCall(expression.right));
    case "negate": return longestCall(expression.operand);
    default: return 0;
  }
}

test("three hundred committees with a form each need no formula that is longer, or asks for more arguments, than Excel allows", () => {
  const { scheme } = readTemplate("street");
  const { csv } = yearStreet({ stations: 298, leadersEach: 1, contracts: 1 });
  const { roster, contracts } = valueOf(readRosterFile(Buffer.from(csv, "utf8"), "名册.csv", scheme, readTable));
  const { plan } = newWorkbook("三百社街道", [scheme], scheme, emptyFacts(scheme, "2026-01" as Month, roster, contracts));
  const printer = planPrinter(plan);
  const tooLong = plan.sheets.flatMap(({ id, title, cells }) => cells.flatMap((cell) => {
    if (cell.kind !== "computed") return [];
    const { length } = printer.formula(cell.formula, id);
    const args = longestCall(cell.formula);
    return length > mostCharacters || args > mostArguments ? [`${title} ${cell.row}/${cell.column}: ${length} characters, ${args} arguments`] : [];
  }));
  expect(plan.sheets.length).toBeGreaterThan(300);
  expect(tooLong).toEqual([]);
});
