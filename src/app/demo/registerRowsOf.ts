import { noWord } from "../../domain/items/stateWords";
import { confirmedWord, taskResult, type CentrePlanRow, type StationVisit, type Task } from "../../domain/registers/registers";
import { compareDays, type Day } from "../../domain/units/day";
import type { Month } from "../../domain/units/period";
import { rational } from "../../domain/units/rational";
import { addWorkingDays, type RestCalendar } from "../../domain/units/workingDays";
import { registerTexts } from "./registerTexts";
import type { SeededRandom } from "./seededRandom";

/** What the rows of one centre in one month are made from. `days`: its working days. */
export interface RegisterSetting { readonly unit: string; readonly month: Month; readonly days: readonly Day[]; readonly restDays: RestCalendar; readonly stations: readonly string[]; readonly random: SeededRandom }

/** How much was due, and how much of it was done. */
export interface Done { readonly target: number; readonly done: number }

const chanceOfWithdrawn = 0.25;
const chanceOfSecondVisit = 0.2;

/** As many tasks as were due, so many of them in time; where none was due, one that was withdrawn. */
export function tasksOf({ target, done }: Done, { unit, month, days, restDays, random }: RegisterSetting): Task[] {
  const draw = random.fork("tasks");
  const first = draw.between(0, registerTexts.tasks.length - 1);
  const withdrawn = target === 0 || draw.happens(chanceOfWithdrawn) ? 1 : 0;
  const deadlines = spread(days, target + withdrawn, draw);
  return deadlines.map((deadline, index): Task => {
    const result = index >= target ? taskResult.withdrawn : index < done ? taskResult.onTime : taskResult.late;
    const ended = result === taskResult.withdrawn ? undefined : addWorkingDays(deadline, result === taskResult.late ? draw.between(1, 3) : -draw.between(0, 2), restDays);
    return {
      unit, number: `${month.replace("-", "")}-${String(index + 1).padStart(2, "0")}`, task: registerTexts.tasks[(first + index) % registerTexts.tasks.length]!, office: draw.pick(registerTexts.offices),
      assigned: addWorkingDays(deadline, -draw.between(5, 10), restDays), deadline, done: ended, result, reference: `街道交办单第${draw.between(1, 90)}号`,
    };
  });
}

/** The line of one sub-centre: what was done the street confirms. */
export function planRow(item: string, { target, done }: Done, { unit, month, random }: RegisterSetting): CentrePlanRow {
  const value = (count: number) => ({ state: "value", value: rational(count) }) as const;
  const note = done < target ? registerTexts.postponed : random.fork("plan", item).pick(registerTexts.plans);
  return { unit, month, item, planned: value(target), done: value(done), confirmed: value(done), note: target === 0 ? "" : note };
}

/** A confirmed visit to as many stations as were supported, some of them twice; one to another station that it did not confirm. */
export function visitsOf({ done }: Done, { unit, days, stations, random }: RegisterSetting): StationVisit[] {
  const draw = random.fork("visits");
  const from = draw.between(0, Math.max(0, stations.length - 1));
  const inOrder = stations.map((_, index) => stations[(from + index) % stations.length]!);
  const confirmed = inOrder.slice(0, done).flatMap((station) => (draw.happens(chanceOfSecondVisit) ? [station, station] : [station]));
  const visited = [...confirmed.map((station) => ({ station, word: confirmedWord })), ...inOrder.slice(done, done + 1).map((station) => ({ station, word: noWord }))];
  return spread(days, visited.length, draw).map((day, index): StationVisit => ({ unit, station: visited[index]!.station, day, content: registerTexts.visits[(from + index) % registerTexts.visits.length]!, confirmed: visited[index]!.word }));
}

/** So many working days, first to last; several may fall on one. */
function spread(days: readonly Day[], count: number, draw: SeededRandom): Day[] {
  return Array.from({ length: count }, () => draw.pick(days)).sort(compareDays);
}
