import { computeMonth } from "../domain/computeMonth";
import { headOf } from "../domain/closing/operationLog";
import type { Facts } from "../domain/facts";
import type { BookSpec, Capacity } from "../workbook/bookSpec";
import { describeWorkbook } from "../workbook/describeWorkbook";
import { newSpec } from "../workbook/newSpec";
import { patchFor } from "../workbook/patchFor";
import type { BookReading } from "./readBook";
import type { NewWorkbook } from "./newWorkbook";
import type { CellChange } from "./ports";
import type { Verification } from "./verifyBook";

/**
 * A workbook after something was done to it: what to write. `changes` keeps the file as it is but for those cells; without
 * it the workbook is built anew, for the sake of the sheets in `rebuilt`.
 */
export interface RewrittenBook { readonly workbook: NewWorkbook; readonly changes: readonly CellChange[] | undefined; readonly rebuilt: readonly string[] }

/**
 * The same workbook, in the same month, with other facts: collected entries, closed rows, a longer log. Lists that are full grow.
 * `layout`: other rooms and places of rows than those it was read with.
 */
export function rewriteBook({ reading, plan }: Pick<Verification, "reading" | "plan">, facts: Facts, layout: Pick<BookReading, "spec" | "places"> = reading): RewrittenBook {
  const spec: BookSpec = { ...layout.spec, capacity: withRoom(layout.spec, facts), log: headOf(facts.log) };
  const results = computeMonth(reading.scheme, facts, reading.earlierSchemes);
  const after = describeWorkbook({ ...spec, scheme: reading.scheme, earlierSchemes: reading.earlierSchemes }, facts, results, layout.places);
  const workbook: NewWorkbook = { spec, facts, results, plan: after };
  const patching = patchFor(plan, after, reading.found);
  return patching.kind === "inPlace" ? { workbook, changes: patching.cells, rebuilt: [] } : { workbook, changes: undefined, rebuilt: patching.sheets };
}

/** Lists that the product itself writes to. What people fill keeps its room: only opening a month grows that. */
const ownLists = ["scoreLedger", "paidAllowances", "log", "closedFigures", "collected"] as const satisfies readonly (keyof Capacity)[];

function withRoom(spec: BookSpec, facts: Facts): Capacity {
  const { capacity } = newSpec(spec.street, [], spec.scheme, facts, spec.capacity);
  return { ...spec.capacity, ...Object.fromEntries(ownLists.map((list) => [list, capacity[list]])) };
}
