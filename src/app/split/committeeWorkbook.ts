import { committeeMonth } from "../../domain/committeeMonth";
import type { Facts } from "../../domain/facts";
import type { BookSpec } from "../../workbook/bookSpec";
import { committeeSpec, type CommitteeScope } from "../../workbook/committeeSpec";
import { describeWorkbook } from "../../workbook/describeWorkbook";
import { withAssessmentLines } from "../../workbook/newSpec";
import type { NewWorkbook } from "../newWorkbook";
import type { BookReading } from "../readBook";

/** A committee's workbook: its part of the facts, computed and described with the numbers that the street's workbook holds now. */
export function committeeWorkbook({ spec: issued, scheme, earlierSchemes }: BookReading, facts: Facts, scope: CommitteeScope): NewWorkbook {
  const spec: BookSpec = committeeSpec(issued.street, issued, facts, scope);
  const complete = { ...facts, gridLeaderResults: withAssessmentLines(spec.assessmentRows, facts.gridLeaderResults) };
  const results = committeeMonth(scheme, complete, earlierSchemes);
  return { spec, facts: complete, results, plan: describeWorkbook({ ...spec, scheme, earlierSchemes }, complete, results) };
}
