import { computeMonth } from "../domain/computeMonth";
import type { Facts } from "../domain/facts";
import type { MonthResults } from "../domain/monthResults";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { BookSpec, Capacity } from "../workbook/bookSpec";
import { describeWorkbook } from "../workbook/describeWorkbook";
import { newSpec, withAssessmentLines } from "../workbook/newSpec";
import type { WorkbookPlan } from "../workbook/plan";

/** A workbook ready to be rendered, with what it was made from. */
export interface NewWorkbook { readonly spec: BookSpec; readonly facts: Facts; readonly results: MonthResults; readonly plan: WorkbookPlan }

/** Builds the workbook of a month from its facts: the spec that fixes its shape, the engine's results, the plan. `before`: rooms that its lists already have. */
export function newWorkbook(street: string, schemes: readonly Scheme[], scheme: Scheme, facts: Facts, before?: Capacity): NewWorkbook {
  const spec = newSpec(street, schemes, scheme, facts, before);
  const complete = { ...facts, gridLeaderResults: withAssessmentLines(spec.assessmentRows, facts.gridLeaderResults) };
  const results = computeMonth(scheme, complete);
  return { spec, facts: complete, results, plan: describeWorkbook(spec, complete, results) };
}
