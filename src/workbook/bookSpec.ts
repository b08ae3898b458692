import type { LogHead } from "../domain/closing/operationLog";
import type { Community, Unit } from "../domain/facts";
import type { EarlierSchemes } from "../domain/money/allowanceRules";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { Month, Quarter, Year } from "../domain/units/period";

/**
 * What fixes the shape of a workbook: with the same spec the sheets, rows and formulas are the same, whatever is filled in.
 * It is written to the very-hidden index sheet, so that verify can regenerate what belongs there.
 */
export interface BookSpec {
  /** Whose workbook it is: the street's with everything, or one committee's with only what it fills. */
  readonly scope: BookScope;
  readonly street: string;
  readonly year: Year;
  /** The open month. */
  readonly month: Month;
  /** The scheme in force in the open month. */
  readonly scheme: Scheme;
  /** Every scheme version used in the year, as canonical text; the one in force among them. */
  readonly schemes: readonly IssuedScheme[];
  /** The schemes of months before the one in force began, from `schemes`; not written, read from them again. */
  readonly earlierSchemes: EarlierSchemes;
  /** Units and communities that forms were issued for. */
  readonly communities: readonly Community[];
  readonly units: readonly Unit[];
  /** Rows of 网格长考核 and 津贴发放 by community, fixed by engagement id. */
  readonly assessmentRows: readonly AssessmentRow[];
  readonly contracts: readonly string[];
  readonly capacity: Capacity;
  /** Roster rows as issued (id and name), to notice one that was removed. */
  readonly issuedRoster: readonly IssuedRosterRow[];
  /** How far 操作日志 was written when the file was: lines cut off its end are seen. */
  readonly log: LogHead;
}

export type BookScope =
  | { readonly kind: "street" }
  /** `issue`: digest of what the street sent out, by which the file is known when it comes back. */
  | { readonly kind: "committee"; readonly community: string; readonly name: string; readonly issue: string };

export const streetScope: BookScope = { kind: "street" };

export interface IssuedScheme { readonly id: string; readonly version: string; readonly canonical: string }

export interface AssessmentRow { readonly community: string; readonly engagement: string; readonly quarter: Quarter }

export interface IssuedRosterRow { readonly list: "communities" | "units" | "gridLeaders" | "staff" | "contracts"; readonly id: string; readonly name: string }

/** Rows that each list has, filled or not. A list that is full says so; a command extends it. */
export interface Capacity {
  readonly communities: number;
  readonly units: number;
  readonly gridLeaders: number;
  readonly staff: number;
  readonly replies: number;
  /** Questions of groups of earlier periods, entered as votes. */
  readonly votes: number;
  readonly contracts: number;
  readonly payments: number;
  readonly spending: number;
  readonly scoreLedger: number;
  readonly quarterResults: number;
  readonly paidAllowances: number;
  readonly restDays: number;
  readonly log: number;
  readonly closedFigures: number;
  readonly collected: number;
  /** Rows of the registers; 分中心月计划 has as many as the scheme has sub-centres. */
  readonly services: number;
  /** Services that rows of 服务台账 can name. */
  readonly serviceTypes: number;
  readonly contactMarks: number;
  readonly tasks: number;
  readonly stationVisits: number;
  readonly gridIssues: number;
  readonly hearings: number;
  /** Blank rows after the issued ones on each community's page of 网格长考核 and 津贴发放. */
  readonly spareRows: number;
  /** Rows of each community's pages for issued engagements, needed or not; left out, as many as are issued. */
  readonly pageRows?: Readonly<Record<string, number>>;
}
