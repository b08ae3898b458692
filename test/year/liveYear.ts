import { mkdirSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import type { Desk } from "./desk";
import { amended, contractYuan, endedTerm, movedTerms, paid, type MonthEvents, type YearOfStreet } from "./yearOfStreet";
import { fromDecimal } from "../../src/domain/units/rational";
import type { Fen } from "../../src/domain/units/money";

/** The months of the year with what makes each of them another month than most. */
export function eventsOf(year: YearOfStreet, desk: Desk): Readonly<Record<string, () => MonthEvents>> {
  const { tally } = year;
  return {
    "2026-01": () => ({ street: paid(tally, "HT-01", "first", contractYuan(0) / 2, "2026-01-12") }),
    "2026-02": () => ({ collectedAt: "2026-03-13 09:00", wrongFiles: wrongFiles(desk), wrongCodes: ["collectEarlierMonth"] }),
    "2026-03": () => ({ afterClosing: () => reopened(year, desk, "2026-03") }),
    "2026-04": () => ({
      street: movedTerms(tally, "G0001", "2026-04-10", { ...tally.terms[0]!, id: "G9001", grid: "第99网格", from: "2026-04-11", to: "" }),
    }),
    "2026-05": () => {
      const left = endedTerm(tally, "G0002", "2026-03-31");
      const larger = amended("HT-02", (contract) => ({ ...contract, amount: ((contract.amount ?? 0) + 2_000_000) as Fen }));
      const part = paid(tally, "HT-02", "first", 20_000, "2026-05-20");
      return { street: (facts) => part(larger(left(facts))) };
    },
    "2026-06": () => ({ street: paid(tally, "HT-02", "first", 10_000, "2026-06-18") }),
  };
}

/** What people send by mistake: the file of the month before, and a spreadsheet of WPS's own format. */
function wrongFiles(desk: Desk): string[] {
  mkdirSync(desk.path("错的"), { recursive: true });
  const notOurs = desk.path("错的/和平2月.et");
  writeFileSync(notOurs, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]));
  return [desk.files("发表-2026-01")[0]!, notOurs];
}

/** A figure was checked wrongly: the month is reopened, corrected and closed again; its 核验码 is another one, and both stand in the log. */
async function reopened(year: YearOfStreet, desk: Desk, month: string): Promise<void> {
  await desk.command("2026-04-13 09:00", ["reopen", year.path, "--period", month, "--by", "周敏", "--reason", "家庭访视核定数填错", "-o", year.path, "--force"]);
  desk.type(year.path, (facts) => ({
    ...facts,
    forms: facts.forms.map((form, index) => {
      if (index !== 0) return form;
      const [row, entries] = [...form.rows].find(([, { reported }]) => reported.state === "value")!;
      return { ...form, rows: new Map([...form.rows, [row, { ...entries, checked: { state: "value" as const, value: fromDecimal(3) }, reason: "重新核对" }]]) };
    }),
  }));
  year.noteTyped(month, desk.facts(year.path).forms[0]!);
  await year.close(month);
  const closings = desk.facts(year.path).log.filter(({ action, period }) => action === "close" && period === month).map(({ fingerprint }) => fingerprint);
  expect(new Set(closings).size).toBe(2);
}
