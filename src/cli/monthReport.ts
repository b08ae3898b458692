import { periodTextZh } from "../domain/units/period";
import type { Roster } from "../domain/facts";
import type { Figure } from "../domain/figure";
import type { MonthResults } from "../domain/monthResults";
import { capitals } from "../domain/money/capitals";
import { sumFen, yuanTextGrouped, type Fen } from "../domain/units/money";
import { toDecimalText, type Rational } from "../domain/units/rational";
import type { Prose } from "../app/prose";
import { pointsFigure, textFigure, writtenValue } from "../app/scenario/pathValue";
import { textTable, type TableColumn } from "./textTable";

type Report = (results: MonthResults, roster: Roster, prose: Prose) => string[];

/** A month for people: ranking, satisfaction, allowances, instalments, budgets; parts that the scheme has not are left out. */
export function monthReport(results: MonthResults, roster: Roster, prose: Prose): string[] {
  const period = prose.language === "en" ? results.month : periodTextZh(results.month);
  const title = prose.text("cli.report.title", { title: prose.language === "en" ? results.scheme.title.en : results.scheme.title.zh, period });
  const parts: readonly Report[] = [rankings, satisfaction, allowances, payments, budgets];
  return [title, ...parts.flatMap((part) => part(results, roster, prose))];
}

/** The year at its end: the last month's ranking, and what each community has used of its grant. */
export function yearEndReport(results: MonthResults, roster: Roster, prose: Prose): string[] {
  const period = prose.language === "en" ? results.month : periodTextZh(results.month);
  return [prose.text("cli.report.yearEnd", { period }), ...[rankings, budgets].flatMap((part) => part(results, roster, prose))];
}

/** Columns by the keys of their titles; those that begin with ">" stand right. */
function columns(prose: Prose, ...keys: readonly string[]): TableColumn[] {
  return keys.map((key) => ({ title: prose.text(`cli.report.${key.replace(">", "")}`), align: key.startsWith(">") ? "right" : "left" }));
}

function rankings({ units, scheme }: MonthResults, roster: Roster, prose: Prose): string[] {
  const names = new Map(roster.units.map(({ id, name }) => [id, name]));
  return scheme.scoreSheets.flatMap((sheet) => {
    const own = units.filter((unit) => unit.sheet === sheet.id).sort((left, right) => (left.rank ?? Infinity) - (right.rank ?? Infinity));
    if (own.length === 0) return [];
    const rows = own.map((unit) => [unit.rank === undefined ? "-" : String(unit.rank), names.get(unit.unit) ?? unit.unit, writtenValue(pointsFigure(unit.total)), writtenValue(textFigure(unit.grade)), unit.missingCount === 0 ? "" : String(unit.missingCount)]);
    return ["", prose.language === "en" ? sheet.title.en : sheet.title.zh, ...textTable(columns(prose, ">rank", "unit", ">total", "grade", ">missing"), rows)];
  });
}

function satisfaction({ satisfaction: results }: MonthResults, roster: Roster, prose: Prose): string[] {
  if (results.length === 0) return [];
  const names = new Map(roster.units.map(({ id, name }) => [id, name]));
  const rows = results.map((result) => [
    names.get(result.subject) ?? result.subject, writtenValue(pointsFigure(result.index)),
    result.low === undefined || result.high === undefined ? "-" : `${result.low.toFixed(1)} ~ ${result.high.toFixed(1)}`,
    String(result.replies), prose.text(result.usable ? "cli.report.valid" : "cli.report.invalid"),
  ]);
  const [first] = results;
  const period = first === undefined ? "" : prose.language === "en" ? first.period : periodTextZh(first.period);
  return ["", `${prose.text("cli.report.satisfaction")} ${period}`, ...textTable(columns(prose, "unit", ">index", ">interval", ">replies", "validity"), rows)];
}

function allowances({ allowanceTotals }: MonthResults, roster: Roster, prose: Prose): string[] {
  if (allowanceTotals.length === 0) return [];
  const names = new Map(roster.communities.map(({ id, name }) => [id, name]));
  const rows = allowanceTotals.map((line) => [names.get(line.community) ?? line.community, String(line.people), ...[line.fixed, line.performance, line.arrears, line.total].map((amount) => yuan(amount, prose))]);
  const totals = allowanceTotals.map(({ total }) => total);
  const amounts = totals.flatMap((total) => (total.state === "value" ? [total.value] : []));
  // A sum without the communities that are held would be taken for the whole.
  const words = amounts.length === totals.length ? [prose.text("cli.report.capitals", { capitals: capitals(sumFen(amounts)), amount: sumFen(amounts) })] : [];
  return ["", prose.text("cli.report.allowances"), ...textTable(columns(prose, "community", ">people", ">fixed", ">performance", ">arrears", ">sum"), rows), ...words];
}

function payments({ instalments }: MonthResults, _roster: Roster, prose: Prose): string[] {
  if (instalments.length === 0) return [];
  const rows = instalments.map((line) => [
    line.contract.id, prose.language === "en" ? line.instalment.title.en : line.instalment.title.zh, yuan(line.amount, prose), prose.text(`conclusion.instalment.${line.conclusion}`),
    line.dueDay ?? "-", line.reasons.map(({ code, values }) => prose.text(`reason.instalment.${code}`, values)).join(prose.text("cli.report.and")),
  ]);
  return ["", prose.text("cli.report.payments"), ...textTable(columns(prose, "contract", "instalment", ">amount", "conclusion", "due", "reasons"), rows)];
}

function budgets({ budget }: MonthResults, _roster: Roster, prose: Prose): string[] {
  if (budget.length === 0) return [];
  const rows = budget.map((line) => [
    line.community.name, ...[line.staff, line.allowances].map((amount) => yuan(amount, prose)), yuanTextGrouped(line.work), yuanTextGrouped(line.activities),
    yuan(line.total, prose), yuanTextGrouped(line.grant), shareText(line.share, prose), line.status === undefined ? "-" : prose.text(`status.budget.${line.status}`),
  ]);
  return ["", prose.text("cli.report.budget"), ...textTable(columns(prose, "community", ">staff", ">allowance", ">work", ">activities", ">sum", ">grant", ">share", "status"), rows)];
}

function yuan(figure: Figure<Fen>, prose: Prose): string {
  return figure.state === "value" ? yuanTextGrouped(figure.value) : prose.text(figure.state === "undetermined" ? "state.held" : `state.${figure.state}`);
}

function shareText(figure: Figure<Rational>, prose: Prose): string {
  return figure.state === "value" ? toDecimalText(figure.value, 1) : prose.text(`state.${figure.state}`);
}
