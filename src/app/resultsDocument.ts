import type { Figure, FigureState } from "../domain/figure";
import type { FormResult, ItemResult } from "../domain/combining/formResult";
import type { UnitResult } from "../domain/combining/scoreUnits";
import type { MonthResults } from "../domain/monthResults";
import type { AllowanceLine } from "../domain/money/allowanceLine";
import type { BudgetLine } from "../domain/money/communityBudget";
import type { InstalmentLine } from "../domain/money/instalments";
import type { SatisfactionResult } from "../domain/satisfaction/computeSatisfaction";
import { yuanText, yuanTextGrouped, type Fen } from "../domain/units/money";
import { toDecimalText, type Rational } from "../domain/units/rational";
import { roundHalfUp } from "../domain/units/rounding";
import type { Prose } from "./prose";
import { explanationLine } from "./renderExplanation";
import { renderFinding } from "./renderFinding";
import { pointsFigure, textFigure, writtenValue, yuanFigure } from "./scenario/pathValue";

/** Points that no decimal ends (7/9 of 15) are given to so many places. */
const decimalPlaces = 10;

/**
 * The document of `compute --json`. Points and amounts are decimal texts ("92.8", "570000.00"); a figure that has a state
 * instead is null, with the state beside it.
 */
export function resultsDocument(results: MonthResults, prose: Prose) {
  return {
    scheme: { id: results.scheme.id, version: results.scheme.version, title: prose.language === "en" ? results.scheme.title.en : results.scheme.title.zh },
    period: results.month,
    scores: results.units.flatMap((unit) => scoresOfUnit(unit, prose)),
    satisfaction: results.satisfaction.map((result) => satisfactionDocument(result)),
    allowances: results.allowances.map((line) => allowanceDocument(line, prose)),
    payments: results.instalments.map((line) => paymentDocument(line, prose)),
    budget: results.budget.map(budgetDocument),
    findings: results.findings.map((finding) => renderFinding(finding, prose)),
  };
}

export type ResultsDocument = ReturnType<typeof resultsDocument>;

/** One entry a form; a unit without a form has one too, and so has the combination of several scorers (scorer null). */
function scoresOfUnit(unit: UnitResult, prose: Prose) {
  const combined = { sheet: unit.sheet, subject: unit.unit, period: null, scorer: null, items: [], blocks: [], ...totals(unit), rank: unit.rank ?? null, missing: unit.missingCount, vetoes: [] };
  if (unit.forms.length === 0) return [combined];
  const forms = unit.forms.map((form) => formDocument(form, unit, prose));
  return unit.forms.length === 1 ? forms : [combined, ...forms];
}

function formDocument(form: FormResult, unit: UnitResult, prose: Prose) {
  const { sheet, subject, period, scorer, flags } = form.facts;
  return {
    sheet, subject, period, scorer,
    items: form.items.map((item) => itemDocument(item, prose)),
    blocks: form.blocks.map(({ id, points, maxDue }) => ({ id, points: decimalOf(points), max: decimalOf(maxDue) })),
    ...totals(form),
    proposal: pointsText(form.proposal), decision: decisionDocument(form), opinion: form.facts.opinion,
    rank: unit.forms.length === 1 ? (unit.rank ?? null) : null,
    missing: form.missing.length,
    vetoes: flags.veto.isRaised ? [{ document: flags.veto.document }] : [],
  };
}

/** The final decision as it was entered, null where the proposal stands. */
function decisionDocument({ facts: { decision } }: FormResult) {
  return decision.points.state === "value" ? { points: decimalOf(decision.points.value), reason: decision.reason } : null;
}

function itemDocument(item: ItemResult, prose: Prose) {
  const text = writtenValue(pointsFigure(item.points));
  return {
    id: item.id, state: item.points.state, points: pointsText(item.points), max: decimalOf(item.maxPoints),
    explanation: explanationLine(item.points, text, prose),
  };
}

function totals({ total, grade }: Pick<UnitResult, "total" | "grade">) {
  const isShown = grade.state === "value" || grade.state === "vetoed";
  return { total: pointsText(total), totalState: total.state, grade: isShown ? writtenValue(textFigure(grade)) : null, gradeState: grade.state };
}

function satisfactionDocument(result: SatisfactionResult) {
  const { survey, subject, period, replies, unanswered, low, high, alpha, usable, failures } = result;
  return {
    survey, subject, period, replies, unanswered, index: pointsText(result.index), state: result.index.state, low: low ?? null, high: high ?? null,
    alpha: alpha === undefined ? null : decimalOf(alpha), usable, failures: failures.map(({ code, ...values }) => ({ code, ...plainValues(values) })),
    groups: result.groups.map((group) => ({ id: group.id, replies: group.replies, mean: pointsText(group.mean), spread: group.spread ?? null, low: group.low ?? null, high: group.high ?? null })),
  };
}

/** Exact numbers as texts, the rest as it is. */
function plainValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
}

function allowanceDocument(line: AllowanceLine, prose: Prose) {
  const { id, person, name, community, grid } = line.engagement;
  return {
    engagement: id, person, name, community, grid,
    fixedMonths: monthsText(line.fixedMonths), quarter: line.quarter ?? null, result: line.result ?? null, performanceMonths: monthsText(line.performanceMonths),
    ...amounts({ fixed: line.fixed, performance: line.performance, arrears: line.arrears, total: line.total }),
    remarks: line.remarks, explanation: explanationLine(line.total, yuanInWords(line.total, prose), prose),
  };
}

function yuanInWords(amount: Figure<Fen>, prose: Prose): string {
  return amount.state === "value" ? prose.text("explain.result.amount", { amount: yuanTextGrouped(amount.value) }) : writtenValue(yuanFigure(amount));
}

function paymentDocument(line: InstalmentLine, prose: Prose) {
  return {
    contract: line.contract.id, project: line.contract.project, instalment: line.instalment.id, ...amounts({ amount: line.amount, remaining: line.remaining }), conclusion: line.conclusion,
    reasons: line.reasons.map(({ code, values }) => ({ code, message: prose.text(`reason.instalment.${code}`, values) })),
    satisfied: line.satisfied ?? null, dueDay: line.dueDay ?? null, overdueDays: line.overdueDays ?? null, paid: yuanText(line.paid),
  };
}

function budgetDocument(line: BudgetLine) {
  const { community, staff, allowances, total, remaining, share, status } = line;
  return {
    community: community.id, ...amounts({ staff, allowances, total, remaining }), work: yuanText(line.work), activities: yuanText(line.activities),
    grant: yuanText(line.grant), share: pointsText(share), status: status ?? null,
  };
}

/** Amounts in yuan by name, null where a state stands instead, and all states under `states`. */
function amounts<Name extends string>(figures: Readonly<Record<Name, Figure<Fen>>>): Record<Name, string | null> & { readonly states: Record<Name, FigureState> } {
  const entries = Object.entries<Figure<Fen>>(figures);
  const texts = Object.fromEntries(entries.map(([name, figure]) => [name, figure.state === "value" ? yuanText(figure.value) : null])) as Record<Name, string | null>;
  return { ...texts, states: Object.fromEntries(entries.map(([name, { state }]) => [name, state])) as Record<Name, FigureState> };
}

function pointsText(figure: Figure<Rational>): string | null {
  return figure.state === "value" ? decimalOf(figure.value) : null;
}

function decimalOf(value: Rational): string {
  const text = toDecimalText(value);
  return text.includes("/") ? toDecimalText(roundHalfUp(value, decimalPlaces)) : text;
}

function monthsText(months: Rational | undefined): string | null {
  return months === undefined ? null : decimalOf(months);
}
