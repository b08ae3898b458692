import type { Finding } from "../../domain/finding";
import { bookLayouts } from "../../workbook/bookLayouts";
import { assessmentSheetId } from "../../workbook/sheets/people/assessmentLayout";
import { satisfactionSheetId } from "../../workbook/sheets/satisfactionLayout";
import type { Verification } from "../verifyBook";

/**
 * Errors that would go out with the files: in rules, rosters and dates, or of the workbook as a whole. What committees fill
 * in stands in their own sheets; an error there is what a file is sent again for.
 */
export function sendingErrors({ reading, findings }: Verification): Finding[] {
  const layouts = bookLayouts(reading.spec);
  const filled = [...layouts.forms.map(({ sheetId }) => sheetId), ...layouts.surveys.map(({ sheetId }) => sheetId), assessmentSheetId, satisfactionSheetId];
  const titles = new Set(filled.map((id) => reading.found.sheet(id)?.title));
  return findings.filter(({ severity, place }) => severity === "error" && !(place.kind === "cell" && titles.has(place.sheet)));
}
