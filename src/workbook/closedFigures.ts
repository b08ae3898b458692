import { keptNumber } from "../domain/closing/keptNumber";
import { readableCode } from "../domain/closing/fingerprint";
import { inputsToWrite } from "../domain/closing/writtenInputs";
import { sha256Text } from "../domain/closing/operationLog";
import type { ClosedFigure, Facts } from "../domain/facts";
import type { MonthResults } from "../domain/monthResults";
import type { SatisfactionResult } from "../domain/satisfaction/satisfactionResult";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { lastMonthOf, type Month } from "../domain/units/period";
import { moneyCell, pointsCell, yuanNumber } from "./figureCells";
import { conclusionWords } from "./sheets/contracts/instalmentWords";

type ClosedLine = Omit<ClosedFigure, "month" | "kind">;

/** What a month says besides points and allowances, to be closed with it: indices, instalments, grants, the names of its time, and what was entered. */
export function closedFiguresOf(facts: Facts, results: MonthResults): ClosedFigure[] {
  const { month } = results;
  const of = (kind: ClosedFigure["kind"], lines: readonly ClosedLine[]): ClosedFigure[] => lines.map((line) => ({ month, kind, ...line }));
  const lines = [...closedSatisfaction(facts, results.satisfaction, month), ...of("instalment", instalmentLines(results)), ...of("budget", budgetLines(results)), ...of("name", nameLines(facts, results)), ...of("input", inputsToWrite(facts, month))];
  return lines.map((line) => (typeof line.value === "number" ? { ...line, value: keptNumber(line.value) } : line));
}

/** The indices of a month; of a survey whose period ends with it, also a digest of its replies, so that a changed one is found. */
export function closedSatisfaction(facts: Pick<Facts, "replies" | "votes">, satisfaction: readonly SatisfactionResult[], month: Month): ClosedFigure[] {
  return satisfaction.flatMap((result) => {
    const { survey, subject: unit, period, index, replies } = result;
    const line = (figure: string, value: string | number): ClosedFigure => ({ month, kind: "satisfaction", subject: `${survey}/${unit}`, figure, value });
    const isOver = lastMonthOf(period) === month;
    return [line("index", pointsCell(index)), line("replies", replies), ...(isOver ? [line("digest", digestOf(facts, result))] : [])];
  });
}

/** Of all replies and votes to a survey of one unit in one period, whatever their order. */
export function digestOf({ replies, votes }: Pick<Facts, "replies" | "votes">, { survey, subject, period }: Pick<SatisfactionResult, "survey" | "subject" | "period">): string {
  const isOwn = (entry: { readonly survey: string; readonly subject: string; readonly period: string }): boolean => entry.survey === survey && entry.subject === subject && entry.period === period;
  const blanks = (answers: readonly (number | undefined)[]): (number | null)[] => answers.map((answer) => answer ?? null);
  const rows = [
    ...replies.filter(isOwn).map(({ group, answers }) => JSON.stringify([group, blanks(answers)])),
    ...votes.filter(isOwn).map(({ group, questions }) => JSON.stringify(["votes", group, questions.map(blanks)])),
  ];
  return readableCode(sha256Text(rows.sort().join("\n")));
}

function instalmentLines({ instalments }: MonthResults): ClosedLine[] {
  return instalments.flatMap(({ contract, instalment, amount, paid, remaining, conclusion, overdueDays }) => {
    const subject = `${contract.id}/${instalment.id}`;
    return [
      { subject, figure: "conclusion", value: conclusion === "notDetermined" ? moneyCell(amount) : conclusionWords[conclusion] }, { subject, figure: "amount", value: moneyCell(amount) },
      { subject, figure: "paid", value: yuanNumber(paid) }, { subject, figure: "remaining", value: moneyCell(remaining) }, ...(overdueDays === undefined ? [] : [{ subject, figure: "overdueDays", value: overdueDays }]),
    ];
  });
}

function budgetLines({ budget }: MonthResults): ClosedLine[] {
  return budget.flatMap(({ community: { id: subject }, total, remaining, share }) => [
    { subject, figure: "used", value: moneyCell(total) }, { subject, figure: "remaining", value: moneyCell(remaining) }, { subject, figure: "share", value: pointsCell(share) },
  ]);
}

/** Units, communities (who score), contracts, and everybody on the month's allowance list with the grid of the time. */
function nameLines({ roster, contracts }: Facts, { allowances }: MonthResults): ClosedLine[] {
  const named = (subject: string, figure: string, value: string): ClosedLine[] => (value.trim() === "" ? [] : [{ subject, figure, value: value.trim() }]);
  return [
    ...roster.communities.flatMap(({ id, name }) => named(id, "community", name)),
    ...roster.units.flatMap(({ id, name, operator }) => [...named(id, "unit", name), ...named(id, "operator", operator)]),
    ...contracts.flatMap(({ id, project, supplier }) => [...named(id, "project", project), ...named(id, "supplier", supplier)]),
    ...allowances.flatMap(({ engagement: { id, name, grid } }) => named(id, "gridLeader", `${name.trim()}（${grid.trim()}）`)),
  ];
}

/** How many lines a month gives at most, for the room of their list. */
export function closedFigureLines(scheme: Scheme, { roster, contracts }: Pick<Facts, "roster" | "contracts">): number {
  const [kinds, named] = [{ satisfaction: 3, instalment: 5, budget: 3 }, { unit: 2, contract: 2 }];
  const surveyed = scheme.surveys.reduce((count, { subject }) => count + roster.units.filter(({ kind }) => kind === subject).length, 0);
  const instalments = (scheme.contracts[0]?.instalments.length ?? 0) * contracts.length;
  const names = roster.communities.length + roster.units.length * named.unit + contracts.length * named.contract;
  return surveyed * kinds.satisfaction + instalments * kinds.instalment + scheme.budgets.length * roster.communities.length * kinds.budget + names + leaderLines(scheme, roster.gridLeaders.length);
}

/** The same of grid leaders alone. */
export function leaderLines({ allowances }: Pick<Scheme, "allowances">, leaders: number): number {
  return allowances.length * leaders;
}
