import type { Facts } from "../domain/facts";
import type { BookScope, BookSpec } from "./bookSpec";
import { noHash } from "../domain/closing/operationLog";
import { assessmentRows, newSpec } from "./newSpec";

/** A committee's lists hold what was sent and one row more, for a list without a free row says that it is full. */
const spareRow = 1;
/** Rows for a unit in a month (replies: in the running period; more than that is entered as votes): a file of some 100 KB goes through a chat. */
const rowsOfUnit = { replies: 60, contactMarks: 45, gridIssues: 60 } as const;

/** The scope of a committee's workbook. */
export type CommitteeScope = Extract<BookScope, { readonly kind: "committee" }>;

/**
 * The spec of a committee's workbook, from facts that hold only what it gets. Lists that the street fills have no room to
 * grow; those that the committee fills have as much as a month needs.
 */
export function committeeSpec(street: string, issued: Pick<BookSpec, "scheme" | "schemes" | "earlierSchemes">, facts: Facts, scope: CommitteeScope): BookSpec {
  const spec = newSpec(street, [], issued.scheme, facts);
  const { roster } = facts;
  const units = Math.max(1, roster.units.length);
  return {
    ...spec, schemes: issued.schemes, earlierSchemes: issued.earlierSchemes, scope,
    assessmentRows: assessmentRows(facts),
    log: { count: 0, hash: noHash },
    capacity: {
      ...spec.capacity,
      communities: roster.communities.length, units: roster.units.length, gridLeaders: roster.gridLeaders.length + spareRow, staff: spareRow,
      replies: rowsOfUnit.replies * units + facts.replies.length, contactMarks: rowsOfUnit.contactMarks * units, gridIssues: rowsOfUnit.gridIssues * units,
      contracts: 0, payments: 0, spending: 0, serviceTypes: facts.serviceTypes.length + spareRow,
      scoreLedger: facts.scoreLedger.length + spareRow, quarterResults: spareRow, paidAllowances: spareRow,
      restDays: facts.restDays.rest.length + facts.restDays.worked.length + spareRow, log: spareRow, closedFigures: spareRow, collected: spareRow,
      spareRows: 0, pageRows: {},
    },
  };
}
