import type { EarlierSchemes } from "../domain/money/allowanceRules";
import { schemeInForce } from "../domain/scheme/inForce";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { monthsOf, previousQuarter, yearOf, type Month } from "../domain/units/period";

/**
 * The schemes of months before the open one that another version was in force in: the year's, and last year's fourth quarter,
 * which January pays; where last year's version did not come along, that has January's. ASSUMPTION: a month before every version has the first, for the workbook knows no
 * other; the street settles it. Of two that claim a month it is the one issued first; verify reports such a month.
 */
export function earlierSchemes(versions: readonly Scheme[], inForce: Scheme, open: Month): EarlierSchemes {
  if (versions.length < 2) return new Map();
  const [first] = [...versions].sort((a, b) => (a.validity.from < b.validity.from ? -1 : 1));
  const ofMonth = (month: Month): Scheme | undefined => {
    const found = schemeInForce(versions, month);
    if (found.kind === "one") return found.scheme;
    return found.kind === "noneInForce" ? first : versions.find(({ id, version }) => found.names[0] === `${id} ${version}`);
  };
  const months = monthsOf(yearOf(open));
  const january = months[0]!;
  const isKnown = (month: Month): boolean => schemeInForce(versions, month).kind !== "noneInForce";
  const wanted: [Month, Scheme | undefined][] = [...monthsOf(previousQuarter(january)).map((month): [Month, Scheme | undefined] => [month, ofMonth(isKnown(month) ? month : january)]), ...months.filter((month) => month < open).map((month): [Month, Scheme | undefined] => [month, ofMonth(month)])];
  return new Map(wanted.flatMap(([month, scheme]) => (scheme === undefined || isSameVersion(scheme, inForce) ? [] : [[month, scheme] as const])));
}

function isSameVersion(a: Scheme, b: Scheme): boolean {
  return a.id === b.id && a.version === b.version && a.validity.from === b.validity.from;
}
