import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Grades that a veto forces and that no band has. Shape B3. */
export const vetoGrades: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => {
    const labels = sheet.bands.map(({ label }) => label.zh);
    const forced = [{ grade: sheet.vetoGrade, path: `${sheet.id}.vetoGrade` }, ...sheet.vetoes.map(({ id, grade }) => ({ grade, path: `${sheet.id}.vetoes.${id}.grade` }))];
    return forced.filter(({ grade }) => !labels.includes(grade)).map(({ grade, path }) => findingAt("lintUnknownGrade", "error", path, { found: grade, allowed: labels.join("、") }, lines));
  });
