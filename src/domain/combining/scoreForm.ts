import type { Trace } from "../explanation/trace";
import { figure, missing, notApplicable, type Figure } from "../figure";
import type { Entry, FormFacts } from "../facts";
import { gradeForm } from "../grading/gradeForm";
import { countedEntry, targetEntry } from "../items/countedEntry";
import { isDue } from "../items/dueEvery";
import type { FormRow, ItemInput } from "../items/itemKind";
import { kindOf, type Item } from "../items/itemKinds";
import { valueInArea } from "../scheme/quantity";
import type { Policies, ScoreSheet } from "../scheme/schemeSchema";
import { noPoints, points, sumPoints, type Points } from "../units/points";
import { add, compare, type Rational } from "../units/rational";
import { round, type Rounding } from "../units/rounding";
import { combineBlocks } from "./combineBlocks";
import { decidedTotal } from "./decidedTotal";
import type { BlockResult, FormResult, ItemResult, RowResult } from "./formResult";

/** What a form needs to know besides its own entries. */
export interface FormContext {
  readonly policies: Policies;
  readonly area: string | undefined;
  readonly workingDays: number;
  readonly calendarDays: number;
  /** Counts of earlier closed months of the item's period, by row key; zero where there are none. */
  readonly earlierCounts: (item: Item, rowKey: string) => Rational;
  readonly satisfactionIndex: (survey: string) => Entry;
}

/** Key of a row: the item, and the line where the item is a list. */
export function rowKeyOf(item: { readonly id: string }, row: { readonly line: string }): string {
  return row.line === "" ? item.id : `${item.id}/${row.line}`;
}

/** Computes one form of a score sheet: each line, item, block, the total (rebased and rounded as declared) and the grade. */
export function scoreForm(sheet: ScoreSheet, form: FormFacts, context: FormContext): FormResult {
  const scored = sheet.blocks.flatMap((block) => block.items.map((item) => scoreItem(item, block.id, form, context)));
  const rows = scored.flatMap(({ rows }) => rows);
  const items = scored.map(({ result }) => result);
  const blocks = sheet.blocks.map((block) => blockResult(block.id, items));
  const missingItems = items.filter(({ points }) => points.state === "missing").map(({ id }) => id);
  const base = items.filter(({ isBonus }) => !isBonus);
  const pointsBeforeRebasing = sumPoints(base.map(({ pointsCounted }) => pointsCounted));
  const maxDue = sumPoints(base.map(({ maxDue }) => maxDue));
  const bonus = sumPoints(items.filter(({ isBonus }) => isBonus).map(({ pointsCounted }) => pointsCounted));
  const rounding = roundingOf(context.policies);
  const proposal = totalOf(sheet, { blocks, missingItems, pointsBeforeRebasing, maxDue, bonus }, rounding);
  const total = decidedTotal(sheet, proposal, form.decision);
  return {
    facts: form, rows, items, blocks, missing: missingItems, pointsBeforeRebasing, maxDue, bonus,
    proposal, total, grade: gradeForm(sheet, total, form.flags.veto), trace: total.trace,
  };
}

export function roundingOf(policies: Policies): Rounding {
  return { rule: policies.rounding.choice, digits: Number(policies.roundingDigits.value) };
}

function blockResult(id: string, items: readonly ItemResult[]): BlockResult {
  const own = items.filter(({ block, isBonus }) => block === id && !isBonus);
  return { id, points: sumPoints(own.map(({ pointsCounted }) => pointsCounted)), maxDue: sumPoints(own.map(({ maxDue }) => maxDue)) };
}

function scoreItem(item: Item, block: string, form: FormFacts, context: FormContext): { rows: RowResult[]; result: ItemResult } {
  const kind = kindOf(item);
  const maxPoints = kind.maxPoints(item).value;
  const rows = kind.rows(item).map((row) => rowResult(item, row, form, context, maxPoints));
  const survey = kind.survey(item);
  const input: ItemInput = {
    maxPoints,
    counted: new Map(kind.rows(item).map((row, index) => [row.line, rows[index]!.accumulated])),
    target: rows[0]!.target,
    workingDays: context.workingDays,
    calendarDays: context.calendarDays,
    index: survey === undefined ? { state: "notApplicable" } : context.satisfactionIndex(survey),
  };
  const due = isDue(item.due, form.period);
  const figureOfItem = due ? pointsOf(item, input, context.policies) : notApplicable<Points>({ rule: "item.notDue", values: { period: form.period }, clause: item.from });
  return { rows, result: { id: item.id, block, isBonus: kind.isBonus, isDue: due, maxPoints, points: figureOfItem, ...shares(figureOfItem, maxPoints, kind.isBonus, context.policies) } };
}

function rowResult(item: Item, row: FormRow, form: FormFacts, context: FormContext, maxPoints: Rational): RowResult {
  const key = rowKeyOf(item, row);
  const entries = form.rows.get(key);
  const counted: Entry = row.answer === "none" ? { state: "notApplicable" } : countedEntry(row, entries, form.flags, maxPoints);
  // Counts add up over the item's period; points given and answers of yes or no are those of its last month.
  const accumulated: Entry = counted.state === "value" && row.answer === "count" ? { state: "value", value: add(counted.value, context.earlierCounts(item, key)) } : counted;
  return { key, target: targetOf(item, row, entries?.target, context.area), counted, accumulated };
}

function targetOf(item: Item, row: FormRow, typed: Entry | undefined, area: string | undefined): Entry {
  if (row.target === "none") return { state: "notApplicable" };
  const target = kindOf(item).target(item);
  return target === undefined ? targetEntry(typed) : { state: "value", value: valueInArea(target, area) };
}

function pointsOf(item: Item, input: ItemInput, policies: Policies): Figure<Points> {
  const score = kindOf(item).score(item, input);
  const trace: Trace = { rule: score.rule, values: score.values, clause: item.from };
  if (score.state !== "value") return score.state === "missing" ? missing(trace) : notApplicable(trace);
  const exact = policies.roundingPlace.choice === "item" ? round(score.points, roundingOf(policies)) : score.points;
  return figure(points(exact), { ...trace, values: { ...trace.values, points: exact } });
}

function shares(item: Figure<Points>, maxPoints: Rational, isBonus: boolean, policies: Policies): { pointsCounted: Points; maxDue: Points } {
  const full = points(maxPoints);
  if (item.state === "value") return { pointsCounted: item.value, maxDue: isBonus ? noPoints : full };
  if (item.state !== "notApplicable" || isBonus || policies.notApplicable.choice === "rebase") return { pointsCounted: noPoints, maxDue: noPoints };
  return { pointsCounted: policies.notApplicable.choice === "fullMarks" ? full : noPoints, maxDue: full };
}

interface Sums { blocks: readonly BlockResult[]; missingItems: readonly string[]; pointsBeforeRebasing: Points; maxDue: Points; bonus: Points }

function totalOf(sheet: ScoreSheet, sums: Sums, rounding: Rounding): Figure<Points> {
  const values = { points: sums.pointsBeforeRebasing, maxDue: sums.maxDue, max: sheet.maxPoints.value, bonus: sums.bonus, digits: rounding.digits };
  const trace = (rule: string): Trace => ({ rule, values, clause: sheet.maxPoints.from });
  if (sums.missingItems.length > 0) return missing({ ...trace("total.missing"), values: { ...values, missing: sums.missingItems.length } });
  const exact = combineBlocks(sheet, sums.blocks);
  if (exact === undefined) return notApplicable(trace("total.nothingDue"));
  const rounded = round(add(exact, sums.bonus), rounding);
  const cap = sheet.totalCap?.value;
  const total = cap !== undefined && compare(rounded, cap) > 0 ? cap : rounded;
  return figure(points(total), { rule: total === rounded ? `total.${sheet.combine}` : "total.capped", values: { ...values, total }, clause: sheet.maxPoints.from });
}
