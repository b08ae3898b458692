import { readCanonicalScheme } from "../../domain/scheme/canonicalScheme";
import type { MonthResults } from "../../domain/monthResults";
import type { Month } from "../../domain/units/period";
import type { BookReading } from "../readBook";
import { closedMonths, closedTrend } from "./closedTrend";
import { earlierSatisfaction } from "./earlierSatisfaction";
import { formProgress } from "./formProgress";
import { policyViews } from "./policyViews";
import { roundSteps } from "./roundSteps";
import { roundView } from "./roundView";
import { viewPlaces } from "./viewPlaces";
import type { BookView } from "./workbookService";

/** A workbook as read and computed, as people look at it. */
export function bookView(reading: BookReading, results: MonthResults): BookView {
  const { spec, scheme, facts, findings } = reading;
  return {
    street: spec.street, year: spec.year, month: spec.month, closedMonths: closedMonths(facts), scheme, versions: versionsOf(reading), roster: facts.roster, results, earlierSatisfaction: earlierSatisfaction(reading),
    progress: formProgress(reading, results), findings, trend: closedTrend(facts), policies: policyViews(scheme), round: roundSteps(reading, results), roundState: roundView(reading), places: viewPlaces(reading),
  };
}

function versionsOf({ spec }: BookReading): BookView["versions"] {
  return spec.schemes.flatMap(({ id, version, canonical }) => {
    const { scheme } = readCanonicalScheme(canonical);
    return scheme === undefined ? [] : [{ id, version, from: scheme.validity.from as Month }];
  });
}
