import { roundDates } from "./calendar/roundDates";
import { earlierCounts } from "./combining/earlierCounts";
import { formPeriod } from "./combining/formPeriod";
import { scoreForm, type FormContext } from "./combining/scoreForm";
import { scoreUnits } from "./combining/scoreUnits";
import type { Facts, FormFacts } from "./facts";
import type { MonthResults } from "./monthResults";
import type { Scheme } from "./scheme/schemeSchema";

/**
 * Computes the open month from its facts: forms, units with grades and ranks, satisfaction, allowances, instalments, budget.
 * Pure: the same facts and scheme give the same results, whenever and wherever.
 */
export function computeMonth(scheme: Scheme, facts: Facts): MonthResults {
  const dates = roundDates(facts.month, scheme.calendar, facts.restDays);
  const counts = earlierCounts(facts.scoreLedger, facts.month);
  const areaOfUnit = unitAreas(facts);
  const contextOf = (form: FormFacts): FormContext => ({
    policies: scheme.policies, area: areaOfUnit.get(form.subject), workingDays: dates.workingDays, calendarDays: dates.calendarDays,
    earlierCounts: (item, rowKey) => counts(form, item.due, rowKey), satisfactionIndex: () => ({ state: "missing" }),
  });
  const sheets = scheme.scoreSheets.filter(({ cadence }) => formPeriod(cadence, facts.month) !== undefined);
  const forms = sheets.flatMap((sheet) => facts.forms.filter((form) => form.sheet === sheet.id).map((form) => scoreForm(sheet, form, contextOf(form))));
  const units = sheets.flatMap((sheet) => {
    const order = facts.roster.units.filter(({ kind }) => kind === sheet.subject).map(({ id }) => id);
    return scoreUnits(sheet, order, forms.filter(({ facts: form }) => form.sheet === sheet.id), scheme.policies);
  });
  return { month: facts.month, scheme, dates, forms, units, satisfaction: [], findings: [] };
}

/** The area variant of each unit: that of its first community. */
function unitAreas(facts: Facts): Map<string, string | undefined> {
  const areas = new Map(facts.roster.communities.map(({ id, area }) => [id, area]));
  return new Map(facts.roster.units.map(({ id, communities }) => [id, areas.get(communities[0] ?? "")]));
}
