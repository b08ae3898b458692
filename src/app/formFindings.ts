import type { FormResult, ItemResult } from "../domain/combining/formResult";
import type { Finding, Severity } from "../domain/finding";
import { kindOf } from "../domain/items/itemKinds";
import type { MonthResults } from "../domain/monthResults";
import { compare, toDecimalText } from "../domain/units/rational";
import { bookLayouts } from "../workbook/bookLayouts";
import type { FoundSheet } from "../workbook/foundBook";
import { placeOf } from "../workbook/readCells";
import { resultOfForm } from "../workbook/sheets/formContent";
import { formColumn, type FormCell, type FormLayout, type FormLine } from "../workbook/sheets/formLayout";
import type { BookReading } from "./readBook";

/**
 * What a filled form still owes: the reason of a final decision or of lost points, the document of a veto; and the
 * objections that somebody must answer.
 */
export function formFindings({ spec, found, facts }: BookReading, results: MonthResults): Finding[] {
  const names = new Map(facts.roster.units.map(({ id, name }) => [id, name]));
  return bookLayouts(spec).forms.flatMap((form) => {
    const sheet = found.sheet(form.sheetId);
    return sheet === undefined ? [] : findingsOf(form, sheet, resultOfForm(form, results), names.get(form.unit.id) ?? form.unit.name);
  });
}

function findingsOf(form: FormLayout, sheet: FoundSheet, result: FormResult, unit: string): Finding[] {
  const { flags, opinion, decision, period } = result.facts;
  const at = (code: string, severity: Severity, name: FormCell, values: Finding["values"] = {}): Finding => {
    const { row, column } = form.cell(name);
    return { code, severity, place: { kind: "cell", ...placeOf(sheet, row, column) }, values: { unit, period, ...values } };
  };
  const found: Finding[] = [];
  if (flags.veto.isRaised && flags.veto.document.trim() === "") found.push(at("vetoWithoutDocument", "error", "vetoDocument"));
  const { rule } = result.total.trace;
  if (decision.points.state === "value" && result.proposal.state === "value" && result.total.state === "missing") {
    const values = { proposal: toDecimalText(result.proposal.value), decided: toDecimalText(decision.points.value) };
    found.push(rule === "total.decisionWithoutReason" ? at("decisionWithoutReason", "error", "decisionReason", values) : at("decisionOutOfRange", "error", "decision", values));
  }
  if (opinion.kind === "objected") found.push(at("objectionRaised", "note", "opinion", { text: opinion.text }));
  return [...found, ...withoutReason(form, sheet, result, unit)];
}

/** Items that lost points, or were said not to apply, without a word why: once for a form. */
function withoutReason(form: FormLayout, sheet: FoundSheet, result: FormResult, unit: string): Finding[] {
  const silent = result.items.filter((item) => needsReason(item, form, result)).map((item) => form.lines.find((line) => line.item.id === item.id)!);
  const [first] = silent;
  if (first === undefined) return [];
  const cellOf = ({ row }: FormLine): string => placeOf(sheet, row, formColumn.reason).cell;
  const items = silent.map((line) => `${cellOf(line)} ${line.item.title.zh}`).join("、");
  return [{ code: "pointsWithoutReason", severity: "warning", place: { kind: "cell", sheet: sheet.title, cell: cellOf(first) }, values: { unit, period: result.facts.period, count: silent.length, items } }];
}

function needsReason(item: ItemResult, form: FormLayout, { facts, rows }: FormResult): boolean {
  const lines = form.lines.filter((line) => line.item.id === item.id);
  if (lines.some(({ key }) => (facts.rows.get(key)?.reason ?? "").trim() !== "")) return false;
  // What is not due, or comes from a survey, has nobody here who could say why.
  if (!item.isDue || item.isBonus || kindOf(lines[0]!.item).survey(lines[0]!.item) !== undefined) return false;
  if (item.points.state === "value") return compare(item.points.value, item.maxPoints) < 0;
  const answered = rows.filter(({ key }) => lines.some((line) => line.key === key && line.line.answer !== "none"));
  return item.points.state === "notApplicable" && answered.some(({ counted }) => counted.state === "notApplicable");
}
