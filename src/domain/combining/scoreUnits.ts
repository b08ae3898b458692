import { figure, missing, notApplicable, undetermined, type Figure } from "../figure";
import type { Policies, ScoreSheet } from "../scheme/schemeSchema";
import type { Points } from "../units/points";
import { points } from "../units/points";
import { round } from "../units/rounding";
import { gradeForm } from "../grading/gradeForm";
import { combineScorers, type ScorerPoints } from "./combineScorers";
import type { FormResult } from "./formResult";
import { rankUnits } from "./rankUnits";
import { roundingOf } from "./scoreForm";

/** A unit's result in one period: its scorers' totals combined, its grade, and its rank among units of its kind. */
export interface UnitResult {
  readonly sheet: string;
  readonly unit: string;
  readonly total: Figure<Points>;
  readonly grade: Figure<string>;
  /** Undefined for who is not ranked: missing, not applicable, vetoed. */
  readonly rank: number | undefined;
  readonly forms: readonly FormResult[];
  readonly missingCount: number;
}

/** Combines the forms of each unit and ranks the units. `unitOrder` fixes the order of the result and counts who has no form. */
export function scoreUnits(sheet: ScoreSheet, unitOrder: readonly string[], forms: readonly FormResult[], policies: Policies): UnitResult[] {
  const byUnit = new Map<string, FormResult[]>(unitOrder.map((unit) => [unit, []]));
  for (const form of forms) byUnit.get(form.facts.subject)?.push(form);
  const unranked = [...byUnit].map(([unit, own]) => unitResult(sheet, unit, own, policies));
  const { ranks } = rankUnits(unranked.map((unit) => (isRanked(unit) && unit.total.state === "value" ? { value: unit.total.value } : {})), policies.ties.choice);
  return unranked.map((unit, index) => ({ ...unit, rank: ranks[index] }));
}

/** Whether a unit is ranked: it has a total, and no veto was raised, be it one whose document is still missing. */
export function isRanked({ total, grade }: Pick<UnitResult, "total" | "grade">): boolean {
  return total.state === "value" && grade.state !== "vetoed" && grade.state !== "missing";
}

function unitResult(sheet: ScoreSheet, unit: string, forms: readonly FormResult[], policies: Policies): Omit<UnitResult, "rank"> {
  const missingCount = forms.reduce((count, form) => count + form.missing.length, 0);
  const [only] = forms;
  if (only === undefined) {
    const none = { rule: "unit.noForm", values: {} };
    return { sheet: sheet.id, unit, forms, missingCount, total: missing(none), grade: missing(none) };
  }
  if (forms.length === 1) return { sheet: sheet.id, unit, forms, missingCount, total: only.total, grade: only.grade };
  const total = combinedTotal(forms, policies);
  const raised = forms.find(({ facts }) => facts.flags.veto.isRaised)?.facts.flags.veto;
  return { sheet: sheet.id, unit, forms, missingCount, total, grade: gradeForm(sheet, total, raised ?? { isRaised: false, document: "" }) };
}

function combinedTotal(forms: readonly FormResult[], policies: Policies): Figure<Points> {
  const scorers = forms.map(({ facts, total }): ScorerPoints => {
    if (total.state === "value") return { state: "value", scorer: facts.scorer, points: total.value };
    return { state: total.state === "notApplicable" ? "notApplicable" : "missing", scorer: facts.scorer };
  });
  const mean = combineScorers(scorers, { method: "mean", absent: policies.absentScorer.choice });
  const trace = { rule: "unit.meanOfScorers", values: { scorers: forms.length }, clause: policies.absentScorer.from };
  if (mean.kind === "value") return figure(points(round(mean.value, roundingOf(policies))), trace);
  if (mean.kind === "notApplicable") return notApplicable(trace);
  return mean.kind === "missing" ? missing(trace) : undetermined(trace);
}
