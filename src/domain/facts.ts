import type { LogEntry } from "./closing/operationLog";
import { missingEntry, type Entry } from "./entry";
import type { RegisterCount } from "./registers/registerCount";
import type { Registers } from "./registers/registers";
import type { ServiceType } from "./registers/serviceType";
import type { SurveyPopulation } from "./satisfaction/surveyPopulation";
import type { Day } from "./units/day";
import type { Fen } from "./units/money";
import type { Month, Period, Quarter } from "./units/period";
import type { Rational } from "./units/rational";

export { missingEntry, type Entry } from "./entry";

/** One line of a form: the target where it is typed, what the station says and what its scorer confirms. */
export interface RowEntries {
  readonly target: Entry;
  readonly reported: Entry;
  readonly checked: Entry;
  readonly reason: string;
}

/** Key of a form row: the item's id, or `item/line` for a line of a list. */
export type RowKey = string;

/** What the assessed unit says of its checked form (被考核单位意见); `none`: nothing yet. */
export interface FormOpinion { readonly kind: "none" | "agreed" | "objected"; readonly text: string }

export const noOpinion: FormOpinion = { kind: "none", text: "" };

/** The final decision (审定) on a form: its points where they are not the computed ones (拟定), and why they differ. */
export interface FormDecision { readonly points: Entry; readonly reason: string }

export const noDecision: FormDecision = { points: missingEntry, reason: "" };

/** One form as filled: one subject, scorer and period of one score sheet. */
export interface FormFacts {
  readonly sheet: string;
  readonly subject: string;
  readonly scorer: string;
  readonly period: Period;
  readonly flags: FormFlags;
  readonly rows: ReadonlyMap<RowKey, RowEntries>;
  readonly unscored: Readonly<Record<string, Entry>>;
  readonly opinion: FormOpinion;
  readonly decision: FormDecision;
  /**
   * Of a form that the engine has completed: what registers say of the cells that nobody typed in, by `cellOfRegister`.
   * Their entries above are these counts. Never read from a sheet.
   */
  readonly registerCounts?: ReadonlyMap<string, RegisterCount>;
}

/** What is ticked once for a whole form. */
export interface FormFlags {
  readonly acceptReported: boolean;
  readonly noOtherDeductions: boolean;
  readonly veto: { readonly isRaised: boolean; readonly document: string };
}

/** What a form says once, as its total row keeps it: ticks and veto, the unit's opinion, the final decision. */
export interface ClosedForm extends FormFlags { readonly opinion: FormOpinion; readonly decision: FormDecision }

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
  /** 扣分原因及依据 of the line. */
  readonly reason: string;
  /** On the total row: the grade's label and the rank, as closed. */
  readonly grade: string;
  readonly rank: number | undefined;
  /** On the total row: what the form says once, so that it can be computed again. */
  readonly flags: ClosedForm | undefined;
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
  /** As chosen; where the scheme has it scored, `notAssessed` until the quarter is settled. */
  readonly result: QuarterResult;
  /** 得分(选用), 0 to 100; the result follows from it where the scheme has it scored. */
  readonly points: Entry;
  readonly reason: string;
  /** What is noted beside it, not scored: contacts due and done, matters reported, services joined. */
  readonly contactsDue: Entry;
  readonly contactsDone: Entry;
  readonly matters: Entry;
  readonly services: Entry;
  /** Of a quarter that last year's workbook left unpaid: what it pays when passed, as computed there with its roster and rates. */
  readonly carried?: Fen | undefined;
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
  /** The community whose file brought it; undefined where it was typed in this workbook. */
  readonly from?: string;
}

/**
 * 汇总录入 of one group, in place of its replies: for each question, how many chose each level, in the order of the survey's
 * levels; undefined where nothing was typed.
 */
export interface SurveyVotes {
  readonly survey: string;
  readonly period: Period;
  readonly subject: string;
  readonly group: string;
  readonly questions: readonly (readonly (number | undefined)[])[];
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

/**
 * What a closed month said besides points and allowances: indices, instalments, grants and the names of its time, one value a
 * line; and what was entered outside the forms (`input`), as far as it was not written before.
 */
export interface ClosedFigure {
  readonly month: Month;
  readonly kind: "satisfaction" | "instalment" | "budget" | "name" | "input";
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
  /** Local minute in which it was saved last; "" or left out where nobody knows. */
  readonly savedAt?: string;
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
  readonly votes: readonly SurveyVotes[];
  /** How many people a group of respondents stands for, where it is known: for the correction of a small population. */
  readonly populations: readonly SurveyPopulation[];
  readonly contracts: readonly Contract[];
  readonly payments: readonly Payment[];
  readonly spending: readonly Spending[];
  /** `notes`: what is written beside a day, as a rule the notice that it is from. */
  readonly restDays: { readonly rest: readonly Day[]; readonly worked: readonly Day[]; readonly notes?: Readonly<Record<Day, string>> };
  /** 操作日志, first to last. */
  readonly log: readonly LogEntry[];
  readonly closedFigures: readonly ClosedFigure[];
  readonly collected: readonly CollectedFile[];
  readonly registers: Registers;
  /** 服务类型: the street's list of services, which says what each counts for. */
  readonly serviceTypes: readonly ServiceType[];
}
