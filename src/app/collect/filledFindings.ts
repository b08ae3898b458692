import type { FormResult } from "../../domain/combining/formResult";
import { error, warning, type Finding } from "../../domain/finding";
import { kindOf } from "../../domain/items/itemKinds";
import type { MonthResults } from "../../domain/monthResults";
import { periodTextZh } from "../../domain/units/period";
import { bookLayouts } from "../../workbook/bookLayouts";
import { formColumn, type FormLayout } from "../../workbook/sheets/formLayout";
import { countedResults } from "../countedResults";
import type { BookReading } from "../readBook";
import type { CommitteeEntries } from "./committeeEntries";
import type { StreetEssentials } from "./streetEssentials";

/**
 * What is not filled in, or filled in halfway. A form with missing entries is returned: the street does not fill in for a
 * committee, and a month cannot be closed with it. Grid leaders who are not assessed wait, and are only said.
 */
export function filledFindings(street: StreetEssentials, reading: BookReading, results: MonthResults, entries: CommitteeEntries): Finding[] {
  const forms = bookLayouts(reading.spec).forms.flatMap((layout) => {
    const result = results.forms.find(({ facts }) => facts.sheet === layout.scoreSheet.id && facts.subject === layout.unit.id && facts.scorer === layout.scorer);
    return result === undefined ? [] : [...incomplete(layout, result, reading), ...openVeto(layout, result, reading)];
  });
  return [...forms, ...notAssessed(reading, entries), ...unlistedLeaders(street, reading, entries)];
}

function incomplete(layout: FormLayout, { facts, missing: all }: FormResult, { found }: BookReading): Finding[] {
  const sheet = found.sheet(layout.sheetId);
  const surveyed = layout.lines.filter(({ item, isFirst }) => isFirst && all.includes(item.id) && kindOf(item).survey(item) !== undefined);
  // Too few replies leave an item open that nobody can fill in on the form, and the street may have more of them.
  const short = surveyed.map(({ item }) => warning("collectSampleShort", { unit: layout.unit.name, item: item.title.zh }));
  const missing = all.filter((id) => !surveyed.some(({ item }) => item.id === id));
  if (missing.length === 0 || sheet === undefined) return short;
  const places = missing.flatMap((id) => {
    const line = layout.lines.find(({ item, key }) => item.id === id && facts.rows.get(key)?.checked.state !== "value") ?? layout.lines.find(({ item }) => item.id === id);
    if (line === undefined) return [];
    const row = facts.rows.get(line.key);
    const isTargetOpen = line.line.target === "entered" && (row?.target.state ?? "missing") === "missing";
    const column = isTargetOpen ? formColumn.target : (row?.reported.state ?? "missing") === "missing" ? formColumn.reported : formColumn.checked;
    return [{ cell: sheet.address(line.row, column), title: line.item.title.zh }];
  });
  const items = places.map(({ cell, title }) => `${cell} ${title}`).join("、");
  return [...short, error("collectIncomplete", { unit: layout.unit.name, count: missing.length, items }, { kind: "cell", sheet: sheet.title, cell: places[0]?.cell ?? "A1" })];
}

function openVeto(layout: FormLayout, { facts: { flags: { veto } } }: FormResult, { found }: BookReading): Finding[] {
  const sheet = found.sheet(layout.sheetId);
  if (!veto.isRaised || veto.document !== "" || sheet === undefined) return [];
  const { row, column } = layout.cell("vetoDocument");
  return [error("collectVetoDocument", { unit: layout.unit.name }, { kind: "cell", sheet: sheet.title, cell: sheet.address(row, column) })];
}

function notAssessed(reading: BookReading, entries: CommitteeEntries): Finding[] {
  const { facts } = reading;
  const open = countedResults({ ...facts, gridLeaderResults: entries.results }, reading).filter(({ result }) => result === "notAssessed");
  const names = new Map(facts.roster.gridLeaders.map(({ id, name }) => [id, name]));
  return open.length === 0 ? [] : [warning("collectNotAssessed", { quarter: periodTextZh(open[0]!.quarter), count: open.length, names: open.map(({ engagement }) => names.get(engagement) ?? engagement).join("、") })];
}

function unlistedLeaders(street: StreetEssentials, { facts }: BookReading, { results }: CommitteeEntries): Finding[] {
  const names = new Map(facts.roster.gridLeaders.map(({ id, name }) => [id, name]));
  const unlisted = results.filter(({ engagement }) => !street.leaders.has(engagement)).map(({ engagement }) => `${names.get(engagement) ?? ""}（${engagement}）`);
  return unlisted.length === 0 ? [] : [warning("collectLeaderUnlisted", { names: unlisted.join("、") })];
}
