import { rowKeyOf } from "../../domain/combining/scoreForm";
import type { Entry, Facts, FormFacts, RowEntries, RowKey } from "../../domain/facts";
import { isDue } from "../../domain/items/dueEvery";
import { kindOf, type Item } from "../../domain/items/itemKinds";
import type { Scheme, ScoreSheet } from "../../domain/scheme/schemeSchema";
import { firstDay, lastDay, lastMonthOf, monthOfYear } from "../../domain/units/period";
import { rational } from "../../domain/units/rational";
import { countWorkingDays } from "../../domain/units/workingDays";
import { fillRow } from "./fillRow";
import { formOccasion } from "./formOccasion";
import type { FormSetting, SpecialRows } from "./formSetting";
import type { SeededRandom } from "./seededRandom";
import { unitProfiles } from "./unitProfile";

/**
 * The facts with every form of the month filled: reported and checked figures, reasons where points are lost, a correction,
 * a `/` and in August a veto. By the rows that an item's kind asks for, never by item: any scheme can be filled.
 */
export function fillForms(scheme: Scheme, facts: Facts, random: SeededRandom): Facts {
  const sheets = new Map(scheme.scoreSheets.map((sheet) => [sheet.id, sheet]));
  const settingOf = formSettings(facts, random);
  return {
    ...facts,
    forms: facts.forms.map((form) => {
      const sheet = sheets.get(form.sheet);
      const setting = settingOf(form);
      return sheet === undefined || setting === undefined ? form : fillForm(sheet, form, setting);
    }),
  };
}

function formSettings(facts: Facts, random: SeededRandom): (form: FormFacts) => FormSetting | undefined {
  const profiles = unitProfiles(facts.roster);
  const areas = new Map(facts.roster.communities.map(({ id, area }) => [id, area]));
  const workingDays = countWorkingDays(firstDay(facts.month), lastDay(facts.month), facts.restDays);
  const stations = facts.roster.units.filter(({ kind }) => kind === "station").length;
  return (form) => {
    const profile = profiles.get(form.subject);
    if (profile === undefined) return undefined;
    return {
      profile, form, occasion: formOccasion(profile, form.period), area: areas.get(profile.unit.communities[0] ?? ""),
      workingDays, calendarDays: Number(lastDay(facts.month).slice(8)), stations,
      // Without the scorer: what a station reports is the same on the forms of all its committees.
      random: random.fork("form", form.sheet, form.subject),
    };
  };
}

function fillForm(sheet: ScoreSheet, form: FormFacts, setting: FormSetting): FormFacts {
  const items = sheet.blocks.flatMap((block) => block.items);
  const special = specialRows(items, form, setting);
  const rows = items.flatMap((item) => kindOf(item).rows(item).flatMap((row): [RowKey, RowEntries][] => {
    const key = rowKeyOf(item, row);
    const entries = fillRow({ item, row, key }, setting, special);
    return entries === undefined ? [] : [[key, entries]];
  }));
  const { isVetoed } = setting.occasion;
  return {
    ...form,
    rows: new Map(rows),
    unscored: unscoredEntries(sheet, setting),
    flags: { acceptReported: true, noOtherDeductions: true, veto: { isRaised: isVetoed, document: isVetoed ? vetoDocument(form) : "" } },
  };
}

/** Which row gets the form's correction, its `/` and its empty plan: the first counted, the last counted, the last planned. */
function specialRows(items: readonly Item[], form: FormFacts, { occasion }: FormSetting): SpecialRows {
  const due = items.filter((item) => item.due === "always" && isDue(item.due, form.period));
  const isPlain = (item: Item): boolean => !("frequency" in kindOf(item).parameters(item));
  const rowsWith = (target: "scheme" | "entered"): RowKey[] =>
    due.filter(isPlain).flatMap((item) => kindOf(item).rows(item).filter((row) => row.answer === "count" && row.target === target).map((row) => rowKeyOf(item, row)));
  const [counted, planned] = [rowsWith("scheme"), rowsWith("entered")];
  const [first, last, lastPlanned] = [counted[0], counted.at(-1), planned.at(-1)];
  return new Map([
    ...(occasion.isCorrected && first !== undefined ? [[first, "corrected"] as const] : []),
    ...(occasion.hasNotApplicable && counted.length > 1 && last !== undefined ? [[last, "notApplicable"] as const] : []),
    ...(occasion.hasNothingAssigned && planned.length > 1 && lastPlanned !== undefined ? [[lastPlanned, "nothingAssigned"] as const] : []),
  ]);
}

/** Lines of one unit of measure fall from one to the next: of the matters reported some are routed, of those some settled. */
function unscoredEntries(sheet: ScoreSheet, { form, random }: FormSetting): Record<string, Entry> {
  const draw = random.fork("unscored", form.period);
  let previous: { readonly unit: string; readonly count: number } | undefined;
  return Object.fromEntries(sheet.unscored.map(({ id, unit }): [string, Entry] => {
    const most = previous?.unit === unit.zh ? previous.count : draw.between(12, 60);
    const count = draw.between(Math.ceil(most * 0.7), most);
    previous = { unit: unit.zh, count };
    return [id, { state: "value", value: rational(count) }];
  }));
}

function vetoDocument({ period }: FormFacts): string {
  return `街道通报〔${period.slice(0, 4)}〕${monthOfYear(lastMonthOf(period))}号`;
}
