import type { FormResult } from "../../domain/combining/formResult";
import type { UnitResult } from "../../domain/combining/scoreUnits";
import { rational } from "../../domain/units/rational";
import { numberValue, pointsFigure, textFigure, textValue, type PathValue } from "./pathValue";

type Entry = readonly [path: string, value: PathValue];

/**
 * `scores.S01.total`, `.grade`, `.rank`, `.items.visits.points`, `.blocks.services.points` ...; a unit on several sheets is named
 * `scores.<sheet>.S01`, and each of several scorers has its form at `scores.S01.scorers.C01`.
 */
export function scorePaths(units: readonly UnitResult[]): Entry[] {
  return units.flatMap((unit) => {
    const isOnSeveral = units.some((other) => other.unit === unit.unit && other.sheet !== unit.sheet);
    const start = isOnSeveral ? `scores.${unit.sheet}.${unit.unit}` : `scores.${unit.unit}`;
    return unitPaths(unit).map(([path, value]) => [`${start}.${path}`, value] as const);
  });
}

function unitPaths(unit: UnitResult): Entry[] {
  const [only] = unit.forms;
  const forms = unit.forms.length === 1 && only !== undefined
    ? formPaths(only)
    : unit.forms.flatMap((form) => formPaths(form).map(([path, value]) => [`scorers.${form.facts.scorer}.${path}`, value] as const));
  const combined: Entry[] = [["total", pointsFigure(unit.total)], ...gradePaths(unit.grade)];
  const rank: Entry = ["rank", unit.rank === undefined ? textValue("-") : numberValue(rational(unit.rank))];
  return [...(unit.forms.length === 1 ? [] : combined), ...forms, rank, ["missing", numberValue(rational(unit.missingCount))]];
}

function formPaths(form: FormResult): Entry[] {
  const items = form.items.flatMap((item): Entry[] => [
    [`items.${item.id}.points`, pointsFigure(item.points)],
    [`items.${item.id}.max`, numberValue(item.maxPoints)],
  ]);
  const rows = form.rows.map(({ key, counted }): Entry => [`rows.${key}`, counted.state === "value" ? numberValue(counted.value) : pointsFigure({ state: counted.state === "notApplicable" ? "notApplicable" : "missing", trace: form.trace })]);
  const blocks = form.blocks.flatMap(({ id, points, maxDue }): Entry[] => [[`blocks.${id}.points`, numberValue(points)], [`blocks.${id}.max`, numberValue(maxDue)]]);
  const before: Entry[] = [["pointsBeforeRebasing", numberValue(form.pointsBeforeRebasing)], ["maxDue", numberValue(form.maxDue)], ["bonus", numberValue(form.bonus)]];
  return [["total", pointsFigure(form.total)], ["proposal", pointsFigure(form.proposal)], ["opinion", textValue(form.facts.opinion.kind)], ...gradePaths(form.grade), ...before, ...blocks, ...items, ...rows];
}

/** A veto keeps the grade that was earned visible. */
function gradePaths(grade: UnitResult["grade"]): Entry[] {
  const earned: Entry[] = grade.state === "vetoed" ? [["earnedGrade", textValue(grade.value ?? "-")]] : [];
  return [["grade", textFigure(grade)], ["vetoed", textValue(grade.state === "vetoed" ? "true" : "false")], ...earned];
}
