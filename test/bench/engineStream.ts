import { formPeriod } from "../../src/domain/combining/formPeriod";
import { rowKeyOf, scoreForm, type FormContext } from "../../src/domain/combining/scoreForm";
import { missingEntry, noDecision, noOpinion, type Engagement, type FormFacts, type QuarterResult, type RowEntries } from "../../src/domain/facts";
import { valueOf } from "../../src/domain/figure";
import { kindOf } from "../../src/domain/items/itemKinds";
import { fixedAllowance } from "../../src/domain/money/fixedAllowance";
import { performanceAllowance } from "../../src/domain/money/performanceAllowance";
import type { Scheme, ScoreSheet } from "../../src/domain/scheme/schemeSchema";
import type { Day } from "../../src/domain/units/day";
import { monthsOf, type Month, type Quarter } from "../../src/domain/units/period";
import { rational, toNumber, zero } from "../../src/domain/units/rational";

const month = "2026-11" as Month;
const quarter = "2026-Q3" as Quarter;
const results: readonly QuarterResult[] = ["pass", "pass", "pass", "pass", "pass", "pass", "pass", "fail", "notAssessed", "pass"];

/** What a stream came to: the rows folded and a sum over them (points in tenths, or fen), so that no work can be left out. */
export interface StreamFold { readonly rows: number; readonly total: number }

/** A month of so many stations: forms made one by one, scored, folded and forgotten. */
export function foldStationMonths(scheme: Scheme, count: number): StreamFold {
  const sheet = scheme.scoreSheets.find(({ subject }) => subject === "station")!;
  const context: FormContext = {
    policies: scheme.policies, area: undefined, workingDays: 21, calendarDays: 30, earlierCounts: () => zero,
    satisfactionIndex: () => ({ state: "value", value: rational(86) }),
  };
  let total = 0;
  for (const form of stationForms(sheet, count)) {
    const points = valueOf(scoreForm(sheet, form, context).total);
    if (points !== undefined) total += Math.round(toNumber(points) * 10);
  }
  return { rows: count, total };
}

/** A quarter of so many grid leaders: three months' fixed parts and the performance part of each, in fen. */
export function foldLeaderQuarters(scheme: Scheme, count: number): StreamFold {
  const rule = scheme.allowances[0]!;
  const months = monthsOf(quarter);
  let total = 0;
  for (const { engagement, result } of leaders(count)) {
    for (const each of months) total += valueOf(fixedAllowance(engagement, each, rule, [engagement])) ?? 0;
    total += valueOf(performanceAllowance(engagement, quarter, result, () => rule, [engagement])) ?? 0;
  }
  return { rows: count, total };
}

function* stationForms(sheet: ScoreSheet, count: number): Generator<FormFacts> {
  const keys = sheet.blocks.flatMap(({ items }) => items.flatMap((item) => kindOf(item).rows(item).map((row) => ({ key: rowKeyOf(item, row), answer: row.answer, isEntered: row.target === "entered" }))));
  const period = formPeriod(sheet.cadence, month)!;
  for (let index = 0; index < count; index += 1) {
    const rows = new Map(keys.map(({ key, answer, isEntered }, place): [string, RowEntries] => [key, {
      target: isEntered ? { state: "value", value: rational(20 + (index % 9)) } : missingEntry,
      reported: { state: "value", value: answer === "yesNo" ? rational(1) : rational((index * 7 + place * 3) % 40) },
      checked: missingEntry, reason: "",
    }]));
    const flags = { acceptReported: true, noOtherDeductions: true, veto: { isRaised: index % 500 === 0, document: "通报" } };
    yield { sheet: sheet.id, subject: `S${index}`, scorer: `C${index}`, period, rows, flags, unscored: {}, opinion: noOpinion, decision: noDecision };
  }
}

function* leaders(count: number): Generator<{ engagement: Engagement; result: QuarterResult }> {
  for (let index = 0; index < count; index += 1) {
    const from = (index % 20 === 3 ? "2026-08-16" : "2025-01-01") as Day;
    const to = index % 25 === 4 ? ("2026-09-10" as Day) : undefined;
    yield { engagement: { id: `G${index}`, person: `P${index}`, name: "网格长", community: `C${index % 1000}`, grid: `第${index}网格`, from, to }, result: results[index % results.length]! };
  }
}
