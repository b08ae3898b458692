import { closingOf } from "../domain/closing/closedPeriods";
import { headOf, withEntry } from "../domain/closing/operationLog";
import type { Facts } from "../domain/facts";
import { valueOf } from "../domain/figure";
import { warning, type Finding } from "../domain/finding";
import type { MonthResults } from "../domain/monthResults";
import { hearingKind, noRegisters, taskResult, type Registers, type Task } from "../domain/registers/registers";
import { firstDay, previousQuarter, yearOf, type Month } from "../domain/units/period";
import { logFindings } from "./closing/logFindings";
import type { Signature } from "./closing/signature";
import { countedResults } from "./countedResults";
import type { Outcome } from "./ports";
import type { BookReading } from "./readBook";

/** What a new year's workbook takes over from the last one. */
export type Carried = Pick<Facts, "contracts" | "payments" | "gridLeaderResults" | "registers" | "log">;

/** The new year's first month, who begins it, and when. */
export interface NewYear extends Signature { readonly month: Month }

/**
 * From the last workbook of a year: contracts that are not settled, with all that was paid on them; the fourth quarter's
 * results, whose performance allowance is paid in January or held until it is assessed; rectifications, objections and tasks
 * that are open. Settled contracts stay in the old book. The new log begins with the hash that the old one ends with, so
 * neither can be exchanged. Refused when the old log is broken; what was not closed is a warning.
 */
export function carryYear(reading: BookReading, results: MonthResults, { month, at, person }: NewYear): Outcome<Carried> {
  const { facts } = reading;
  const broken = logFindings(reading);
  if (broken.length > 0) return { ok: false, findings: broken };
  const unsettled = new Set(results.instalments.filter(({ remaining }) => valueOf(remaining) !== 0).map(({ contract }) => contract.id));
  const { count, hash } = headOf(facts.log);
  const reason = count === 0 ? "" : `上年操作日志共${count}行，末行校验值 ${hash}`;
  const value: Carried = {
    contracts: facts.contracts.filter(({ id }) => unsettled.has(id)),
    payments: facts.payments.filter(({ contract }) => unsettled.has(contract)),
    gridLeaderResults: countedResults(facts, reading).filter(({ quarter }) => quarter === previousQuarter(month)),
    registers: openItems(facts.registers, month),
    log: withEntry([], { at, person, action: "open", period: month, object: `承接${yearOf(facts.month)}年工作簿`, reason, fingerprint: closingOf(facts.log, facts.month)?.fingerprint ?? "" }),
  };
  return { ok: true, value, findings: [...notClosed(facts), ...heldEarlier(facts, month)] };
}

/** What has no end yet, and tasks that fall due in the new year. */
function openItems({ hearings, tasks }: Registers, month: Month): Registers {
  const isOpen = ({ done, result, deadline }: Task): boolean => (deadline !== undefined && deadline >= firstDay(month)) || (done === undefined && (result === "" || result === taskResult.open));
  return { ...noRegisters, hearings: hearings.filter(({ kind, done }) => kind !== hearingKind.hearing && done === undefined), tasks: tasks.filter(isOpen) };
}

function notClosed({ log, month }: Facts): Finding[] {
  return closingOf(log, month) === undefined ? [warning("carryNotClosed", { month })] : [];
}

/** Quarters before the fourth that somebody is still not assessed for: the new year's lists cannot release them. */
function heldEarlier({ gridLeaderResults, roster }: Facts, month: Month): Finding[] {
  const held = gridLeaderResults.filter(({ quarter, result }) => result === "notAssessed" && quarter < previousQuarter(month));
  if (held.length === 0) return [];
  const names = new Map(roster.gridLeaders.map(({ id, name }) => [id, name]));
  return [warning("carryHeldEarlier", { count: held.length, names: held.map(({ engagement, quarter }) => `${names.get(engagement) ?? engagement} ${quarter}`).join("、") })];
}
