import { keptNumber } from "../domain/closing/keptNumber";
import type { Entry, LedgerRow } from "../domain/facts";
import type { Figure } from "../domain/figure";
import type { FormResult } from "../domain/combining/formResult";
import type { UnitResult } from "../domain/combining/scoreUnits";
import type { MonthResults } from "../domain/monthResults";
import { fromDecimal, toNumber, type Rational } from "../domain/units/rational";
import { gradeCell } from "./sheets/gradeCell";
import { allScorers, totalRow, unitRow, unscoredMark } from "./sheets/ledgerLayout";

/** The part of a month's results that is closed into the score ledger. */
export type ScoreResults = Pick<MonthResults, "month" | "scheme" | "forms" | "units">;

const none: Entry = { state: "missing" };

/** The ledger rows that close a month: each form's lines and total, then each unit's result. */
export function closedRows(results: ScoreResults): LedgerRow[] {
  const { scheme } = results;
  const vetoGrade = new Map(scheme.scoreSheets.map(({ id, vetoGrade: grade }) => [id, grade]));
  return [
    ...results.forms.flatMap((form) => formRows(form, scheme.version, vetoGrade.get(form.facts.sheet) ?? "")),
    ...results.units.map((unit) => unitResultRow(unit, results, vetoGrade.get(unit.sheet) ?? "")),
  ].map(keptRow);
}

/** The row with its numbers as a file keeps them, so that every program that saves it saves the same. */
function keptRow({ target, reported, checked, counted, points, ...row }: LedgerRow): LedgerRow {
  return { ...row, target: keptEntry(target), reported: keptEntry(reported), checked: keptEntry(checked), counted: keptEntry(counted), points: points === undefined ? undefined : keptEntry(points) };
}

function keptEntry(entry: Entry): Entry {
  return entry.state === "value" ? { state: "value", value: fromDecimal(keptNumber(toNumber(entry.value))) } : entry;
}

function formRows(form: FormResult, version: string, vetoGrade: string): LedgerRow[] {
  const { facts } = form;
  const base = { period: facts.period, sheet: facts.sheet, version, subject: facts.subject, scorer: facts.scorer, reason: "", grade: "", rank: undefined, flags: undefined };
  const pointsOf = new Map(form.items.map((item) => [item.id, item.points]));
  const given = new Set<string>();
  const lines = form.rows.map((row): LedgerRow => {
    const entries = facts.rows.get(row.key);
    const item = row.key.split("/")[0]!;
    const points = given.has(item) ? undefined : entryOf(pointsOf.get(item)!);
    given.add(item);
    return { ...base, row: row.key, target: row.target, reported: entries?.reported ?? none, checked: entries?.checked ?? none, counted: row.counted, points, reason: entries?.reason.trim() ?? "" };
  });
  const unscored = Object.entries(facts.unscored).filter(([, entry]) => entry.state !== "missing")
    .map(([id, entry]): LedgerRow => ({ ...base, row: `${unscoredMark}${id}`, target: none, reported: entry, checked: none, counted: none, points: undefined }));
  // The total row keeps what was computed as reported, and what was decided as checked.
  const total: LedgerRow = {
    ...base, row: totalRow, target: none, reported: entryOf(form.proposal), checked: facts.decision.points, counted: none, points: entryOf(form.total), grade: gradeCell(form.grade, vetoGrade),
    flags: { ...facts.flags, opinion: facts.opinion, decision: facts.decision },
  };
  return [...lines, ...unscored, total];
}

function unitResultRow(unit: UnitResult, { scheme, forms, month }: ScoreResults, vetoGrade: string): LedgerRow {
  const period = forms.find(({ facts }) => facts.sheet === unit.sheet)?.facts.period ?? month;
  return {
    period, sheet: unit.sheet, version: scheme.version, subject: unit.unit, scorer: allScorers, row: unitRow, target: none, reported: none, checked: none, counted: none,
    points: entryOf(unit.total), grade: gradeCell(unit.grade, vetoGrade), reason: "", rank: unit.rank, flags: undefined,
  };
}

function entryOf(figure: Figure<Rational>): Entry {
  if (figure.state === "value") return { state: "value", value: figure.value };
  return figure.state === "notApplicable" ? { state: "notApplicable" } : { state: "missing" };
}
