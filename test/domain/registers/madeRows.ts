// Rows of registers with what a test leaves out filled in.
import type { CentrePlanRow, ContactRow, GridIssue, HearingRecord, ServiceRecord, StationVisit, Task } from "../../../src/domain/registers/registers";
import { missingEntry } from "../../../src/domain/entry";
import { day, month } from "../money/moneyFacts";

export const october = month("2026-10");

export function service(dayText: string | undefined, changes: Partial<ServiceRecord> = {}): ServiceRecord {
  return { unit: "S1", day: dayText === undefined ? undefined : day(dayText), service: "家庭访视", quantity: undefined, gridLeaders: undefined, volunteers: undefined, content: "", ...changes };
}

export function contactRow(object: string, marks: readonly string[], changes: Partial<ContactRow> = {}): ContactRow {
  return { unit: "S1", month: october, object, marks, ...changes };
}

export function task(deadline: string | undefined, result: string, changes: Partial<Task> = {}): Task {
  return { unit: "Z1", number: "R1", task: "", office: "", assigned: undefined, deadline: deadline === undefined ? undefined : day(deadline), done: undefined, result, reference: "", ...changes };
}

export function planRow(item: string, changes: Partial<CentrePlanRow> = {}): CentrePlanRow {
  return { unit: "Z1", month: october, item, planned: missingEntry, done: missingEntry, confirmed: missingEntry, note: "", ...changes };
}

export function visit(station: string, dayText: string, confirmed = "是", changes: Partial<StationVisit> = {}): StationVisit {
  return { unit: "Z1", station, day: day(dayText), content: "", confirmed, ...changes };
}

export function issue(days: { readonly reported?: string; readonly routed?: string; readonly handled?: string }): GridIssue {
  const on = (text: string | undefined) => (text === undefined ? undefined : day(text));
  return { unit: "S1", grid: "第1网格", matter: "", reported: on(days.reported), routed: on(days.routed), routedTo: "", verified: undefined, handled: on(days.handled), result: "" };
}

export function hearing(about: string, dayText: string, kind = "听证"): HearingRecord {
  return { kind, about, day: day(dayText), what: "", due: undefined, done: undefined, result: "" };
}
