import type { Term } from "./yearStreet";

/** What a list paid to one engagement, in fen. */
export type PaidLine = Readonly<Record<string, number>>;

const fixedFen = 20_000;
const performanceFen = 20_000;
const cutOffDay = 15;

/**
 * The second tally of the year, kept apart from the product: what was typed, who was in post, what was found of whom, and so
 * what is owed. Whole fen, days as text, no code of the engine. The numbers are those of the Shushan source (200 and 200 yuan;
 * the 15th is the sample's assumption).
 */
export class Tally {
  /** What was typed on forms, by "month|unit|scorer|row|column". */
  readonly typed = new Map<string, string>();
  readonly results = new Map<string, "pass" | "fail">();
  /** What each month's list paid, by engagement. */
  readonly lists = new Map<string, PaidLine>();
  /** Fen paid by contract and instalment. */
  readonly payments = new Map<string, number>();

  constructor(readonly terms: Term[]) {}

  /** The months from January on that a list may pay: all up to it. */
  private monthsTo(month: string): string[] {
    return Array.from({ length: Number(month.slice(5)) }, (_, index) => `${month.slice(0, 4)}-${String(index + 1).padStart(2, "0")}`);
  }

  private isCounted({ from, to }: Term, month: string): boolean {
    const cutOff = `${month}-${cutOffDay}`;
    return from <= cutOff && (to === "" || to > cutOff);
  }

  /** All that an engagement has earned by the list of `month`, as things are known now. */
  owed(term: Term, month: string): number {
    const months = this.monthsTo(month);
    const fixed = months.filter((of) => this.isCounted(term, of)).length * fixedFen;
    const quarters = ["2025-Q4", ...["2026-Q1", "2026-Q2", "2026-Q3"].filter((_, index) => Number(month.slice(5)) > 3 * (index + 1))];
    const performance = quarters.filter((quarter) => this.results.get(`${term.id}|${quarter}`) === "pass")
      .reduce((total, quarter) => total + monthsOfQuarter(quarter).filter((of) => this.isCounted(term, of)).length * performanceFen, 0);
    return fixed + performance;
  }

  /** What the list of `month` must pay to each engagement: what is owed, less what earlier lists paid. */
  due(month: string): PaidLine {
    return Object.fromEntries(this.terms.map((term) => {
      const before = [...this.lists].filter(([of]) => of < month).reduce((total, [, list]) => total + (list[term.id] ?? 0), 0);
      return [term.id, this.owed(term, month) - before] as const;
    }).filter(([, amount]) => amount !== 0));
  }

  paidIn(month: string): number {
    return Object.values(this.lists.get(month) ?? {}).reduce((total, amount) => total + amount, 0);
  }
}

export function monthsOfQuarter(quarter: string): string[] {
  const first = 3 * (Number(quarter.slice(6)) - 1) + 1;
  return [0, 1, 2].map((after) => `${quarter.slice(0, 4)}-${String(first + after).padStart(2, "0")}`);
}
