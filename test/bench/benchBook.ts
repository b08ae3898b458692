import { benchmarkStreet, streetSize, type BenchmarkSize } from "../../src/app/demo/benchmarkStreet";
import type { Facts } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { templateScheme, type templateNames } from "../domain/scheme/templateScheme";

/** A street's December with the year behind it in the ledgers: what every stage of the bench works on. */
export interface BenchBook { readonly scheme: Scheme; readonly facts: Facts }

/** The score ledger is filled up to so many rows, as if years were kept in one file. */
const ledgerRows = 20_000;

/** The street `factor` times as large, the same at every run. */
export function benchBook(template: (typeof templateNames)[number], factor: number): BenchBook {
  const scheme = templateScheme(template);
  const { months } = benchmarkStreet(scheme, scaledStreet(factor));
  return { scheme, facts: months.at(-1)!.facts };
}

export function scaledStreet(factor: number): BenchmarkSize {
  const scaled = (count: number): number => Math.max(1, Math.round(count * factor));
  const { stations, gridLeaders, contracts, repliesOfYear } = streetSize;
  return { stations: scaled(stations), gridLeaders: scaled(gridLeaders), contracts: scaled(contracts), repliesOfYear: scaled(repliesOfYear), ledgerRows: scaled(ledgerRows) };
}

/** Rows that were closed or filled in all lists: scores, paid allowances, quarters' results, replies, payments, spending. */
export function rowsOf({ scoreLedger, paidAllowances, gridLeaderResults, replies, payments, spending }: Facts): number {
  return [scoreLedger, paidAllowances, gridLeaderResults, replies, payments, spending].reduce((sum, { length }) => sum + length, 0);
}
