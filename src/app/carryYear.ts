import { closingOf } from "../domain/closing/closedPeriods";
import { headOf, withEntry } from "../domain/closing/operationLog";
import type { Engagement, Facts } from "../domain/facts";
import { valueOf } from "../domain/figure";
import { warning, type Finding } from "../domain/finding";
import type { MonthResults } from "../domain/monthResults";
import { followingServices } from "../domain/registers/followingServices";
import { hearingKind, noRegisters, taskResult, type Registers, type Task } from "../domain/registers/registers";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { firstDay, monthsOf, previousMonth, previousQuarter, yearOf, type Month } from "../domain/units/period";
import { carriedAllowances } from "./carriedAllowances";
import { issuedVersions } from "./closedMonthFindings";
import { logFindings } from "./closing/logFindings";
import type { Signature } from "./closing/signature";
import { countedResults } from "./countedResults";
import type { Outcome } from "./ports";
import type { BookReading } from "./readBook";

/** What a new year's workbook takes over from the last one. */
export interface Carried extends Pick<Facts, "contracts" | "payments" | "gridLeaderResults" | "registers" | "log" | "serviceTypes"> {
  /** The engagements that the results are of. */
  readonly people: readonly Engagement[];
  /** Last year's versions of the rules that its fourth quarter is paid by. */
  readonly schemes: readonly Scheme[];
}

/** The new year's first month and its scheme, who begins it, and when. */
export interface NewYear extends Signature { readonly month: Month; readonly scheme: Scheme }

/**
 * From the last workbook of a year: contracts that are not settled, with all that was paid on them; the fourth quarter's
 * results with the rules of its time, for January pays them; performance of earlier quarters that nobody has assessed or no
 * list has paid, with its amount; rectifications, objections and tasks that are open. Settled contracts stay in the old book.
 * The new log begins with the hash that the old one ends with, so neither can be exchanged. Refused when the old log is broken;
 * what was not closed or cannot be carried is a warning.
 */
export function carryYear(reading: BookReading, results: MonthResults, { month, scheme, at, person }: NewYear): Outcome<Carried> {
  const { facts } = reading;
  const broken = logFindings(reading);
  if (broken.length > 0) return { ok: false, findings: broken };
  const unsettled = new Set(results.instalments.filter(({ remaining }) => valueOf(remaining) !== 0).map(({ contract }) => contract.id));
  const { count, hash } = headOf(facts.log);
  const reason = count === 0 ? "" : `上年操作日志共${count}行，末行校验值 ${hash}`;
  const earlier = carriedAllowances(reading, month);
  const gridLeaderResults = [...earlier.results, ...countedResults(facts, reading).filter(({ quarter }) => quarter === previousQuarter(month))];
  const carried = new Set(gridLeaderResults.map(({ engagement }) => engagement));
  const value: Carried = {
    contracts: facts.contracts.filter(({ id }) => unsettled.has(id)),
    payments: facts.payments.filter(({ contract }) => unsettled.has(contract)),
    gridLeaderResults,
    people: facts.roster.gridLeaders.filter(({ id }) => carried.has(id)),
    schemes: schemesOf(reading, month),
    registers: openItems(facts.registers, month), serviceTypes: followingServices(reading.scheme, scheme, facts.serviceTypes),
    log: withEntry([], { at, person, action: "open", period: month, object: `承接${yearOf(facts.month)}年工作簿`, reason, fingerprint: closingOf(facts.log, facts.month)?.fingerprint ?? "" }),
  };
  return { ok: true, value, findings: [...notClosed(facts), ...earlier.findings] };
}

/** Versions that were in force in the quarter before the new year, none of them beyond it. */
function schemesOf({ spec }: BookReading, month: Month): Scheme[] {
  const [january] = monthsOf(yearOf(month));
  const last = previousMonth(january!);
  const [first] = monthsOf(previousQuarter(january!));
  return issuedVersions(spec).filter(({ validity: { from, to } }) => from <= last && (to === undefined || to >= first!))
    .map((scheme) => ({ ...scheme, validity: { from: scheme.validity.from, to: scheme.validity.to === undefined || scheme.validity.to > last ? last : scheme.validity.to } }));
}

/** What has no end yet, and tasks that fall due in the new year. */
function openItems({ hearings, tasks }: Registers, month: Month): Registers {
  const isOpen = ({ done, result, deadline }: Task): boolean => (deadline !== undefined && deadline >= firstDay(month)) || (done === undefined && (result === "" || result === taskResult.open));
  return { ...noRegisters, hearings: hearings.filter(({ kind, done }) => kind !== hearingKind.hearing && done === undefined), tasks: tasks.filter(isOpen) };
}

function notClosed({ log, month }: Facts): Finding[] {
  return closingOf(log, month) === undefined ? [warning("carryNotClosed", { month })] : [];
}
