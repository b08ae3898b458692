import { committeeMonth } from "../domain/committeeMonth";
import { computeMonth } from "../domain/computeMonth";
import type { Finding, Place } from "../domain/finding";
import type { MonthResults } from "../domain/monthResults";
import { bookLayouts, type BookLayouts } from "../workbook/bookLayouts";
import type { BookReading } from "./readBook";

/** The open month of a workbook, computed by the engine; a rule that leaves a total without a grade is shown at its row of 参数. */
export function bookResults({ spec, scheme, earlierSchemes, facts, found }: BookReading): MonthResults {
  const results = spec.scope.kind === "committee" ? committeeMonth(scheme, facts, earlierSchemes) : computeMonth(scheme, facts, earlierSchemes);
  if (!results.findings.some(isAboutGrade)) return results;
  const { parameters } = bookLayouts(spec);
  const sheet = found.sheet("parameters");
  const findings = results.findings.map((finding) => {
    const row = isAboutGrade(finding) ? bandRow(parameters, finding.place) : undefined;
    return row === undefined || sheet === undefined ? finding : { ...finding, place: { kind: "cell" as const, sheet: sheet.title, cell: sheet.address(row, bandColumn) } };
  });
  return { ...results, findings };
}

/** The label of a band stands in the first column of 参数. */
const bandColumn = 1;

function isAboutGrade({ code }: Finding): boolean {
  return code === "gradeUndetermined" || code === "gradeClaimedTwice";
}

function bandRow(parameters: BookLayouts["parameters"], place: Place): number | undefined {
  const path = place.kind === "file" ? place.path : "";
  return parameters.rows.find(({ content }) => content.kind === "band" && `${content.sheet}.bands.${content.position}` === path)?.row;
}
