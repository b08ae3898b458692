// Books of the survey sheets, the parameters and the roster that they refer to, from made schemes and awkward replies.
import { emptyFacts } from "../../../src/app/emptyFacts";
import type { Facts, SurveyReply, SurveyVotes } from "../../../src/domain/facts";
import { computeAllSatisfaction } from "../../../src/domain/satisfaction/computeAllSatisfaction";
import type { SurveyPopulation } from "../../../src/domain/satisfaction/surveyPopulation";
import { surveyPeriod } from "../../../src/domain/satisfaction/surveyPeriod";
import type { Scheme, Survey } from "../../../src/domain/scheme/schemeSchema";
import { previousMonth, type Month } from "../../../src/domain/units/period";
import type { BookSpec } from "../../../src/workbook/bookSpec";
import { newSpec } from "../../../src/workbook/newSpec";
import type { CellValue, SheetPlan, WorkbookPlan } from "../../../src/workbook/plan";
import { parametersLayout, parametersSheet } from "../../../src/workbook/sheets/parametersSheet";
import { rosterLayout, rosterSheet } from "../../../src/workbook/sheets/rosterSheet";
import { satisfactionLayout } from "../../../src/workbook/sheets/satisfactionLayout";
import type { PlacedReplies, SurveyBookLayouts } from "../../../src/workbook/sheets/survey/surveyContent";
import { surveyLayouts } from "../../../src/workbook/sheets/survey/surveyLayout";
import { votesLayout } from "../../../src/workbook/sheets/survey/votesLayout";
import { surveySheets } from "../../../src/workbook/sheets/survey/surveySheets";
import { templateScheme } from "../../arbitraries/madeScheme";

export interface SurveyBook {
  readonly spec: BookSpec;
  readonly layouts: SurveyBookLayouts;
  readonly facts: Facts;
  readonly populations: readonly SurveyPopulation[];
  readonly plan: WorkbookPlan;
}

export interface MadeBook {
  readonly surveys: readonly Survey[];
  readonly month: Month;
  readonly replies: readonly SurveyReply[];
  readonly votes?: readonly SurveyVotes[];
  readonly populations?: readonly SurveyPopulation[];
  readonly rounding?: "halfUp" | "halfEven";
  readonly units?: number;
  readonly capacity?: number;
  readonly placed?: PlacedReplies;
}

/** A street of stations S01, S02 ... with these surveys and replies. */
export function surveyBook(made: MadeBook): SurveyBook {
  const template = templateScheme("shushan");
  const rounding = made.rounding ?? "halfUp";
  const scheme: Scheme = { ...template, surveys: [...made.surveys], policies: { ...template.policies, rounding: { ...template.policies.rounding, choice: rounding } } };
  const communities = [{ id: "C01", name: "和平社区", area: undefined }];
  const units = Array.from({ length: made.units ?? 3 }, (_, index) => ({
    id: `S${String(index + 1).padStart(2, "0")}`, name: `${"甲乙丙丁戊己庚辛壬癸"[index % 10]}社区服务站`, kind: "station" as const, communities: ["C01"], operator: "阳光中心",
  }));
  const facts: Facts = { ...emptyFacts(scheme, made.month, { communities, units, gridLeaders: [], staff: [] }, []), forms: [], replies: made.replies, votes: made.votes ?? [] };
  const issued = newSpec("招商“新”街道", [scheme], scheme, facts);
  const spec: BookSpec = { ...issued, capacity: { ...issued.capacity, units: units.length + 1, replies: made.capacity ?? made.replies.length + 5 } };
  const layouts = { parameters: parametersLayout(spec), roster: rosterLayout(spec), satisfaction: satisfactionLayout(spec), surveys: surveyLayouts(spec), votes: votesLayout(spec) };
  const populations = made.populations ?? [];
  const { results } = computeAllSatisfaction(scheme, facts, [made.month], { populations });
  const sheets = surveySheets({ spec, layouts, facts, results, populations, placed: made.placed });
  const plan = { title: "满意度", names: [], sheets: [...sheets, parametersSheet(spec, layouts.parameters, facts.asOf), rosterSheet(spec, layouts.roster, facts)] };
  return { spec, layouts, facts, populations, plan };
}

/** The same numbers at every run (Mulberry32): pictures and failures can be seen again. */
export function randomBy(seed: number): { below: (limit: number) => number; oneOf: <T>(values: readonly T[]) => T } {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return { below, oneOf: (values) => values[below(values.length)]! };
}

/** Replies of a survey by all of its groups about the first `units` stations, some of another period or unit, some with open or wrong answers. */
export function awkwardReplies(survey: Survey, month: Month, count: number, seed: number, units = 2): SurveyReply[] {
  const { below, oneOf } = randomBy(seed);
  const period = surveyPeriod(survey.cadence, month);
  const earlier = surveyPeriod(survey.cadence, Array.from({ length: 12 }).reduce<Month>((soFar) => previousMonth(soFar), month));
  const levels = survey.levels.map(({ answer }) => answer);
  return Array.from({ length: count }, () => ({
    survey: survey.id, period: below(12) === 0 ? earlier : period, subject: below(20) === 0 ? "S99" : `S0${1 + below(units)}`,
    group: below(25) === 0 ? "strangers" : oneOf(survey.groups).id,
    answers: survey.questions.map(() => (below(9) === 0 ? undefined : below(40) === 0 ? 9 : oneOf(levels))),
  }));
}

/** A sheet with other values in some input cells: what people type, which the engine's facts do not show. */
export function typedOver(sheet: SheetPlan, typed: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[]): SheetPlan {
  const at = new Map(typed.map((cell) => [`${cell.row}/${cell.column}`, cell.value]));
  return { ...sheet, cells: sheet.cells.map((cell) => (cell.kind === "input" && at.has(`${cell.row}/${cell.column}`) ? { ...cell, value: at.get(`${cell.row}/${cell.column}`)! } : cell)) };
}
