import type { CellReference } from "../../../domain/formula/expression";
import type { Quarter } from "../../../domain/units/period";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { shownQuarter } from "./peoplePeriods";
import { isQuarterScored } from "./scoredQuarter";
import { withPointsColumn } from "./withPointsColumn";

export const assessmentSheetId = "assessment";
const columnsWhere = withPointsColumn(
  { number: 1, grid: 2, name: 3, id: 4, span: 5, firstMonth: 6, contactsDue: 9, contactsDone: 10, matters: 11, services: 12 },
  { result: 13, reason: 14, confirmation: 15, sequence: 17, rosterRow: 18, isDue: 19, state: 20, resultMark: 21 },
);
export type AssessmentColumns = typeof columnsWhere.chosen;
export type AssessmentColumn = Exclude<keyof AssessmentColumns, "points">;
const headRows = 5;
const footRows = 4;

/** One row of a page: for an issued engagement (undefined while nobody needs the row), or a spare one whose id is typed. */
export interface PersonRow { readonly row: number; readonly engagement: string | undefined; readonly isSpare: boolean }

/** A page of one community. `first` is its first row, `head` the two rows of its table's head. */
export interface PersonPage {
  readonly community: string;
  readonly first: number;
  readonly rows: readonly PersonRow[];
  readonly foot: number;
  readonly last: number;
}

export interface AssessmentLayout {
  readonly quarter: Quarter;
  readonly pages: readonly PersonPage[];
  /** From the first to the last row of a person, heads and feet between included. */
  readonly column: (name: AssessmentColumn) => CellReference;
  /** Where each column stands: one more where the quarter is scored. */
  readonly columns: AssessmentColumns;
}

/** Pages in the order of the communities; a page has its rows for issued engagements, of which the quarter shown fills the first, and the spare ones. */
export function assessmentLayout(spec: BookSpec): AssessmentLayout {
  const quarter = shownQuarter(spec.month);
  const issued = (community: string): string[] => spec.assessmentRows.filter((row) => row.community === community && row.quarter === quarter).map(({ engagement }) => engagement);
  const pages = personPages(spec, issued, { headRows, footRows });
  const last = pages.at(-1)?.last ?? 1;
  const columns = columnsWhere[isQuarterScored(spec, quarter) ? "scored" : "chosen"];
  return { quarter, pages, columns, column: (name) => reference(assessmentSheetId, 1, columns[name], last, columns[name]) };
}

/** Pages of people, one below the other; in a committee's workbook only its own. */
export function personPages(spec: BookSpec, issuedOf: (community: string) => readonly string[], size: { headRows: number; footRows: number }): PersonPage[] {
  let next = 1;
  const { scope } = spec;
  return spec.communities.filter(({ id }) => scope.kind === "street" || scope.community === id).map(({ id }) => {
    const first = next;
    const issued = [...new Set(issuedOf(id))];
    const issuedRows = Math.max(issued.length, spec.capacity.pageRows?.[id] ?? 0);
    const rows = Array.from({ length: issuedRows + spec.capacity.spareRows }, (_, index): PersonRow => ({ row: first + size.headRows + index, engagement: issued[index], isSpare: index >= issuedRows }));
    const foot = first + size.headRows + rows.length;
    next = foot + size.footRows;
    return { community: id, first, rows, foot, last: next - 1 };
  });
}
