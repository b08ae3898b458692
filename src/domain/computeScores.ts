import { roundDates, type RoundDates } from "./calendar/roundDates";
import { earlierCounts } from "./combining/earlierCounts";
import { formPeriod } from "./combining/formPeriod";
import type { FormResult } from "./combining/formResult";
import { scoreForm, type FormContext } from "./combining/scoreForm";
import { scoreUnits } from "./combining/scoreUnits";
import type { Entry, Facts, FormFacts } from "./facts";
import { gradeFindings } from "./grading/gradeFindings";
import type { MonthResults } from "./monthResults";
import { withRegisterCounts } from "./registers/withRegisterCounts";
import { computeAllSatisfaction } from "./satisfaction/computeAllSatisfaction";
import type { SatisfactionResult } from "./satisfaction/satisfactionResult";
import type { Scheme, ScoreSheet } from "./scheme/schemeSchema";

/** Scores, grades, ranks and satisfaction. */
export type ScoreResults = Pick<MonthResults, "month" | "scheme" | "dates" | "forms" | "units" | "satisfaction" | "findings">;

/** The scores of a month without its money: what closed months are checked by. */
export function computeScores(scheme: Scheme, facts: Facts): ScoreResults {
  const dates = roundDates(facts.month, scheme.calendar, facts.restDays);
  const { results: satisfaction, findings } = computeAllSatisfaction(scheme, facts, [facts.month], { populations: facts.populations });
  const sheets = scheme.scoreSheets.filter(({ cadence }) => formPeriod(cadence, facts.month) !== undefined);
  const contextOf = formContexts(scheme, facts, dates, satisfaction);
  const withCounts = withRegisterCounts(facts);
  const bySheet = new Map<string, FormResult[]>(sheets.map((sheet) => [sheet.id, scoreForms(sheet, facts.forms, contextOf, withCounts)]));
  const units = sheets.flatMap((sheet) => {
    const order = facts.roster.units.filter(({ kind }) => kind === sheet.subject).map(({ id }) => id);
    return scoreUnits(sheet, order, bySheet.get(sheet.id)!, scheme.policies);
  });
  const ungraded = sheets.flatMap((sheet) => gradeFindings(sheet, facts.month, units.filter((unit) => unit.sheet === sheet.id), facts.roster.units));
  return { month: facts.month, scheme, dates, forms: [...bySheet.values()].flat(), units, satisfaction, findings: [...ungraded, ...findings] };
}

function scoreForms(sheet: ScoreSheet, forms: readonly FormFacts[], contextOf: (form: FormFacts) => FormContext, withCounts: ReturnType<typeof withRegisterCounts>): FormResult[] {
  return forms.filter((form) => form.sheet === sheet.id).map((form) => scoreForm(sheet, withCounts(sheet, form), contextOf(form)));
}

function formContexts(scheme: Scheme, facts: Facts, dates: RoundDates, satisfaction: readonly SatisfactionResult[]): (form: FormFacts) => FormContext {
  const counts = earlierCounts(facts.scoreLedger, facts.month);
  const areas = new Map(facts.roster.communities.map(({ id, area }) => [id, area]));
  const areaOfUnit = new Map(facts.roster.units.map(({ id, communities }) => [id, areas.get(communities[0] ?? "")]));
  const indices = new Map(satisfaction.map((result) => [`${result.survey}|${result.subject}`, entryOfIndex(result)]));
  return (form) => ({
    policies: scheme.policies, area: areaOfUnit.get(form.subject), workingDays: dates.workingDays, calendarDays: dates.calendarDays,
    earlierCounts: (item, rowKey) => counts(form, item.due, rowKey),
    satisfactionIndex: (survey) => indices.get(`${survey}|${form.subject}`) ?? { state: "missing" },
  });
}

function entryOfIndex({ index }: SatisfactionResult): Entry {
  if (index.state === "value") return { state: "value", value: index.value };
  return index.state === "notApplicable" ? { state: "notApplicable" } : { state: "missing" };
}
