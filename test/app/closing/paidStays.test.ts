import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../../../src/domain/facts";
import type { Day } from "../../../src/domain/units/day";
import { yuanText } from "../../../src/domain/units/money";
import { allowancesTitle } from "../../../src/workbook/sheets/people/allowancesLayout";
import { filled, januaryFile } from "../openedYear";
import { closed, errorsIn, filledMonth, openedNext, printed, reopened, typed, verified, voided } from "./closingBook";

const minutes = 60_000;
const january = "2026-01";

describe("a list that was printed before its month is reopened", () => {
  let paper: Uint8Array;
  let leader: string;
  beforeAll(async () => {
    const done = await closed(filled(await januaryFile("shushan")).bytes, january);
    paper = (await printed(done.bytes, allowancesTitle)).bytes;
    leader = verified(paper).reading.facts.roster.gridLeaders.find(({ from, to }) => from !== undefined && from < "2026-01-01" && to === undefined)!.id;
  }, 3 * minutes);

  const left = (day: string | undefined) => (facts: Facts): Facts => ({
    ...facts, roster: { ...facts.roster, gridLeaders: facts.roster.gridLeaders.map((one) => (one.id === leader ? { ...one, to: day as Day | undefined } : one)) },
  });
  const lineOf = (bytes: Uint8Array): { fixed: string; arrears: string } => {
    const { fixed, arrears } = verified(bytes).results.allowances.find(({ engagement }) => engagement.id === leader)!;
    const yuan = (figure: typeof fixed): string => (figure.state === "value" ? yuanText(figure.value) : figure.state);
    return { fixed: yuan(fixed), arrears: yuan(arrears) };
  };
  const paidOf = (bytes: Uint8Array): string[] => verified(bytes).reading.facts.paidAllowances.filter(({ engagement }) => engagement === leader).map(({ month, fixed, arrears }) => `${month} ${yuanText(fixed)} ${yuanText(arrears)}`);

  test("stays as it was paid; each later list pays or takes back the difference, net of the corrections before", async () => {
    const again = await reopened(paper, january);
    expect(again.findings.map(({ code }) => code)).toEqual(["reopenPaidKept", "reopenDone"]);
    expect(paidOf(again.bytes)).toEqual(["2026-01 200.00 0.00"]);
    expect(errorsIn(again.bytes)).toEqual([]);

    // It became known that the leader left on the 10th of January.
    const corrected = await closed(typed(again.bytes, left("2026-01-10")), january);
    expect(corrected.findings.find(({ code }) => code === "closePaidKept")).toMatchObject({ severity: "warning", values: { difference: -20000 } });
    expect(paidOf(corrected.bytes)).toEqual(["2026-01 200.00 0.00"]);
    expect(errorsIn(corrected.bytes)).toEqual([]);
    const february = filledMonth((await openedNext(corrected.bytes, "2026-02")).bytes);
    expect(lineOf(february)).toEqual({ fixed: "0.00", arrears: "-200.00" });

    // And then that the leaving was a mistake: January and February are owed again, less the 200 taken back.
    const march = filledMonth((await openedNext((await closed(february, "2026-02")).bytes, "2026-03")).bytes);
    expect(lineOf(typed(march, left(undefined)))).toEqual({ fixed: "200.00", arrears: "400.00" });
    expect(paidOf(march)).toEqual(["2026-01 200.00 0.00", "2026-02 0.00 -200.00"]);
  }, 5 * minutes);

  test("and made void was not paid: closing again writes the list of then", async () => {
    const again = await reopened((await voided(paper, allowancesTitle)).bytes, january);
    expect(again.findings.map(({ code }) => code)).toEqual(["reopenDone"]);
    expect(paidOf(again.bytes)).toEqual([]);
    const corrected = await closed(typed(again.bytes, left("2026-01-10")), january);
    expect(paidOf(corrected.bytes)).toEqual(["2026-01 0.00 0.00"]);
    expect(lineOf((await openedNext(corrected.bytes, "2026-02")).bytes)).toEqual({ fixed: "0.00", arrears: "0.00" });
  }, 3 * minutes);
});
