import { withEntry } from "../../domain/closing/operationLog";
import { computeMonth } from "../../domain/computeMonth";
import type { Contract, Facts, FormFacts, Roster } from "../../domain/facts";
import type { MonthResults } from "../../domain/monthResults";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { monthsOf, parsePeriod, type Month } from "../../domain/units/period";
import { closedFacts } from "../closing/closedFacts";
import { emptyFacts } from "../emptyFacts";
import { nextMonth } from "../nextMonth";
import { fillAssessment } from "./fillAssessment";
import { fillContracts } from "./fillContracts";
import { fillForms } from "./fillForms";
import { fillRegisters } from "./fillRegisters";
import { fillSpending } from "./fillSpending";
import { fillSurvey } from "./fillSurvey";
import { seededRandom, type SeededRandom } from "./seededRandom";

export interface SampleYearOptions {
  readonly year: number;
  /** Months from January on, 1 to 12; the last one is open. */
  readonly months: number;
  /** Another seed makes another year of the same street. */
  readonly seed?: string;
  /** Replies to each survey in a whole year. */
  readonly repliesOfYear?: number;
}

/** One month of the sample: what was entered and what the engine makes of it. */
export interface SampleMonth {
  readonly facts: Facts;
  readonly results: MonthResults;
}

const sampleReplies = 2000;
/** Of the open month's last station so many answers are not in yet. */
const openAnswers = 2;

/**
 * A street's year, month by month: blank forms are filled, the month is computed and closed into the next. The last month
 * is open: two answers of its last station are missing. The same arguments give the same year.
 */
export function sampleYear(scheme: Scheme, roster: Roster, contracts: readonly Contract[], options: SampleYearOptions): SampleMonth[] {
  const random = seededRandom(options.seed ?? scheme.id).fork(options.year);
  const replies = options.repliesOfYear ?? sampleReplies;
  const months = monthsOfYear(options.year).slice(0, options.months);
  const year: SampleMonth[] = [];
  for (const [index, month] of months.entries()) {
    const last = year.at(-1);
    const blank = last === undefined ? emptyFacts(scheme, month, roster, contracts) : nextMonth(scheme, closedSample(scheme, last, month));
    const filled = fillMonth(scheme, blank, random, replies);
    const facts = index === months.length - 1 ? withOpenAnswers(filled) : filled;
    year.push({ facts, results: computeMonth(scheme, facts) });
  }
  return year;
}

/** The month closed by the sample's clerk on the day that results are due, and the next one opened. */
function closedSample(scheme: Scheme, { facts, results }: SampleMonth, next: Month): Facts {
  const signature = { at: `${next}-10 15:04`, person: "示例经办人" };
  const closed = closedFacts(facts, results, scheme, signature);
  return { ...closed, log: withEntry(closed.log, { ...signature, action: "open", period: next, object: "", reason: "", fingerprint: "" }) };
}

/** The facts of one month with everything filled that people enter in it. */
export function fillMonth(scheme: Scheme, blank: Facts, random: SeededRandom, repliesOfYear: number): Facts {
  const forms = fillRegisters(scheme, fillForms(scheme, blank, random), random);
  const surveyed = fillSurvey(scheme, forms, random, repliesOfYear);
  return fillSpending(scheme, fillContracts(scheme, fillAssessment(scheme, surveyed, random), random), random);
}

/** Empties the first answers of the last unit of the first score sheet that has several units: they show as missing. */
function withOpenAnswers(facts: Facts): Facts {
  const sheet = facts.forms.find(({ sheet: id }, index) => facts.forms.findLastIndex((form) => form.sheet === id) > index)?.sheet ?? facts.forms[0]?.sheet;
  const last = facts.forms.findLast((form) => form.sheet === sheet);
  return { ...facts, forms: facts.forms.map((form) => (form === last ? withoutFirstAnswers(form) : form)) };
}

function withoutFirstAnswers(form: FormFacts): FormFacts {
  // Events of lists count as none when they are blank; only an answer that must be given can be missing.
  const asked = [...form.rows.keys()].filter((key) => !key.includes("/")).slice(0, openAnswers);
  return { ...form, rows: new Map([...form.rows].filter(([key]) => !asked.includes(key))) };
}

function monthsOfYear(year: number): Month[] {
  const period = parsePeriod(String(year).padStart(4, "0"));
  return period === undefined ? [] : monthsOf(period);
}
