import type { Day } from "../units/day";
import { monthOf, type Month } from "../units/period";
import type { CentrePlanRow, ContactRow, GridIssue, Registers, ServiceRecord, StationVisit, Task } from "./registers";

/** The rows of one unit in one month: by their day, or a task by the month of its deadline. */
export interface UnitRows {
  readonly services: readonly ServiceRecord[];
  readonly contactMarks: readonly ContactRow[];
  readonly tasks: readonly Task[];
  readonly centrePlan: readonly CentrePlanRow[];
  readonly stationVisits: readonly StationVisit[];
  /** Of all months: each of its days counts in its own. */
  readonly gridIssues: readonly GridIssue[];
}

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
