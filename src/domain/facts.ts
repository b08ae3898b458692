import type { LogEntry } from "./closing/operationLog";
import type { SurveyPopulation } from "./satisfaction/surveyPopulation";
import type { Day } from "./units/day";
import type { Fen } from "./units/money";
import type { Month, Period, Quarter } from "./units/period";
import type { Rational } from "./units/rational";

/**
 * What one cell of a form says. `invalid` is something typed that is no answer (a number as text, a negative count):
 * it counts as missing and is reported.
 */
export type Entry =
  | { readonly state: "value"; readonly value: Rational }
  | { readonly state: "missing" }
  | { readonly state: "notApplicable" }
  | { readonly state: "invalid"; readonly text: string };

export const missingEntry: Entry = { state: "missing" };

/** One line of a form: the target where it is typed, what the station says and what its scorer confirms. */
export interface RowEntries {
  readonly target: Entry;
  readonly reported: Entry;
  readonly checked: Entry;
  readonly reason: string;
}

/** Key of a form row: the item's id, or `item/line` for a line of a list. */
export type RowKey = string;

/** One form as filled: one subject, scorer and period of one score sheet. */
export interface FormFacts {
  readonly sheet: string;
  readonly subject: string;
  readonly scorer: string;
  readonly period: Period;
  readonly flags: FormFlags;
  readonly rows: ReadonlyMap<RowKey, RowEntries>;
  readonly unscored: Readonly<Record<string, Entry>>;
}

/** What is ticked once for a whole form. */
export interface FormFlags {
  readonly acceptReported: boolean;
  readonly noOtherDeductions: boolean;
  readonly veto: { readonly isRaised: boolean; readonly document: string };
}

/** A closed row of a form (得分台账): the facts as they were, and the points and total that the month was closed with. */
export interface LedgerRow {
  readonly period: Period;
  readonly sheet: string;
  readonly version: string;
  readonly subject: string;
  readonly scorer: string;
  /** Item id, or `total` for the form's own row. */
  readonly row: RowKey;
  readonly target: Entry;
  readonly reported: Entry;
  readonly checked: Entry;
  /** What counted (checked, or reported where accepted); for the quarter's sums. */
  readonly counted: Entry;
  /** Points, or the state that stood in the cell; on the first line of an item only. */
  readonly points: Entry | undefined;
  /** On the total row: the grade's label and the rank, as closed. */
  readonly grade: string;
  readonly rank: number | undefined;
  /** On the total row: the form's ticks and veto, so that it can be computed again. */
  readonly flags: FormFlags | undefined;
}

export interface Community { readonly id: string; readonly name: string; readonly area: string | undefined }

export type UnitKind = "station" | "centre" | "project";

/** A unit that is assessed. It may serve several communities, and then has several scorers. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly communities: readonly string[];
  readonly operator: string;
}

/** One engagement of a grid leader: who rejoins has a second one with the same person id. Days inclusive. */
export interface Engagement {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly community: string;
  readonly grid: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

export interface StaffMember {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly community: string;
  readonly post: string;
  /** Steps above the base pay: 0 for the lowest post. */
  readonly level: number;
  /** Monthly subsidy of a special post. */
  readonly subsidy: Fen;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

export interface Roster {
  readonly communities: readonly Community[];
  readonly units: readonly Unit[];
  readonly gridLeaders: readonly Engagement[];
  readonly staff: readonly StaffMember[];
}

export type QuarterResult = "pass" | "fail" | "notAssessed";

/** The quarter's assessment of one engagement. */
export interface GridLeaderResult {
  readonly engagement: string;
  readonly quarter: Quarter;
  readonly result: QuarterResult;
  readonly reason: string;
  /** What is noted beside it, not scored: contacts due and done, matters reported, services joined. */
  readonly contactsDue: Entry;
  readonly contactsDone: Entry;
  readonly matters: Entry;
  readonly services: Entry;
}

/** One line of a closed monthly allowance list: what was paid to whom for what. */
export interface PaidAllowance {
  readonly month: Month;
  readonly engagement: string;
  readonly community: string;
  readonly fixed: Fen;
  readonly performance: Fen;
  readonly performanceQuarter: Quarter | undefined;
  readonly arrears: Fen;
}

/** One survey reply: the level chosen for each question, undefined where none was. */
export interface SurveyReply {
  readonly survey: string;
  readonly period: Period;
  readonly subject: string;
  readonly group: string;
  readonly answers: readonly (number | undefined)[];
}

export interface Contract {
  readonly id: string;
  readonly project: string;
  readonly supplier: string;
  readonly amount: Fen | undefined;
  readonly signed: Day | undefined;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** Per cent agreed for the middle instalment. */
  readonly midTermShare: Rational | undefined;
  readonly midTerm: Evaluation;
  readonly final: Evaluation;
  readonly hearings: number | undefined;
  /** Calendar days to pay after the conditions are met, by the contract; undefined where it says nothing. */
  readonly daysToPay: number | undefined;
}

export interface Evaluation { readonly day: Day | undefined; readonly result: "pass" | "fail" | undefined }

/** One payment made: an instalment may be paid in several parts. */
export interface Payment {
  readonly contract: string;
  readonly instalment: string;
  readonly day: Day | undefined;
  readonly amount: Fen | undefined;
  readonly invoice: string;
  readonly voucher: string;
}

/** What a community spent in a month besides staff and allowances. */
export interface Spending { readonly month: Month; readonly community: string; readonly work: Fen; readonly activities: Fen }

/** What a closed month said besides points and allowances: indices, instalments, grants and the names of its time, one value a line. */
export interface ClosedFigure {
  readonly month: Month;
  readonly kind: "satisfaction" | "instalment" | "budget" | "name";
  /** What it is of: survey and unit, contract and instalment, community, or the id whose name it is. */
  readonly subject: string;
  readonly figure: string;
  /** As it stood in the cell. */
  readonly value: string | number;
}

/** One committee file as 收表记录 keeps it. */
export interface CollectedFile {
  readonly month: Month;
  readonly community: string;
  readonly file: string;
  /** Local minute of taking it. */
  readonly at: string;
  /** Of what was entered in it: the same entries give the same digest, whatever program saved it. */
  readonly digest: string;
  readonly state: "taken" | "replaced" | "returned";
  /** What changed since the file before it, or why it was returned, in words. */
  readonly note: string;
}

/** All that was entered, from sheets or a facts file: the engine's whole input besides the scheme. */
export interface Facts {
  readonly month: Month;
  /** The day that overdue days count to; a cell of 参数, never today's date. */
  readonly asOf: Day | undefined;
  readonly roster: Roster;
  readonly forms: readonly FormFacts[];
  readonly scoreLedger: readonly LedgerRow[];
  readonly gridLeaderResults: readonly GridLeaderResult[];
  readonly paidAllowances: readonly PaidAllowance[];
  readonly replies: readonly SurveyReply[];
  /** How many people a group of respondents stands for, where it is known: for the correction of a small population. */
  readonly populations: readonly SurveyPopulation[];
  readonly contracts: readonly Contract[];
  readonly payments: readonly Payment[];
  readonly spending: readonly Spending[];
  readonly restDays: { readonly rest: readonly Day[]; readonly worked: readonly Day[] };
  /** 操作日志, first to last. */
  readonly log: readonly LogEntry[];
  readonly closedFigures: readonly ClosedFigure[];
  readonly collected: readonly CollectedFile[];
}
