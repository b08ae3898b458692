import { computeMonth } from "../domain/computeMonth";
import type { Facts } from "../domain/facts";
import type { MonthResults } from "../domain/monthResults";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { noPlaces, type BookPlaces } from "../workbook/bookPlaces";
import type { BookSpec, Capacity } from "../workbook/bookSpec";
import { describeWorkbook } from "../workbook/describeWorkbook";
import { newSpec, withAssessmentLines } from "../workbook/newSpec";
import type { WorkbookPlan } from "../workbook/plan";
import { spareIds } from "../workbook/sheets/people/spareIds";

/** A workbook ready to be rendered, with what it was made from. */
export interface NewWorkbook { readonly spec: BookSpec; readonly facts: Facts; readonly results: MonthResults; readonly plan: WorkbookPlan }

/** What the workbook of the month before leaves: the rooms of its lists, and where rows stand. */
export interface BookBefore { readonly capacity: Capacity; readonly places: BookPlaces }

/** Builds the workbook of a month from its facts: the spec that fixes its shape, the engine's results, the plan. */
export function newWorkbook(street: string, schemes: readonly Scheme[], scheme: Scheme, facts: Facts, before?: BookBefore): NewWorkbook {
  const spec = newSpec(street, schemes, scheme, facts, before?.capacity);
  const complete = { ...facts, gridLeaderResults: withAssessmentLines(spec.assessmentRows, facts.gridLeaderResults) };
  const results = computeMonth(scheme, complete, spec.earlierSchemes);
  return { spec, facts: complete, results, plan: describeWorkbook(spec, complete, results, before?.places ?? placesOfNew(spec, complete)) };
}

/** Who left last year and is still to be paid stands in a spare row of 津贴发放 from the first day. */
function placesOfNew(spec: BookSpec, facts: Facts): BookPlaces {
  return { ...noPlaces, people: { ...noPlaces.people, typedIds: spareIds(spec, facts) } };
}
