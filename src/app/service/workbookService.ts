import type { Roster, UnitKind } from "../../domain/facts";
import type { Finding } from "../../domain/finding";
import type { MonthResults } from "../../domain/monthResults";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Month, Year } from "../../domain/units/period";
import type { WorkbookPlan } from "../../workbook/plan";
import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import type { Signature } from "../closing/signature";
import type { Explanation } from "../explainCell";
import type { CellChange, CellPlace, Outcome } from "../ports";
import type { RosterTable } from "../readRoster";
import type { BookRound } from "./bookRound";
import type { BookChange } from "./bookChange";
import type { RoundService } from "./roundService";

/**
 * What a front asks about the open workbook. It holds the workbook as last told by `load` and `update`, and computes; it
 * never touches a host. Arguments and answers survive `structuredClone`, so that all of it may run in a worker beside the page.
 */
export interface WorkbookService extends RoundService {
  /** The templates that ship, with what the linter finds in each. */
  templates(): Promise<readonly TemplateView[]>;
  /** A roster as a file (.csv, .xlsx) or as a table (a sheet of the open workbook, lines typed in the pane). */
  roster(source: RosterSource, scheme: string): Promise<Outcome<RosterSummary>>;
  /** A new workbook of a street's year, blank, open in its first month. */
  draftNew(choice: NewBookChoice): Promise<Outcome<BookDraft>>;

  /** Takes the workbook as read. A workbook that is not ours, or damaged, fails with the reasons (`bookNotOurs` when it simply is another one). */
  load(raw: RawWorkbook): Promise<Outcome<BookView>>;
  /** Takes sheets that changed since. */
  update(sheets: readonly RawSheet[]): Promise<Outcome<BookView>>;
  /** The loaded workbook against the rules. */
  verify(): Promise<Outcome<VerificationView>>;
  /** The loaded workbook's cell explained. */
  explain(place: CellPlace): Promise<Outcome<Explanation>>;
  /** The month after the open one: cells to write, or a whole plan where the shape changes. */
  draftOpen(month: Month, signature: Signature): Promise<Outcome<BookChange>>;
  /** The last verification as cells of the 核验 sheet. `at`: when it was made, as it is written there ("2026-11-25 20:41"). */
  draftReport(at: string): Promise<Outcome<readonly CellChange[]>>;

  /** The .xlsx bytes of a plan. */
  fileOf(plan: WorkbookPlan): Promise<Uint8Array>;
}

export interface TemplateView {
  /** `street`, `shushan` ...: the name of its folder. */
  readonly name: string;
  readonly title: Scheme["title"];
  readonly description: Scheme["description"];
  readonly version: string;
  readonly document: Scheme["document"];
  /** The kinds of area that its roster may name; empty where areas make no difference. */
  readonly areas: Scheme["areas"];
  /** The kinds of units that its score sheets assess, each once: what a roster needs at least. */
  readonly unitKinds: readonly UnitKind[];
  readonly findings: readonly Finding[];
}

export type RosterSource =
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: "table"; readonly table: RosterTable };

/** What a roster holds, for people to see that it is the right one. */
export interface RosterSummary {
  readonly communities: readonly string[];
  readonly units: readonly { readonly name: string; readonly kind: string }[];
  readonly gridLeaders: number;
  readonly staff: number;
  readonly contracts: number;
}

export interface NewBookChoice {
  readonly scheme: string;
  readonly street: string;
  readonly month: Month;
  readonly roster: RosterSource;
}

/** A workbook to be rendered: the plan, and the name that a file of it would have. */
export interface BookDraft { readonly plan: WorkbookPlan; readonly fileName: string }

/** A workbook of ours as people look at it. */
export interface BookView {
  readonly street: string;
  readonly year: Year;
  readonly month: Month;
  /** Months that are closed in the workbook, first to last. */
  readonly closedMonths: readonly Month[];
  /** The scheme with the numbers that the workbook holds now. */
  readonly scheme: Scheme;
  readonly versions: readonly { readonly id: string; readonly version: string; readonly from: Month }[];
  readonly roster: Roster;
  readonly results: MonthResults;
  /** Satisfaction of each survey's last period before the one that runs; empty without replies of it. */
  readonly earlierSatisfaction: MonthResults["satisfaction"];
  /** One entry for each form that is due. */
  readonly progress: readonly FormProgress[];
  /** What reading noticed: numbers as text, lists that are full, lost sheets. */
  readonly findings: readonly Finding[];
  /** Closed totals by unit, for a line that goes up and down. */
  readonly trend: readonly UnitTrend[];
  readonly policies: readonly PolicyView[];
  readonly round: readonly RoundStep[];
  /** How far sending out, collecting, closing and paying are; what 操作日志 says. */
  readonly roundState: BookRound;
  /** Where figures stand, for jumps from results to cells: `form.<sheet>.<unit>.<scorer>`, `allowance.<engagement>`, `instalment.<contract>.<instalment>`, `satisfaction.<survey>.<unit>`, `budget.<community>`, `sheet.<id>`. */
  readonly places: Readonly<Record<string, CellPlace>>;
}

/** How far one form is filled. */
export interface FormProgress {
  readonly sheet: string;
  readonly unit: string;
  readonly unitName: string;
  readonly scorer: string;
  readonly sheetTitle: string;
  readonly due: number;
  readonly filled: number;
  readonly missing: readonly MissingEntry[];
}

/** An entry that was due and is blank; `place` is its cell. */
export interface MissingEntry { readonly item: string; readonly title: Scheme["title"]; readonly place: CellPlace }

export interface UnitTrend {
  readonly sheet: string;
  readonly unit: string;
  /** Points as a number for drawing; null where there was none, and the state or grade beside it. */
  readonly months: readonly { readonly month: Month; readonly points: number | null; readonly grade: string; readonly rank: number | undefined }[];
}

/** One policy in force, in words, with where it comes from. */
export interface PolicyView { readonly name: string; readonly choice: string; readonly words: string; readonly clause: string; readonly isAssumption: boolean }

/** One date of the open month's round (工作日程). */
export interface RoundStep { readonly task: "report" | "result" | "noticeEnd" | "objectionEnd" | "pay"; readonly day: string; readonly person: string }

export interface VerificationView {
  readonly month: Month;
  readonly findings: readonly Finding[];
  /** Computed cells that were compared. */
  readonly compared: number;
}
