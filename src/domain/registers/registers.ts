import type { Entry } from "../entry";
import type { Day } from "../units/day";
import type { Month } from "../units/period";
import type { Rational } from "../units/rational";

/** One session, activity or visit of 服务台账. A blank quantity is one. */
export interface ServiceRecord {
  readonly unit: string;
  readonly day: Day | undefined;
  readonly service: string;
  /** Households, persons or sessions that the row stands for. */
  readonly quantity: Rational | undefined;
  /** Grid leaders and volunteers who took part. */
  readonly gridLeaders: Rational | undefined;
  readonly volunteers: Rational | undefined;
  readonly content: string;
}

/** A service object's month in 联系登记: a code, never a name; a mark for each day from the 1st, several marks a day allowed (电门). */
export interface ContactRow {
  readonly unit: string;
  readonly month: Month;
  readonly object: string;
  readonly marks: readonly string[];
}

/** A temporary task of the street. `result` as typed: see `taskResult`. */
export interface Task {
  readonly unit: string;
  readonly number: string;
  readonly task: string;
  readonly office: string;
  readonly assigned: Day | undefined;
  readonly deadline: Day | undefined;
  readonly done: Day | undefined;
  readonly result: string;
  readonly reference: string;
}

/** What a sub-centre planned for a month, did, and had confirmed. */
export interface CentrePlanRow {
  readonly unit: string;
  readonly month: Month;
  readonly item: string;
  readonly planned: Entry;
  readonly done: Entry;
  readonly confirmed: Entry;
  readonly note: string;
}

/** A day on which the centre supported a station. It counts once the station confirmed it (是). */
export interface StationVisit {
  readonly unit: string;
  readonly station: string;
  readonly day: Day | undefined;
  readonly content: string;
  readonly confirmed: string;
}

/** A matter from the grid: reported, routed, verified, handled. */
export interface GridIssue {
  readonly unit: string;
  /** Engagement of the grid leader, or the grid. */
  readonly grid: string;
  readonly matter: string;
  readonly reported: Day | undefined;
  readonly routed: Day | undefined;
  readonly routedTo: string;
  readonly verified: Day | undefined;
  readonly handled: Day | undefined;
  readonly result: string;
}

/** A hearing of a contract, a rectification or an objection. `kind` as typed: see `hearingKind`. */
export interface HearingRecord {
  readonly kind: string;
  /** The contract, or the unit. */
  readonly about: string;
  readonly day: Day | undefined;
  readonly what: string;
  readonly due: Day | undefined;
  readonly done: Day | undefined;
  readonly result: string;
}

/** What the registers hold, row by row. A row is kept as typed, whatever is wrong in it. */
export interface Registers {
  readonly services: readonly ServiceRecord[];
  readonly contactMarks: readonly ContactRow[];
  readonly tasks: readonly Task[];
  readonly centrePlan: readonly CentrePlanRow[];
  readonly stationVisits: readonly StationVisit[];
  readonly gridIssues: readonly GridIssue[];
  readonly hearings: readonly HearingRecord[];
}

export const noRegisters: Registers = { services: [], contactMarks: [], tasks: [], centrePlan: [], stationVisits: [], gridIssues: [], hearings: [] };

/** Words that stand in cells; they are compared as typed, as a formula compares them. */
export const taskResult = { onTime: "按期", late: "逾期", open: "未完成", withdrawn: "撤销" } as const;
export const hearingKind = { hearing: "听证", rectification: "整改", objection: "异议" } as const;
export const contactMark = { phone: "电", home: "门", visit: "访" } as const;
export const confirmedWord = "是";
