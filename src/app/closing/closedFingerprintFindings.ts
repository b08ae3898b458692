import { closingOf, isReopened } from "../../domain/closing/closedPeriods";
import { fingerprintOf } from "../../domain/closing/fingerprint";
import type { Facts } from "../../domain/facts";
import { error, note, type Finding } from "../../domain/finding";
import { schemeInForce } from "../../domain/scheme/inForce";
import { isMonth, lastMonthOf, type Month } from "../../domain/units/period";
import type { BookSpec } from "../../workbook/bookSpec";
import { issuedVersions } from "../closedMonthFindings";

/**
 * Closed months whose 核验码, computed again from the ledgers and the scheme, is not the one of the log; months that are
 * reopened; and months in the ledgers that the log does not say were closed.
 */
export function closedFingerprintFindings(spec: BookSpec, facts: Facts): Finding[] {
  const { log } = facts;
  if (log.length === 0 || spec.scope.kind === "committee") return [];
  const versions = issuedVersions(spec);
  const logged = [...new Set(log.map(({ period }) => period).filter(isMonth))].sort();
  const changed = logged.flatMap((month): Finding[] => {
    const closing = closingOf(log, month);
    if (closing === undefined) return isReopened(log, month) ? [note("monthReopened", { month })] : [];
    const inForce = schemeInForce(versions, month);
    if (inForce.kind !== "one") return [error("noSchemeInForce", { month })];
    const found = fingerprintOf(facts, month, inForce.scheme);
    return found === closing.fingerprint ? [] : [error("closedMonthChanged", { month, found, expected: closing.fingerprint })];
  });
  const isKnown = (month: Month): boolean => closingOf(log, month) !== undefined || (isReopened(log, month) && month < spec.month);
  const written = new Set([...facts.scoreLedger.map(({ period }) => lastMonthOf(period)), ...facts.closedFigures.map(({ month }) => month)]);
  return [...changed, ...[...written].filter((month) => !isKnown(month)).sort().map((month) => error("closedNotLogged", { month }))];
}
