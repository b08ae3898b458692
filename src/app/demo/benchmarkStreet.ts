import type { Contract, Facts, LedgerRow, Roster } from "../../domain/facts";
import { computeMonth } from "../../domain/computeMonth";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Period } from "../../domain/units/period";
import { benchmarkContracts, benchmarkRoster, sampleContractSum, type StreetSize } from "./benchmarkRoster";
import { sampleYear, type SampleMonth } from "./sampleYear";
import { seededRandom } from "./seededRandom";

export interface BenchmarkSize extends StreetSize {
  readonly repliesOfYear: number;
  /**
   * Rows that the score ledger of the last month is filled up to, with rows of the years before; 0 for the year's own.
   * Earlier years have no scheme in force: good for reading and computing, while verifying names each of their months.
   */
  readonly ledgerRows: number;
}

/** The street that speed is measured with. Its score ledger, allowances, results, replies and spending are some 14,000 rows a year. */
export const streetSize: BenchmarkSize = { stations: 20, gridLeaders: 400, contracts: 15, repliesOfYear: 4000, ledgerRows: 0 };

export interface BenchmarkStreet {
  readonly roster: Roster;
  readonly contracts: readonly Contract[];
  /** January to December; December is open. */
  readonly months: readonly SampleMonth[];
}

const benchmarkYear = 2026;

/** A made street of a size and its whole year; the same size and scheme give the same street. */
export function benchmarkStreet(scheme: Scheme, size: BenchmarkSize): BenchmarkStreet {
  const seed = "benchmark";
  const roster = benchmarkRoster(scheme, size, benchmarkYear);
  const contracts = benchmarkContracts(scheme, size, benchmarkYear, sampleContractSum, seededRandom(seed));
  const months = sampleYear(scheme, roster, contracts, { year: benchmarkYear, months: 12, seed, repliesOfYear: size.repliesOfYear });
  return { roster, contracts, months: months.map((month, index) => (index === months.length - 1 ? withLedgerOf(scheme, month, size.ledgerRows) : month)) };
}

function withLedgerOf(scheme: Scheme, month: SampleMonth, rows: number): SampleMonth {
  const own = month.facts.scoreLedger;
  if (own.length === 0 || own.length >= rows) return month;
  const earlier = Array.from({ length: rows - own.length }, (_, index) => inEarlierYear(own[index % own.length]!, 1 + Math.floor(index / own.length)));
  const facts: Facts = { ...month.facts, scoreLedger: [...earlier, ...own] };
  return { facts, results: computeMonth(scheme, facts) };
}

function inEarlierYear(row: LedgerRow, years: number): LedgerRow {
  const year = Number(row.period.slice(0, 4)) - years;
  return { ...row, period: (String(year) + row.period.slice(4)) as Period };
}
