import { closingOf, isReopened } from "../../domain/closing/closedPeriods";
import type { CollectedFile, Facts } from "../../domain/facts";
import type { Month } from "../../domain/units/period";
import { bookLayouts } from "../../workbook/bookLayouts";
import { reopenedMonths } from "../closing/reopenedMonths";
import type { BookReading } from "../readBook";
import type { BookRound, CommunityReport, MonthClosing } from "./bookRound";
import { printRecords } from "./printRecords";

/** More lines than these are read on the sheet itself. */
const shownLines = 20;

/** How far the open month's round is, from 操作日志 and 收表记录. */
export function roundView(reading: BookReading): BookRound {
  const { spec, facts: { log } } = reading;
  return {
    owner: spec.scope.kind, sent: log.findLast(({ action, period }) => action === "split" && period === spec.month),
    reports: spec.scope.kind === "street" ? communityReports(reading) : [],
    closing: closingOf(log, spec.month), isReopened: isReopened(log, spec.month), reopened: reopenedMonths(log, spec.month), closings: closings(log), prints: printRecords(log, spec.month),
    log: log.slice(-shownLines).reverse(),
  };
}

function closings(log: Facts["log"]): MonthClosing[] {
  const months = [...new Set(log.flatMap(({ action, period }) => (action === "close" ? [period as Month] : [])))].sort();
  return months.flatMap((month) => {
    const entry = closingOf(log, month);
    return entry === undefined ? [] : [{ month, entry }];
  });
}

/** Every community that scores a form of the open month; a file that was taken counts, whatever was returned since. */
function communityReports({ spec, facts }: BookReading): CommunityReport[] {
  const forms = bookLayouts(spec).forms;
  const own = facts.collected.filter(({ month, state }) => month === spec.month && state !== "replaced");
  return spec.communities.flatMap(({ id, name }) => {
    const units = [...new Set(forms.filter(({ scorer }) => scorer === id).map(({ unit }) => unit.name))];
    return units.length === 0 ? [] : [reportOf(id, facts.roster.communities.find((one) => one.id === id)?.name ?? name, units, own.filter(({ community }) => community === id))];
  });
}

function reportOf(community: string, name: string, units: readonly string[], files: readonly CollectedFile[]): CommunityReport {
  const file = files.findLast(({ state }) => state === "taken") ?? files.at(-1);
  return { community, name, units, state: file === undefined ? "missing" : file.state === "taken" ? "taken" : "returned", file: file?.file ?? "", at: file?.at ?? "", note: file?.note ?? "" };
}
