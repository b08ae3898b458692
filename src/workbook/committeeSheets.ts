import type { Facts } from "../domain/facts";
import { allowanceRules } from "../domain/money/allowanceRules";
import type { MonthResults } from "../domain/monthResults";
import type { BookLayouts } from "./bookLayouts";
import type { BookPlaces } from "./bookPlaces";
import type { BookSpec } from "./bookSpec";
import type { SheetPlan } from "./plan";
import { reference } from "./sheetBuilder";
import { calendarSheet } from "./sheets/calendarSheet";
import { committeeGuideSheet } from "./sheets/committee/committeeGuideSheet";
import { committeeHomeSheet } from "./sheets/committee/committeeHomeSheet";
import { committeeLeadersSheet } from "./sheets/committee/committeeLeadersSheet";
import { resultOfForm } from "./sheets/formContent";
import { formSheet } from "./sheets/formSheet";
import type { HomeLink } from "./sheets/homeSheet";
import { itemsSheet } from "./sheets/itemsSheet";
import { ledgerSheet } from "./sheets/ledgerSheet";
import { parametersSheet } from "./sheets/parametersSheet";
import { assessmentSheetId } from "./sheets/people/assessmentLayout";
import { assessmentSheet } from "./sheets/people/assessmentSheet";
import { gridLeaderFigures } from "./sheets/people/gridLeaderFigures";
import { restDaysSheet } from "./sheets/restDaysSheet";
import { registerSheets } from "./sheets/registers/registerSheets";
import { rosterSheet } from "./sheets/rosterSheet";
import { surveySheets } from "./sheets/survey/surveySheets";

export interface CommitteeBook { readonly spec: BookSpec; readonly community: string; readonly layouts: BookLayouts; readonly facts: Facts; readonly results: MonthResults; readonly places: BookPlaces }

/**
 * The sheets of a committee's workbook: what it fills, then, hidden, what the formulas need. Nothing of others, and nothing
 * of money: no allowances, contracts, spending or grants, no summary of the street, no log.
 */
export function committeeSheets(book: CommitteeBook): SheetPlan[] {
  const { spec, layouts, facts, results, places } = book;
  const assessed = assessmentSheets(book);
  const filled: SheetPlan[] = [
    ...layouts.forms.map((form) => formSheet(form, { spec, layouts, facts, result: resultOfForm(form, results) })),
    ...assessed.filter(({ visibility }) => visibility === "visible"),
    ...surveySheets({ spec, layouts, facts, results: results.satisfaction, populations: facts.populations, placed: places.replies }),
    ...registerSheets(spec, layouts, facts, places.registers),
  ];
  const needed: SheetPlan[] = [
    ...assessed.filter(({ visibility }) => visibility !== "visible"),
    ledgerSheet(spec, layouts.ledger, facts), rosterSheet(spec, layouts.roster, facts), itemsSheet(spec, layouts.items), parametersSheet(spec, layouts.parameters, facts.asOf),
    calendarSheet(spec, layouts.parameters, layouts.restDays, facts), restDaysSheet(spec, layouts.restDays, facts),
  ];
  const home = committeeHomeSheet({ ...book, links: committeeLinks(layouts, filled) });
  return [home, ...filled, committeeGuideSheet(), ...needed.map((sheet): SheetPlan => ({ ...sheet, visibility: "hidden" }))];
}

/** 网格长考核 with the people it reads, in the months in which rows were issued for it. */
function assessmentSheets({ spec, layouts, facts, places }: CommitteeBook): SheetPlan[] {
  const [rule] = spec.scheme.allowances;
  if (rule === undefined || spec.assessmentRows.length === 0) return [];
  const rules = allowanceRules(rule, spec.earlierSchemes);
  const base = { parameters: layouts.parameters, roster: layouts.roster };
  const content = { spec, facts, base, people: layouts.people, places: places.people, rule, rules, lines: [], figures: gridLeaderFigures(facts, rules, [], spec.scheme.policies) };
  return [assessmentSheet(content), committeeLeadersSheet(content)];
}

/** A door for each sheet that people fill. */
function committeeLinks(layouts: BookLayouts, filled: readonly SheetPlan[]): HomeLink[] {
  const forms = new Map(layouts.forms.map(({ sheetId, scoreSheet }) => [sheetId, scoreSheet.title.zh]));
  return filled.flatMap(({ id, title }): HomeLink[] => {
    const what = forms.has(id) ? `${forms.get(id)!}：站里填自报，社居委核定后打印签字` : whatIsDone(id, layouts);
    return what === undefined ? [] : [{ title, what, target: reference(id, 1, 1) }];
  });
}

/** What is done in the sheets that are filled besides forms. A register saves typing figures; who has none types them. */
const doneIn: Readonly<Record<string, string>> = {
  [assessmentSheetId]: "每人选“合格”或“不合格”，不合格的写原因",
  votes: "不逐份登记的，每题每项填人数；与答卷只用一样",
  services: "平时记一次服务一行，自报自动计数；不用台账的直接填自报",
  contactMarks: "服务对象一人一行（只写编号），每天记电、门、访",
  gridIssues: "网格上报的事项，从上报到办结一行",
};

function whatIsDone(id: string, { people: { assessment } }: BookLayouts): string | undefined {
  if (id === assessmentSheetId && assessment.columns.points !== undefined) return "每人填0至100的得分，结果自动算出，不合格的写原因";
  return doneIn[id] ?? (id.startsWith("survey") ? "一份答卷一行，随时填；指数自动算出" : undefined);
}
