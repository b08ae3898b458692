import type { Engagement, Entry, Facts, GridLeaderResult } from "../../domain/facts";
import { isInPostDuring } from "../../domain/money/monthsInPost";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { isLastMonthOfQuarter, lastMonthOf, monthOfYear, monthsOf, previousQuarter, quarterOf, type Month, type Quarter } from "../../domain/units/period";
import { rational } from "../../domain/units/rational";
import type { SeededRandom } from "./seededRandom";
import { writtenReasons } from "./writtenReasons";

const chanceOfFailing = 0.025;
/** In these quarters one grid leader cannot be assessed; the place of that one, as a share of the list. */
const absences: Readonly<Record<number, number>> = { 2: 0.3, 3: 0.6 };

/**
 * The facts with the quarter's results of grid leaders in the quarter's last month: mostly passed, a few failed with a
 * reason, one not assessed in the second and in the third quarter. Who was not assessed passes late, in the first month of
 * the quarter after next, so that arrears are due. A year that begins without results brings those of the quarter before,
 * whose performance allowance its first list pays.
 */
export function fillAssessment(scheme: Scheme, facts: Facts, random: SeededRandom): Facts {
  if (scheme.allowances.length === 0) return facts;
  const { month } = facts;
  const later = facts.gridLeaderResults.map((result) => (isAssessedNow(result, month) ? { ...result, result: "pass" as const, reason: writtenReasons.assessedLater } : result));
  const carried = later.length === 0 && monthOfYear(month) % 3 === 1 ? quarterResults(facts, previousQuarter(month), random) : [];
  const now = isLastMonthOfQuarter(month) ? quarterResults(facts, quarterOf(month), random) : [];
  return { ...facts, gridLeaderResults: [...later, ...carried, ...now] };
}

function isAssessedNow({ result, quarter }: GridLeaderResult, month: Month): boolean {
  return result === "notAssessed" && monthOfYear(month) % 3 === 1 && quarter === previousQuarter(previousQuarter(month));
}

function quarterResults({ roster }: Facts, quarter: Quarter, random: SeededRandom): GridLeaderResult[] {
  const months = monthsOf(quarter);
  const assessed = roster.gridLeaders.filter((engagement) => months.some((month) => isInPostDuring(engagement, month)));
  const whole = assessed.filter((engagement) => months.every((month) => isInPostDuring(engagement, month)));
  const absence = absences[monthOfYear(lastMonthOf(quarter)) / 3];
  const absent = absence === undefined ? undefined : whole[Math.floor(whole.length * absence)];
  return assessed.map((engagement) => quarterResult(engagement, quarter, engagement === absent ? "absent" : "present", random.fork("assessment", quarter, engagement.id)));
}

function quarterResult({ id }: Engagement, quarter: Quarter, attendance: "absent" | "present", draw: SeededRandom): GridLeaderResult {
  if (attendance === "absent") {
    const blank: Entry = { state: "missing" };
    return { engagement: id, quarter, result: "notAssessed", points: blank, reason: writtenReasons.notAssessed, contactsDue: count(draw.between(12, 30)), contactsDone: blank, matters: blank, services: blank };
  }
  const isFailed = draw.happens(chanceOfFailing);
  const due = draw.between(12, 30);
  return {
    engagement: id, quarter, result: isFailed ? "fail" : "pass", points: { state: "missing" }, reason: isFailed ? draw.pick(writtenReasons.failed) : "",
    contactsDue: count(due), contactsDone: count(isFailed ? Math.floor(due / 2) : due - draw.between(0, 2)),
    matters: count(draw.between(0, 9)), services: count(draw.between(1, 12)),
  };
}

function count(value: number): Entry {
  return { state: "value", value: rational(value) };
}
