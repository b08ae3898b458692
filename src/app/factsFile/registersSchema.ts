import { z } from "zod";
import { missingEntry } from "../../domain/entry";
import { confirmedWord, hearingKind, taskResult } from "../../domain/registers/registers";
import { serviceState } from "../../domain/registers/serviceType";
import { noWord } from "../../domain/items/stateWords";
import { day, decimal, entry, month, name } from "./writtenValues";

const text = name.default("");
const optionalDay = day.optional();
const optionalNumber = decimal.optional();
const mostDays = 31;

/** The marks of a month: a text for each day from the 1st, or a day with its mark for those that have one. */
const marks = z.union([
  z.array(z.string()).max(mostDays),
  z.record(z.string().regex(/^([1-9]|[12]\d|3[01])$/), z.string()).transform((byDay) => {
    const last = Math.max(0, ...Object.keys(byDay).map(Number));
    return Array.from({ length: last }, (_, index) => byDay[String(index + 1)] ?? "");
  }),
]);

const confirmed = z.union([z.boolean().transform((isConfirmed) => (isConfirmed ? confirmedWord : noWord)), z.string()]).default("");

/** 服务类型 where it is not as the scheme gives it. `countsFor`: the title of an item, or 不计入. */
export const serviceTypesSchema = z.array(z.strictObject({ name, group: text, countsFor: text, state: z.enum(["", ...Object.values(serviceState)]).default(""), note: text })).optional();

/** What registers hold, as a facts file says it; every list may be left out. A number or day left out was blank in the cell. */
export const registersSchema = z.strictObject({
  services: z.array(z.strictObject({
    unit: name, day: optionalDay, service: text, quantity: optionalNumber, gridLeaders: optionalNumber, volunteers: optionalNumber, content: text,
  })).default([]),
  contactMarks: z.array(z.strictObject({ unit: name, month: month.optional(), object: text, marks: marks.default([]) })).default([]),
  tasks: z.array(z.strictObject({
    unit: name, number: text, task: text, office: text, assigned: optionalDay, deadline: optionalDay, done: optionalDay,
    result: z.enum(["", ...Object.values(taskResult)]).default(""), reference: text,
  })).default([]),
  centrePlan: z.array(z.strictObject({
    unit: name, month: month.optional(), item: name, planned: entry.default(missingEntry), done: entry.default(missingEntry), confirmed: entry.default(missingEntry), note: text,
  })).default([]),
  stationVisits: z.array(z.strictObject({ unit: name, station: text, day: optionalDay, content: text, confirmed })).default([]),
  gridIssues: z.array(z.strictObject({
    unit: name, grid: text, matter: text, reported: optionalDay, routed: optionalDay, routedTo: text, verified: optionalDay, handled: optionalDay, result: text,
  })).default([]),
  hearings: z.array(z.strictObject({
    kind: z.enum(Object.values(hearingKind)), about: name, day: optionalDay, what: text, due: optionalDay, done: optionalDay, result: text,
  })).default([]),
}).default({ services: [], contactMarks: [], tasks: [], centrePlan: [], stationVisits: [], gridIssues: [], hearings: [] });
