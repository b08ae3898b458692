import type { Unit } from "../facts";
import { confirmedWord, type StationVisit } from "./registers";
import { registerCount, type RegisterCount } from "./registerCount";
import { sameText } from "./registerRows";

/** The street's stations are the target; reported are those that confirmed a visit in the month, each once. */
export function countStationVisits(visits: readonly StationVisit[], units: readonly Unit[]): { readonly target: RegisterCount; readonly reported: RegisterCount } {
  const stations = units.filter(({ kind }) => kind === "station").map(({ id }) => sameText(id));
  const confirmed = new Set(visits.filter((visit) => visit.confirmed === confirmedWord).map(({ station }) => sameText(station)));
  return {
    target: registerCount("register.stations", stations.length, stations.length, {}),
    reported: registerCount("register.stationVisits", visits.length, stations.filter((station) => confirmed.has(station)).length, { confirmed: visits.filter((visit) => visit.confirmed === confirmedWord).length }),
  };
}
