// Each input outside the forms that a closed month rests on, changed by hand, and what verify says of it.
import { beforeAll, describe, expect, test } from "vitest";
import { sampleYear } from "../../../src/app/demo/sampleYear";
import { closedInputFindings } from "../../../src/app/closing/closedInputFindings";
import { closingWarnings } from "../../../src/app/closing/closeMonth";
import { closedReplyFindings } from "../../../src/app/closing/closedReplyFindings";
import { newWorkbook, type NewWorkbook } from "../../../src/app/newWorkbook";
import type { Verification } from "../../../src/app/verifyBook";
import { makeProse } from "../../../src/app/prose";
import { inputsToWrite } from "../../../src/domain/closing/writtenInputs";
import type { Contract, Facts, GridLeaderResult, Payment, Roster } from "../../../src/domain/facts";
import { rational } from "../../../src/domain/units/rational";
import type { Day } from "../../../src/domain/units/day";
import type { Fen } from "../../../src/domain/units/money";
import type { Quarter } from "../../../src/domain/units/period";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { replyColumn } from "../../../src/workbook/sheets/survey/surveyLayout";
import { readTemplate } from "../demoTemplates";
import { patched, typed, verified } from "./closingBook";

const minutes = 60_000;
const { scheme, roster, contracts } = readTemplate("street");
const communities = roster.communities.slice(0, 2);
const kept = new Set(communities.map(({ id }) => id));
const small: Roster = {
  communities, units: roster.units.filter((unit) => unit.communities.every((id) => kept.has(id))),
  gridLeaders: roster.gridLeaders.filter(({ community }) => kept.has(community)), staff: roster.staff.filter(({ community }) => kept.has(community)),
};
const replaced = <Row>(rows: readonly Row[], at: number, change: (row: Row) => Row): Row[] => rows.map((row, index) => (index === at ? change(row) : row));

const paid = "2026-Q1" as Quarter;
const resultAt = (facts: Facts, result: GridLeaderResult["result"]): number => facts.gridLeaderResults.findIndex((row) => row.quarter === paid && row.result === result);
const result = (from: GridLeaderResult["result"], change: (row: GridLeaderResult) => GridLeaderResult) => (facts: Facts): Facts => ({ ...facts, gridLeaderResults: replaced(facts.gridLeaderResults, resultAt(facts, from), change) });
const leader = (change: Partial<Facts["roster"]["gridLeaders"][number]>, at = 0) => (facts: Facts): Facts => ({ ...facts, roster: { ...facts.roster, gridLeaders: replaced(facts.roster.gridLeaders, at, (row) => ({ ...row, ...change })) } });
const contract = (change: (row: Contract) => Contract) => (facts: Facts): Facts => ({ ...facts, contracts: replaced(facts.contracts, 0, change) });
const payment = (change: Partial<Payment>) => (facts: Facts): Facts => ({ ...facts, payments: replaced(facts.payments, 0, (row) => ({ ...row, ...change })) });

/** What somebody changes, and the codes of all that verify says more than before. */
const changes: readonly [what: string, change: (facts: Facts) => Facts, codes: readonly string[]][] = [
  ["a result that was paid, from pass to fail", result("pass", (row) => ({ ...row, result: "fail", reason: "走访不足" })), ["closedResultChanged"]],
  ["a result that was paid, back to not assessed", result("pass", (row) => ({ ...row, result: "notAssessed" })), ["closedResultChanged"]],
  ["a result from fail to pass", result("fail", (row) => ({ ...row, result: "pass" })), ["closedResultChanged"]],
  ["the reason of a fail", result("fail", (row) => ({ ...row, reason: "另一个原因" })), ["closedResultChanged"]],
  ["contacts noted beside a result", result("pass", (row) => ({ ...row, contactsDone: { state: "value", value: rational(77) } })), ["closedResultChanged"]],
  ["the name of a grid leader", leader({ name: "改名" }), ["closedPersonChanged"]],
  ["the grid of a grid leader", leader({ grid: "另一网格" }), ["closedPersonChanged"]],
  ["the community of a grid leader", leader({ community: communities[1]!.id }), ["closedPersonChanged"]],
  ["the personal number of a grid leader", leader({ person: "R999" }), ["closedPersonChanged"]],
  ["the first day of a grid leader, which changes no amount", leader({ from: "2023-02-03" as Day }), ["closedPersonChanged"]],
  ["the level of somebody on staff", (facts) => ({ ...facts, roster: { ...facts.roster, staff: replaced(facts.roster.staff, 0, (row) => ({ ...row, level: row.level + 1 })) } }), ["closedStaffChanged"]],
  ["the name of a unit", (facts) => ({ ...facts, roster: { ...facts.roster, units: replaced(facts.roster.units, 0, (row) => ({ ...row, name: "改名服务站" })) } }), ["closedNameChanged"]],
  ["the amount of a contract", contract((row) => ({ ...row, amount: (row.amount! + 100) as Fen })), ["closedContractChanged"]],
  ["a contract's signing day", contract((row) => ({ ...row, signed: "2025-12-30" as Day })), ["closedContractChanged"]],
  ["the amount of a payment", payment({ amount: 12_345 as Fen }), ["closedPaymentChanged"]],
  ["the voucher of a payment", payment({ voucher: "记-999" }), ["closedPaymentChanged"]],
  ["the day of a payment", payment({ day: "2026-04-29" as Day }), ["closedInputGone"]],
  ["what a community spent in a closed month", (facts) => ({ ...facts, spending: replaced(facts.spending, 0, (row) => ({ ...row, work: (row.work + 500) as Fen })) }), ["closedSpendingChanged"]],
  ["a rest day of a closed month", (facts) => ({ ...facts, restDays: { ...facts.restDays, rest: facts.restDays.rest.filter((day) => day !== "2026-01-01") } }), ["closedRestDaysChanged"]],
  ["a reply to a survey of a closed quarter", (facts) => ({ ...facts, replies: replaced(facts.replies, facts.replies.findIndex(({ period }) => period === paid), (row) => ({ ...row, answers: row.answers.map((answer) => (answer === 1 ? 2 : 1)) })) }), ["closedRepliesChanged"]],
];

/** What is filled later as it should be. */
const filledLater: readonly [what: string, change: (facts: Facts) => Facts][] = [
  ["somebody leaves", leader({ to: "2026-05-20" as Day })],
  ["a mid-term evaluation comes in", contract((row) => ({ ...row, midTerm: { day: "2026-05-20" as Day, result: "pass" } }))],
  ["a payment is made", (facts) => ({ ...facts, payments: [...facts.payments, { ...facts.payments[0]!, day: "2026-05-12" as Day, voucher: "记-500" }] })],
  ["somebody is assessed late", (facts) => ({ ...facts, gridLeaderResults: facts.gridLeaderResults.map((row) => (row.quarter === paid && row.result === "notAssessed" ? { ...row, result: "pass" } : row)) })],
];

describe("an input that closed months rest on", () => {
  let bytes: Uint8Array;
  let book: NewWorkbook;
  beforeAll(async () => {
    const { facts } = sampleYear(scheme, small, contracts.slice(0, 3), { year: 2026, months: 5, repliesOfYear: 900 }).at(-1)!;
    book = newWorkbook("蜀山街道", [scheme], scheme, facts);
    bytes = await fileWorkbooks.create(book.plan);
  }, 3 * minutes);

  const said = (facts: Facts): string[] => [...closedInputFindings(book.spec, facts), ...closedReplyFindings(book.spec, facts)].map(({ code }) => code);

  test("is as it was closed with in a book that nobody touched", () => {
    expect(verified(bytes).findings.filter(({ code, severity }) => code.startsWith("closed") || severity === "error")).toEqual([]);
  }, minutes);

  test.each(changes)("is found when it changes: %s", (_, change, codes) => {
    expect([...new Set(said(change(book.facts)))]).toEqual(codes);
  });

  test.each(filledLater)("is not given away when %s", (_, change) => {
    expect(said(change(book.facts))).toEqual([]);
  });

  test("is found in the file, with what was closed and what is there now in words", () => {
    const all = [changes[0]!, changes[5]!, changes[12]!, changes[14]!, changes[17]!, changes[18]!];
    const changed = verified(typed(bytes, (facts) => all.reduce((so, [, change]) => change(so), facts))).findings.filter(({ code }) => code.startsWith("closed"));
    expect(new Set(changed.map(({ code }) => code))).toEqual(new Set(all.flatMap(([, , codes]) => codes)));
    const result = changed.find(({ code, values }) => code === "closedResultChanged" && values["field"] === "result")!;
    expect(result).toMatchObject({ severity: "warning", values: { month: "2026-04", detail: "2026-Q1", expected: "合格", found: "不合格" } });
    expect(makeProse("zh-CN").finding(result)).toContain("2026-Q1考核的结果，2026-04关账时是“合格”，现在是“不合格”。");
  }, minutes);

  test("is found in the file where somebody answers a questionnaire of a closed quarter again", () => {
    const sheet = book.plan.sheets.find(({ cells }) => cells.some((cell) => cell.kind === "input" && cell.role === "reply.period"))!;
    const { row } = sheet.cells.find((cell) => cell.kind === "input" && cell.role === "reply.period" && cell.value === paid)!;
    const answer = sheet.cells.find((cell) => cell.row === row && cell.column === replyColumn.firstAnswer && cell.kind === "input")!;
    const changed = patched(bytes, [{ sheetTitle: sheet.title, row, column: replyColumn.firstAnswer, value: answer.kind === "input" && answer.value === 1 ? 2 : 1 }]);
    expect(verified(changed).findings).toContainEqual(expect.objectContaining({ code: "closedRepliesChanged", severity: "error" }));
  }, minutes);

  test("is said once more to who closes the month, for nobody asks again", () => {
    const facts = changes[0]![1](book.facts);
    const { results, spec } = book;
    expect(closingWarnings({ reading: { spec, facts }, results } as unknown as Verification).map(({ code }) => code)).toContain("closedResultChanged");
  });

  test("is written as it is then by the next closing, and only what changed", () => {
    const changed = changes[0]![1](book.facts);
    const lines = inputsToWrite(changed, changed.month).filter(({ figure }) => figure.startsWith("result "));
    expect(lines.map(({ figure, value }) => `${figure} ${String(value).split("｜")[0]!}`)).toEqual(["result 2026-Q1 不合格"]);
    const closed = { ...changed, closedFigures: [...changed.closedFigures, ...inputsToWrite(changed, changed.month).map((line) => ({ month: changed.month, kind: "input" as const, ...line }))] };
    expect([inputsToWrite(closed, closed.month), said(closed)]).toEqual([[], []]);
  });
});
