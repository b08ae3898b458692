import type { Finding } from "../../domain/finding";
import type { Fen } from "../../domain/units/money";
import type { Month } from "../../domain/units/period";

/** One total that was added up in three ways: by the formula in the sheet, by the engine, and line by line as printed. All agree or there is an error finding. */
export interface ThreeWayTotal { readonly what: string; readonly formula: Fen | undefined; readonly engine: Fen; readonly lines: Fen; readonly capitals: string; readonly agrees: boolean }

/** The month's allowance list by community, and the instalments that fall due: what finance signs. */
export interface PayList {
  /** 发放期. */
  readonly month: Month;
  readonly communities: readonly CommunityPay[];
  readonly total: ThreeWayTotal;
  readonly instalments: readonly InstalmentPay[];
  /** Of what is payable now; undefined for a scheme without contracts. */
  readonly instalmentsTotal: ThreeWayTotal | undefined;
  /** Printings of this month's list so far, the voided among them. */
  readonly prints: number;
  readonly findings: readonly Finding[];
}

export interface CommunityPay { readonly community: string; readonly name: string; readonly people: number; readonly fixed: Fen; readonly performance: Fen; readonly arrears: Fen; readonly total: ThreeWayTotal; readonly held: number }

/** An instalment with something to pay now, or not payable and why (in the trace's words, by the findings). */
export interface InstalmentPay { readonly contract: string; readonly project: string; readonly instalment: string; readonly amount: Fen; readonly paid: Fen; readonly remaining: Fen; readonly isPayable: boolean; readonly overdueDays: number | undefined }
