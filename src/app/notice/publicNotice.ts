import { roundDates } from "../../domain/calendar/roundDates";
import { closingOf } from "../../domain/closing/closedPeriods";
import { warning, type Finding } from "../../domain/finding";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Day } from "../../domain/units/day";
import { monthOfYear, quarterOf, type Month, type Quarter } from "../../domain/units/period";
import { calendarLayout } from "../../workbook/sheets/calendarSheet";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import type { Verification } from "../verifyBook";
import { noticedLeaders, type NoticedCommunity } from "./noticedLeaders";
import { closedUnitLists, openUnitLists, type UnitList } from "./noticedUnits";

/** What is published of a month: results of the units, of the grid leaders in a quarter's last month, and where to object until when. */
export interface PublicNotice {
  readonly street: string;
  readonly month: Month;
  readonly document: Scheme["document"];
  /** Undefined for a month that is closed and complete. */
  readonly provisional: "incomplete" | "notClosed" | undefined;
  readonly lists: readonly UnitList[];
  readonly leaders: { readonly quarter: Quarter; readonly communities: readonly NoticedCommunity[] } | undefined;
  readonly names: "masked" | "full";
  /** First and last day of the notice, and the last one for objections. */
  readonly from: Day;
  readonly until: Day;
  readonly objectionsUntil: Day;
  /** Who takes objections, as 工作日程 or the caller says. */
  readonly contact: string;
  /** 核验码 of the closed month. */
  readonly fingerprint: string;
}

export interface NoticeOptions { readonly month?: Month; readonly names?: "masked" | "full"; readonly contact?: string }

/** The notice of the open month, or of one that was closed into the ledger. Provisional results are made too, and said to be so: they are not to be published. */
export function publicNotice(verification: Verification, { month: wanted, names = "masked", contact }: NoticeOptions = {}): Outcome<PublicNotice> {
  const { reading, results } = verification;
  const { spec, facts } = reading;
  if (spec.scope.kind !== "street") return refused("noticeOfStreet", { community: spec.scope.name });
  const month = wanted ?? spec.month;
  const scheme = month === spec.month ? reading.scheme : reading.earlierSchemes.get(month) ?? reading.scheme;
  const lists = month === spec.month ? openUnitLists(scheme, results, facts.roster.units) : closedUnitLists(scheme, month, facts);
  if (lists.length === 0) return refused("noticeNoPeriod", { period: month, open: spec.month });
  const closing = closingOf(facts.log, month);
  const missing = [...new Set(lists.flatMap(({ rows }) => rows.filter(({ isMissing }) => isMissing).map(({ unit }) => unit)))];
  const provisional = missing.length > 0 ? "incomplete" : closing === undefined ? "notClosed" : undefined;
  const dates = roundDates(month, scheme.calendar, facts.restDays);
  const isQuarterEnd = monthOfYear(month) % 3 === 0;
  const communities = isQuarterEnd ? noticedLeaders(reading, quarterOf(month), names) : [];
  const notice: PublicNotice = {
    street: spec.street, month, document: scheme.document, provisional, lists, names,
    leaders: communities.length === 0 ? undefined : { quarter: quarterOf(month), communities },
    from: dates.result, until: dates.noticeEnd, objectionsUntil: dates.objectionEnd,
    contact: contact ?? contactOf(verification), fingerprint: closing?.fingerprint ?? "",
  };
  return { ok: true, value: notice, findings: provisionalFindings(notice, missing) };
}

/** Whoever 工作日程 names for the results. */
function contactOf({ reading }: Verification): string {
  const { resultDay, person } = calendarLayout();
  const { row, column } = person(resultDay);
  const value = reading.found.sheet(resultDay.sheet)?.cell(row, column)?.value;
  return typeof value === "string" ? value.trim() : "";
}

function provisionalFindings({ provisional, month }: PublicNotice, missing: readonly string[]): Finding[] {
  if (provisional === undefined) return [];
  return provisional === "incomplete"
    ? [warning("noticeIncomplete", { period: month, units: missing.join("、"), count: missing.length })]
    : [warning("noticeNotClosed", { period: month })];
}
