import type { Trace } from "../explanation/trace";
import { figure, missing, notApplicable, undetermined, type Figure } from "../figure";
import type { ScoreSheet } from "../scheme/schemeSchema";
import type { Points } from "../units/points";
import { gradeOf, type Band } from "./bands";

/** The sheet's bands as the grading rule takes them; labels in Chinese, as printed. */
export function bandsOf(sheet: ScoreSheet): Band[] {
  return sheet.bands.map(({ label, lower, upper }) => ({
    label: label.zh,
    lower: lower?.value.value,
    lowerInclusive: lower?.inclusive ?? true,
    upper: upper?.value.value,
    upperInclusive: upper?.inclusive ?? true,
  }));
}

/** The grade of a total. A raised veto overrides it and keeps it visible; a veto must quote its document. */
export function gradeForm(sheet: ScoreSheet, total: Figure<Points>, veto: { readonly isRaised: boolean; readonly document: string }): Figure<string> {
  const earned = gradeOfTotal(sheet, total);
  if (!veto.isRaised) return earned;
  if (veto.document.trim() === "") return missing({ rule: "grade.vetoWithoutDocument", values: {} });
  const trace: Trace = { rule: "grade.vetoed", values: { document: veto.document, grade: sheet.vetoGrade }, inputs: { earned: earned.trace } };
  return { state: "vetoed", value: earned.state === "value" ? earned.value : undefined, trace };
}

function gradeOfTotal(sheet: ScoreSheet, total: Figure<Points>): Figure<string> {
  if (total.state === "missing" || total.state === "notApplicable") return total.state === "missing" ? missing(total.trace) : notApplicable(total.trace);
  if (total.state !== "value") return undetermined(total.trace);
  const result = gradeOf(total.value, bandsOf(sheet));
  const values = { total: total.value };
  const clause = sheet.bands[0]?.lower?.value.from ?? sheet.maxPoints.from;
  if (result.kind === "one") return figure(result.label, { rule: "grade", values: { ...values, grade: result.label }, clause });
  if (result.kind === "none") return undetermined({ rule: "grade.noBand", values, clause });
  return undetermined({ rule: "grade.severalBands", values: { ...values, labels: result.labels.join("、") }, clause });
}
