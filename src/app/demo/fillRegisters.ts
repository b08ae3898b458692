import { missingEntry, type Entry, type Facts, type FormFacts, type RowEntries } from "../../domain/facts";
import type { Item } from "../../domain/items/itemKinds";
import { hearingKind, type HearingRecord, type Registers } from "../../domain/registers/registers";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Day } from "../../domain/units/day";
import { toNumber } from "../../domain/units/rational";
import { registerTexts } from "./registerTexts";
import { planRow, tasksOf, visitsOf, type Done, type RegisterSetting } from "./registerRowsOf";
import type { SeededRandom } from "./seededRandom";
import { workingDaysOf } from "./workingDaysOf";

const daysToAnswer = 4;

type StreetRegisters = Pick<Registers, "tasks" | "centrePlan" | "stationVisits">;
type CountedItem = Item & { readonly register: NonNullable<Item["register"]> };

/**
 * The facts with the street's registers filled for what forms report: tasks, the sub-centres' plan, visits to stations. The
 * forms' own cells are emptied, so that the sheets count them; reasons stay. Who was vetoed objects.
 */
export function fillRegisters(scheme: Scheme, facts: Facts, random: SeededRandom): Facts {
  const counted = new Map(scheme.scoreSheets.map(({ id, blocks }) => [id, blocks.flatMap(({ items }) => items).filter(isInStreet)]));
  const days = workingDaysOf(facts.month, facts.restDays);
  const stations = facts.roster.units.filter(({ kind }) => kind === "station").map(({ id }) => id);
  const filled = facts.forms.map((form) => fromRegisters(form, counted.get(form.sheet) ?? [], { unit: form.subject, month: facts.month, days, restDays: facts.restDays, stations, random: random.fork("register", form.subject, facts.month) }));
  const added = <Name extends keyof StreetRegisters>(name: Name): StreetRegisters[Name] => filled.flatMap(({ rows }) => rows[name] as StreetRegisters[Name][number][]) as StreetRegisters[Name];
  const { registers } = facts;
  return {
    ...facts, forms: filled.map(({ form }) => form),
    registers: {
      ...registers, tasks: [...registers.tasks, ...added("tasks")], stationVisits: [...registers.stationVisits, ...added("stationVisits")], centrePlan: [...registers.centrePlan, ...added("centrePlan")],
      hearings: [...registers.hearings, ...facts.forms.flatMap((form) => objectionTo(form, days))],
    },
  };
}

function isInStreet(item: Item): item is CountedItem {
  return item.register?.kind === "tasks" || item.register?.kind === "centrePlan" || item.register?.kind === "stationVisits";
}

interface Filled { readonly form: FormFacts; readonly rows: StreetRegisters }

/** A form whose lines are counted, with the rows that they are counted from. What no register can say stays typed. */
function fromRegisters(form: FormFacts, items: readonly CountedItem[], setting: RegisterSetting): Filled {
  const rows = new Map(form.rows);
  const made: { -readonly [Name in keyof StreetRegisters]: StreetRegisters[Name][number][] } = { tasks: [], centrePlan: [], stationVisits: [] };
  for (const item of items) {
    const entries = rows.get(item.id);
    const done = entries === undefined ? undefined : doneOf(entries);
    if (entries === undefined || done === undefined) continue;
    if (item.register.kind === "stationVisits" && done.target !== setting.stations.length) continue;
    if (item.register.kind === "tasks") made.tasks.push(...tasksOf(done, setting));
    else if (item.register.kind === "stationVisits") made.stationVisits.push(...visitsOf(done, setting));
    else made.centrePlan.push(planRow(item.id, done, setting));
    rows.set(item.id, { target: missingEntry, reported: missingEntry, checked: missingEntry, reason: entries.reason });
  }
  return { form: { ...form, rows }, rows: made };
}

/** Whole numbers of what was due and done; undefined where a line says something else, or the scorer corrected it. */
function doneOf({ target, reported, checked }: RowEntries): Done | undefined {
  const [due, done] = [wholeNumber(target), wholeNumber(reported)];
  return due === undefined || done === undefined || checked.state !== "missing" ? undefined : { target: due, done: Math.min(due, done) };
}

function wholeNumber(entry: Entry): number | undefined {
  const number = entry.state === "value" ? toNumber(entry.value) : undefined;
  return Number.isInteger(number) ? number : undefined;
}

/** Raised some days before the month's end, answered on its last working day. */
function objectionTo({ subject, flags }: FormFacts, days: readonly Day[]): HearingRecord[] {
  return flags.veto.isRaised ? [{ kind: hearingKind.objection, about: subject, day: days.at(-daysToAnswer), what: registerTexts.objection, due: undefined, done: days.at(-1), result: registerTexts.objectionResult }] : [];
}
