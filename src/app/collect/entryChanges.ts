import type { GridLeaderResult } from "../../domain/facts";
import { groupedBy } from "../../domain/money/groupedBy";
import type { BookLayouts } from "../../workbook/bookLayouts";
import type { FoundBook } from "../../workbook/foundBook";
import { satisfactionSheetId } from "../../workbook/sheets/satisfactionLayout";
import { assessmentSheetId, type AssessmentColumns } from "../../workbook/sheets/people/assessmentLayout";
import type { EntryChange } from "./collectReport";
import { formKey, type CommitteeEntries } from "./committeeEntries";
import { entryWord, resultWords } from "./entryWords";
import { formChanges } from "./formChanges";
import { replyKey } from "./mergeEntries";

/** The street's workbook as far as changes are placed in it. */
export interface ChangePlaces { readonly layouts: BookLayouts; readonly found: FoundBook; readonly nameOf: (id: string) => string }

/** Every entry in which two versions of what a committee entered differ; replies and votes by group. */
export function entryChanges(places: ChangePlaces, before: CommitteeEntries, after: CommitteeEntries): EntryChange[] {
  const own = new Map(before.forms.map((form) => [formKey(form), form]));
  const layouts = new Map(places.layouts.forms.map((form) => [formKey({ sheet: form.scoreSheet.id, subject: form.unit.id, scorer: form.scorer, period: form.period }), form]));
  const forms = after.forms.flatMap((form) => {
    const [layout, present] = [layouts.get(formKey(form)), own.get(formKey(form))];
    return layout === undefined || present === undefined ? [] : formChanges(layout, places.found, present, form);
  });
  return [...forms, ...resultChanges(places, before, after), ...surveyChanges(places, before, after), ...populationChanges(places, before, after)];
}

function resultChanges({ layouts, found, nameOf }: ChangePlaces, before: CommitteeEntries, after: CommitteeEntries): EntryChange[] {
  const sheet = found.sheet(assessmentSheetId);
  const rows = new Map(layouts.people.assessment.pages.flatMap(({ rows: page }) => page.flatMap(({ row, engagement }) => (engagement === undefined ? [] : [[engagement, row] as const]))));
  const own = new Map(before.results.map((result) => [result.engagement, result]));
  return after.results.flatMap((result) => {
    const row = rows.get(result.engagement);
    return resultFields.flatMap(({ field, what, word }): EntryChange[] => {
      const present = own.get(result.engagement);
      const [was, is] = [present === undefined ? "" : word(present), word(result)];
      const column = layouts.people.assessment.columns[field];
      const cell = row === undefined || sheet === undefined || column === undefined ? "" : sheet.address(row, column);
      return was === is ? [] : [{ sheet: sheet?.title ?? "", cell, what: `${nameOf(result.engagement)} ${what}`, before: was, after: is }];
    });
  });
}

interface ResultField { readonly field: keyof AssessmentColumns; readonly what: string; readonly word: (result: GridLeaderResult) => string }

const resultFields: readonly ResultField[] = [
  { field: "result", what: "结果", word: ({ result }) => resultWords[result] },
  { field: "points", what: "得分", word: ({ points }) => entryWord(points) },
  { field: "reason", what: "不合格原因", word: ({ reason }) => reason },
  { field: "contactsDue", what: "应联系", word: ({ contactsDue }) => entryWord(contactsDue) },
  { field: "contactsDone", what: "已联系", word: ({ contactsDone }) => entryWord(contactsDone) },
  { field: "matters", what: "上报件数", word: ({ matters }) => entryWord(matters) },
  { field: "services", what: "配合服务次数", word: ({ services }) => entryWord(services) },
];

/** Replies are counted by unit and group: which of them differ is nobody's to compare line by line. */
function surveyChanges({ layouts, found, nameOf }: ChangePlaces, before: CommitteeEntries, after: CommitteeEntries): EntryChange[] {
  return layouts.surveys.flatMap(({ survey, sheetId, title }) => {
    const groupOf = ({ subject, group }: { readonly subject: string; readonly group: string }): string => `${nameOf(subject)} ${survey.groups.find(({ id }) => id === group)?.title.zh ?? group}`;
    const ofSurvey = <T extends { readonly survey: string; readonly subject: string; readonly group: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> => groupedBy(items.filter((item) => item.survey === survey.id), groupOf);
    const sheet = found.sheet(sheetId)?.title ?? title;
    const changes = (what: string, unit: string, own: ReadonlyMap<string, readonly string[]>, taken: ReadonlyMap<string, readonly string[]>): EntryChange[] =>
      [...new Set([...own.keys(), ...taken.keys()])].flatMap((group): EntryChange[] => {
        const [was, is] = [[...own.get(group) ?? []].sort(), [...taken.get(group) ?? []].sort()];
        if (was.join("\n") === is.join("\n")) return [];
        const isSameCount = was.length === is.length;
        return [{ sheet, cell: "", what: `${group} ${what}`, before: was.length === 0 ? "" : `${was.length}${unit}`, after: is.length === 0 ? "" : `${is.length}${unit}${isSameCount ? "（内容不同）" : ""}` }];
      });
    const texts = <T>(groups: ReadonlyMap<string, readonly T[]>, text: (item: T) => string): Map<string, string[]> => new Map([...groups].map(([group, items]) => [group, items.map(text)]));
    return [
      ...changes("答卷", "份", texts(ofSurvey(before.replies), replyKey), texts(ofSurvey(after.replies), replyKey)),
      ...changes("汇总录入", "组", texts(ofSurvey(before.votes), ({ period, questions }) => JSON.stringify([period, questions])), texts(ofSurvey(after.votes), ({ period, questions }) => JSON.stringify([period, questions]))),
    ];
  });
}

function populationChanges({ layouts, found, nameOf }: ChangePlaces, before: CommitteeEntries, after: CommitteeEntries): EntryChange[] {
  const key = ({ survey, subject, group }: CommitteeEntries["populations"][number]): string => JSON.stringify([survey, subject, group]);
  const own = new Map(before.populations.map((population) => [key(population), population.population]));
  return after.populations.flatMap((population): EntryChange[] => {
    const was = own.get(key(population));
    const survey = layouts.surveys.find(({ survey: { id } }) => id === population.survey)?.survey;
    const group = survey?.groups.find(({ id }) => id === population.group)?.title.zh ?? population.group;
    return was === population.population ? [] : [{ sheet: found.sheet(satisfactionSheetId)?.title ?? "", cell: "", what: `${nameOf(population.subject)} ${group} 人数`, before: was === undefined ? "" : String(was), after: String(population.population) }];
  });
}
