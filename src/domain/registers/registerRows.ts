import type { Day } from "../units/day";
import { monthOf, type Month } from "../units/period";
import type { Registers } from "./registers";

/** The rows of one unit in one month: by their day, or a task by the month of its deadline; grid issues of all months, for each of their days counts in its own. */
export type UnitRows = Omit<Registers, "hearings">;

/** Registers sorted once, so that each form asks only for its own rows. */
export function registerRows(registers: Registers, month: Month): (unit: string) => UnitRows {
  const isInMonth = (day: Day | undefined): boolean => day !== undefined && monthOf(day) === month;
  const services = byUnit(registers.services.filter(({ day }) => isInMonth(day)));
  const contactMarks = byUnit(registers.contactMarks.filter((row) => row.month === month));
  const tasks = byUnit(registers.tasks.filter(({ deadline }) => isInMonth(deadline)));
  const centrePlan = byUnit(registers.centrePlan.filter((row) => row.month === month));
  const stationVisits = byUnit(registers.stationVisits.filter(({ day }) => isInMonth(day)));
  const gridIssues = byUnit(registers.gridIssues);
  return (unit) => {
    const key = sameText(unit);
    return { services: services(key), contactMarks: contactMarks(key), tasks: tasks(key), centrePlan: centrePlan(key), stationVisits: stationVisits(key), gridIssues: gridIssues(key) };
  };
}

function byUnit<Row extends { readonly unit: string }>(rows: readonly Row[]): (key: string) => readonly Row[] {
  const sorted = new Map<string, Row[]>();
  for (const row of rows) {
    const key = sameText(row.unit);
    const own = sorted.get(key);
    if (own === undefined) sorted.set(key, [row]);
    else own.push(row);
  }
  return (key) => sorted.get(key) ?? [];
}

/** Texts as a formula compares them: capitals and small letters alike, spaces not. */
export function sameText(text: string): string {
  return text.toLowerCase();
}
