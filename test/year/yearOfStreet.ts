import { copyFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "vitest";
import { fillForms } from "../../src/app/demo/fillForms";
import { fillSurvey } from "../../src/app/demo/fillSurvey";
import { seededRandom } from "../../src/app/demo/seededRandom";
import type { Contract, Entry, Facts, FormFacts, GridLeaderResult } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import type { Day } from "../../src/domain/units/day";
import type { Fen } from "../../src/domain/units/money";
import { toDecimalText } from "../../src/domain/units/rational";
import type { Desk } from "./desk";
import { Tally } from "./tally";
import { contractYuan, yearStreet, type Term, type YearSize, type YearStreet } from "./yearStreet";

const book = "街道.xlsx";
const streetName = "蜀山街道";
const repliesEachQuarter = 40;

/**
 * A street's year through the commands, as offices live it: sent out, filled, collected late and wrong, closed, paid, reopened,
 * corrected. After every step the tally, which shares no code with the product, is held against the workbook.
 */
export class YearOfStreet {
  readonly street: YearStreet;
  readonly tally: Tally;
  /** The street's workbook as it was when a month had been paid, month by month. */
  readonly closedBooks: string[] = [];
  private readonly random = seededRandom("a street's year");

  constructor(private readonly desk: Desk, private readonly size: YearSize) {
    this.street = yearStreet(size);
    this.tally = new Tally(this.street.terms.map((term) => ({ ...term })));
  }

  get path(): string {
    return this.desk.path(book);
  }

  async begin(): Promise<void> {
    writeFileSync(this.desk.path("名册.csv"), `\uFEFF${this.street.csv}`);
    await this.desk.command("2025-12-30 09:00", ["new", "street", "--roster", this.desk.path("名册.csv"), "--year", "2026", "--street", streetName, "-o", this.path]);
    expect(this.desk.facts(this.path).roster.gridLeaders).toHaveLength(this.street.terms.length);
  }

  /** One month from sending out to the signed list. `events` are what makes it another month than most. */
  async month(month: string, events: MonthEvents = {}): Promise<void> {
    const sent = `发表-${month}`;
    await this.desk.command(`${month}-01 09:00`, ["split", this.path, "-o", this.desk.path(sent), "--by", "周敏", "--force"]);
    const files = this.desk.files(sent);
    expect(files).toHaveLength(this.street.communities.length);
    for (const file of files) this.committeeFills(file, month);
    await events.beforeCollecting?.(files);
    await this.collect(month, files, events);
    this.streetFills(month, events);
    await events.beforeClosing?.();
    await this.close(month);
    await events.afterClosing?.();
    await this.pay(month);
    this.closedBooks.push(this.copy(`归档-${month}.xlsx`));
  }

  async openNext(month: string, next: string): Promise<void> {
    await this.desk.command(`${next}-01 08:30`, ["open", this.path, "--period", next, "--by", "周敏", "--force"]);
    const { facts } = { facts: this.desk.facts(this.path) };
    expect(facts.month).toBe(next);
    this.holdsEverythingTyped(facts, month);
  }

  /** What a committee does in its file: the forms of its units, the quarter's results, the survey. */
  private committeeFills(file: string, month: string): void {
    this.desk.type(file, (facts, scheme) => {
      const random = this.random.fork(month, basename(file));
      const filled = fillSurvey(scheme, fillForms(scheme, facts, random), random, facts.roster.units.length * repliesEachQuarter * 4);
      return { ...filled, gridLeaderResults: facts.gridLeaderResults.map((result) => this.assessed(result)) };
    });
    for (const form of this.desk.facts(file).forms) this.noteTyped(month, form);
  }

  /** One in thirty fails; one is not assessed in the second quarter, and passes in the third's time. */
  private assessed(result: GridLeaderResult): GridLeaderResult {
    const number = Number(result.engagement.replace(/\D/g, ""));
    const isFailed = number % 30 === 7;
    this.tally.results.set(`${result.engagement}|${result.quarter}`, isFailed ? "fail" : "pass");
    return { ...result, result: isFailed ? "fail" : "pass", reason: isFailed ? "两个月未走访" : "" };
  }

  noteTyped(month: string, form: FormFacts): void {
    for (const [row, entries] of form.rows) {
      for (const column of ["target", "reported", "checked"] as const) {
        const text = entryText(entries[column]);
        const key = [month, form.subject, form.scorer, row, column].join("|");
        if (text === "") this.tally.typed.delete(key);
        else this.tally.typed.set(key, text);
      }
    }
  }

  private async collect(month: string, files: readonly string[], events: MonthEvents): Promise<void> {
    const at = events.collectedAt ?? `${following(month)}-04 16:00`;
    const wrong = events.wrongFiles ?? [];
    const dry = await this.desk.command(at, ["collect", this.path, ...files, ...wrong, "--dry-run"], wrong.length > 0 ? [1] : [0]);
    expect(this.desk.facts(this.path).collected.filter((line) => line.month === month)).toEqual([]);
    expect(dry.codes).toEqual(expect.arrayContaining([...(events.wrongCodes ?? [])]));
    await this.desk.command(at, ["collect", this.path, ...files, ...wrong, "--by", "周敏", "-o", this.path, "--force"], wrong.length > 0 ? [1] : [0]);
    const once = this.desk.facts(this.path);
    this.holdsTypedForms(once, month);
    expect(once.collected.filter((line) => line.month === month && line.state !== "returned")).toHaveLength(files.length);
    // The same files again change no entry.
    await this.desk.command(at, ["collect", this.path, ...files, "--by", "周敏", "-o", this.path, "--force"]);
    expect(formsText(this.desk.facts(this.path))).toBe(formsText(once));
  }

  private streetFills(month: string, events: MonthEvents): void {
    this.desk.type(this.path, (facts, scheme) => {
      const centre = fillForms(scheme, { ...facts, forms: facts.forms.filter(({ scorer }) => scorer === "street") }, this.random.fork(month, "street"));
      const forms = facts.forms.map((form) => centre.forms.find(({ subject, sheet, scorer }) => subject === form.subject && sheet === form.sheet && scorer === form.scorer) ?? form);
      const filled = { ...facts, forms };
      return events.street?.(filled, scheme) ?? filled;
    });
    for (const form of this.desk.facts(this.path).forms.filter(({ scorer }) => scorer === "street")) this.noteTyped(month, form);
  }

  async close(month: string): Promise<void> {
    await this.desk.command(`${following(month)}-10 15:00`, ["close", this.path, "--period", month, "--by", "周敏", "-o", this.path, "--force"]);
    this.holdsEverythingTyped(this.desk.facts(this.path), month);
    await this.desk.command(`${following(month)}-10 15:30`, ["verify", this.path]);
  }

  /** The list of the month pays what the tally says is due, to each person and in all. */
  private async pay(month: string): Promise<void> {
    const due = this.tally.due(month);
    const { document } = await this.desk.command(`${following(month)}-18 10:00`, ["pay", this.path, "--period", month]);
    const paid = this.paidLines(month);
    expect(paid).toEqual(due);
    this.tally.lists.set(month, due);
    const total = document["total"] as { engine: string; formula: string; lines: string; agrees: boolean };
    expect(total).toMatchObject({ agrees: true, engine: yuan(this.tally.paidIn(month)), formula: yuan(this.tally.paidIn(month)), lines: yuan(this.tally.paidIn(month)) });
    await this.desk.command(`${following(month)}-18 10:30`, ["pay", this.path, "--period", month, "--print", "--by", "陈会计", "--force"]);
    this.holdsPayments();
  }

  private paidLines(month: string): Record<string, number> {
    const lines = this.desk.facts(this.path).paidAllowances.filter((line) => line.month === month);
    return Object.fromEntries(lines.map(({ engagement, fixed, performance, arrears }) => [engagement, fixed + performance + arrears] as const).filter(([, amount]) => amount !== 0));
  }

  /** Money that was paid on contracts is what was typed, and what remains is the contract's amount less it. */
  private holdsPayments(): void {
    const facts = this.desk.facts(this.path);
    const paid = new Map<string, number>();
    for (const { contract, instalment, amount } of facts.payments) paid.set(`${contract}|${instalment}`, (paid.get(`${contract}|${instalment}`) ?? 0) + (amount ?? 0));
    expect(paid).toEqual(this.tally.payments);
  }

  private holdsTypedForms(facts: Facts, month: string): void {
    const held = new Map(facts.forms.flatMap((form) => [...form.rows].flatMap(([row, entries]) => (["target", "reported", "checked"] as const).map((column) => [[month, form.subject, form.scorer, row, column].join("|"), entryText(entries[column])] as const))));
    const lost = [...this.tally.typed].filter(([key, text]) => key.startsWith(`${month}|`) && held.get(key) !== text);
    expect(lost).toEqual([]);
  }

  /** Every entry of the months up to `month` stands in the score ledger as it was typed. */
  holdsEverythingTyped(facts: Facts, month: string): void {
    const held = new Map(facts.scoreLedger.flatMap((line) => (["target", "reported", "checked"] as const).map((column) => [[line.period, line.subject, line.scorer, line.row, column].join("|"), entryText(line[column])] as const)));
    const lost = [...this.tally.typed].filter(([key, text]) => key.slice(0, 7) <= month && held.get(key) !== text);
    expect(lost).toEqual([]);
  }

  private copy(name: string): string {
    const path = this.desk.path(name);
    copyFileSync(this.path, path);
    return path;
  }
}

export interface MonthEvents {
  readonly collectedAt?: string;
  readonly beforeCollecting?: (files: readonly string[]) => Promise<void> | void;
  readonly wrongFiles?: readonly string[];
  /** Findings that the dry run must name. */
  readonly wrongCodes?: readonly string[];
  readonly street?: (facts: Facts, scheme: Scheme) => Facts;
  readonly beforeClosing?: () => Promise<void>;
  readonly afterClosing?: () => Promise<void>;
}

export function following(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** A term that ends, and one that begins, in the street's list and in the tally. */
export function movedTerms(tally: Tally, leaving: string, last: string, joining: Term): (facts: Facts) => Facts {
  tally.terms.find(({ id }) => id === leaving)!.to = last;
  tally.terms.push(joining);
  return (facts) => ({
    ...facts,
    roster: {
      ...facts.roster,
      gridLeaders: [
        ...facts.roster.gridLeaders.map((engagement) => (engagement.id === leaving ? { ...engagement, to: last as Day } : engagement)),
        { id: joining.id, person: joining.person, name: joining.name, community: joining.community, grid: joining.grid, from: joining.from as Day, to: undefined },
      ],
    },
  });
}

/** A term whose end is only learned later. */
export function endedTerm(tally: Tally, id: string, last: string): (facts: Facts) => Facts {
  tally.terms.find((term) => term.id === id)!.to = last;
  return (facts) => ({ ...facts, roster: { ...facts.roster, gridLeaders: facts.roster.gridLeaders.map((engagement) => (engagement.id === id ? { ...engagement, to: last as Day } : engagement)) } });
}

/** A payment that finance notes. */
export function paid(tally: Tally, contract: string, instalment: string, yuanPaid: number, day: string): (facts: Facts) => Facts {
  const key = `${contract}|${instalment}`;
  tally.payments.set(key, (tally.payments.get(key) ?? 0) + yuanPaid * 100);
  return (facts) => ({ ...facts, payments: [...facts.payments, { contract, instalment, day: day as Day, amount: (yuanPaid * 100) as Fen, invoice: `FP-${contract}`, voucher: `PZ-${day}` }] });
}

export function amended(contract: string, change: (contract: Contract) => Contract): (facts: Facts) => Facts {
  return (facts) => ({ ...facts, contracts: facts.contracts.map((own) => (own.id === contract ? change(own) : own)) });
}

export { contractYuan };

function entryText(entry: Entry): string {
  if (entry.state === "value") return toDecimalText(entry.value);
  return entry.state === "notApplicable" ? "/" : "";
}

function formsText({ forms, gridLeaderResults, replies }: Facts): string {
  return JSON.stringify([forms.map((form) => ({ ...form, rows: [...form.rows] })), gridLeaderResults, replies]);
}

function yuan(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(Math.abs(fen % 100)).padStart(2, "0")}`;
}
