import type { Figure } from "../../domain/figure";
import type { ScoreSheet } from "../../domain/scheme/schemeSchema";
import type { Prose } from "../../app/prose";
import { titleIn } from "../parts/titleIn";

/** A grade's label in the pane's language; forms print the Chinese one. */
export function gradeLabel(sheet: ScoreSheet, printed: string, prose: Prose): string {
  const band = sheet.bands.find(({ label }) => label.zh === printed);
  return band === undefined ? printed : titleIn(prose.language, band.label);
}

/** The grade, the one that a veto forces, or the state in its place. */
export function gradeText(sheet: ScoreSheet, grade: Figure<string>, prose: Prose): string {
  if (grade.state === "value") return gradeLabel(sheet, grade.value, prose);
  const forced = grade.state === "vetoed" ? grade.trace.values["grade"] : undefined;
  return typeof forced === "string" ? gradeLabel(sheet, forced, prose) : prose.text(`state.${grade.state}`);
}
