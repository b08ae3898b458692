import { describe, expect, test } from "vitest";
import type { SheetPlan } from "../../../src/workbook/plan";
import { peopleBook, peopleSpec, randomPeopleBook, reversedRoster, schemeJoining } from "./madePeople";

const printed = ["assessment", "quarterResults", "allowances", "paidAllowances", "budget"];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
/** Columns of the forms up to the last printed one: what stands in them must not depend on the roster's order. */
const lastPrinted = 16;

function shownIn(sheet: SheetPlan): string[] {
  return sheet.cells.filter(({ column }) => column < lastPrinted).map(({ row, column, value }) => `${row} ${column} ${String(value)}`);
}

describe("the sheets of people and their money", () => {
  test.each(seeds)("show the same when the rows of the roster change places (book %i)", (seed) => {
    const book = randomPeopleBook(seed);
    const other = reversedRoster(book);
    for (const id of printed) {
      const [before, after] = [book, other].map(({ plan }) => plan.sheets.find((sheet) => sheet.id === id)!);
      expect(shownIn(after!)).toEqual(shownIn(before!));
    }
  });

  test("have the same cells, formulas and sections whatever is filled in, but for the lines of closed lists", () => {
    const book = randomPeopleBook(2);
    const blank = { ...book.facts, gridLeaderResults: [], spending: [] };
    const other = peopleBook("blank", book.spec, blank);
    for (const sheet of other.plan.sheets) {
      const filled = book.plan.sheets.find(({ id }) => id === sheet.id)!;
      const formulas = (plan: SheetPlan): unknown[] => plan.cells.map((cell) => (cell.kind === "computed" ? [cell.row, cell.column, cell.formula] : [cell.row, cell.column, cell.kind]));
      expect(formulas(sheet)).toEqual(formulas(filled));
      expect(sheet.sections).toEqual(filled.sections);
    }
  });

  test("are left out where the scheme has no allowances or no budget; the rosters stay", () => {
    const { facts } = randomPeopleBook(1);
    const scheme = schemeJoining("cutoffDay");
    const idsOf = (part: "allowances" | "budgets"): string[] => {
      const without = { ...scheme, [part]: [] };
      return peopleBook(part, peopleSpec(without, facts), facts).plan.sheets.map(({ id }) => id);
    };
    expect(idsOf("allowances")).toEqual(["gridLeaders", "staff", "spending", "budget", "log", "roster", "parameters"]);
    expect(idsOf("budgets")).toEqual(["gridLeaders", "staff", "assessment", "quarterResults", "allowances", "paidAllowances", "log", "roster", "parameters"]);
  });

  test("a page ends after each community, and every page carries its check code", () => {
    const { plan, spec } = randomPeopleBook(3);
    const allowances = plan.sheets.find(({ id }) => id === "allowances")!;
    expect(allowances.print.breaksAfter).toHaveLength(spec.communities.length);
    const codes = allowances.cells.filter((cell) => cell.kind === "computed" && cell.role === "code");
    expect(codes).toHaveLength(spec.communities.length + 1);
  });
});
