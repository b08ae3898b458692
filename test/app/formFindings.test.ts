import { describe, expect, test } from "vitest";
import { computeMonth } from "../../src/domain/computeMonth";
import { newWorkbook } from "../../src/app/newWorkbook";
import { emptyFacts } from "../../src/app/emptyFacts";
import { formFindings } from "../../src/app/formFindings";
import { verifyBook } from "../../src/app/verifyBook";
import { makeProse } from "../../src/app/prose";
import { missingEntry, type Facts, type FormFacts, type RowEntries } from "../../src/domain/facts";
import { rowKeyOf } from "../../src/domain/combining/scoreForm";
import { kindOf } from "../../src/domain/items/itemKinds";
import { fromDecimal } from "../../src/domain/units/rational";
import type { Month } from "../../src/domain/units/period";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { templateScheme } from "../arbitraries/madeScheme";
import { valueEntry } from "../arbitraries/entryArbitrary";

const scheme = templateScheme("shushan");
const month = "2026-08" as Month;
const community = { id: "C01", name: "和平", area: undefined };
const station = { id: "S01", name: "和平社区服务站", kind: "station" as const, communities: ["C01"], operator: "某社工站" };
const blank = emptyFacts(scheme, month, { communities: [community], units: [station], gridLeaders: [], staff: [] }, []);
const items = scheme.scoreSheets.find(({ id }) => id === blank.forms[0]!.sheet)!.blocks.flatMap((block) => block.items);

/** All done as due, in one line each; deductions and additions none. */
function fullForm(changes: Partial<FormFacts> = {}): Facts {
  const rows = new Map(items.flatMap((item) => kindOf(item).rows(item).map((row): [string, RowEntries] => {
    const answer = row.isBlankNone ? missingEntry : valueEntry(9999);
    return [rowKeyOf(item, row), { target: row.target === "entered" ? valueEntry(1) : missingEntry, reported: answer, checked: missingEntry, reason: "" }];
  })));
  const form: FormFacts = { ...blank.forms[0]!, rows, flags: { acceptReported: true, noOtherDeductions: true, veto: { isRaised: false, document: "" } }, ...changes };
  return { ...blank, forms: [form] };
}

async function found(facts: Facts): Promise<readonly string[]> {
  const bytes = await fileWorkbooks.create(newWorkbook("某街道", [scheme], scheme, facts).plan);
  const read = fileWorkbooks.read(bytes, { fileName: "book.xlsx" });
  if (!read.ok) throw new Error("not read");
  const verified = verifyBook(read.value);
  if (!verified.ok) throw new Error("not verified");
  const prose = makeProse("zh-CN");
  expect(verified.value.reading.facts.forms[0]).toMatchObject({ opinion: facts.forms[0]!.opinion, decision: facts.forms[0]!.decision });
  return formFindings(verified.value.reading, computeMonth(scheme, verified.value.reading.facts)).map((finding) => `${finding.severity} ${prose.finding(finding)}`);
}

function withRow(facts: Facts, key: string, entries: Partial<RowEntries>): Facts {
  const [form] = facts.forms;
  return { ...facts, forms: [{ ...form!, rows: new Map([...form!.rows].map(([own, row]) => [own, own === key ? { ...row, ...entries } : row])) }] };
}

describe("what a filled form still owes", () => {
  test("is nothing where full marks were given and nobody objected", async () => {
    expect(await found(fullForm({ opinion: { kind: "agreed", text: "" } }))).toEqual([]);
  });

  test("is a reason where points were lost, said once with every cell, and nothing once it is written", async () => {
    const [first] = items;
    const lost = withRow(fullForm(), first!.id, { reported: valueEntry(0) });
    expect(await found(lost)).toEqual([expect.stringMatching(/^warning .*I8.*和平社区服务站2026-08考核表有1项丢分或不适用，没有写原因：I8 /)]);
    expect(await found(withRow(lost, first!.id, { reason: "社工轮休" }))).toEqual([]);
  });

  test("is a reason where an item was said not to apply", async () => {
    expect(await found(withRow(fullForm(), items[0]!.id, { checked: { state: "notApplicable" } }))).toEqual([expect.stringContaining("没有写原因")]);
  });

  test("is the reason of a final decision that differs, and none of one that does not", async () => {
    const decided = (points: number, reason: string): Promise<readonly string[]> => found(fullForm({ decision: { points: { state: "value", value: fromDecimal(points) }, reason } }));
    expect(await decided(88.5, "")).toEqual([expect.stringMatching(/^error .*审定88\.5分，与拟定100分不同，没有写审定理由/)]);
    expect(await decided(88.5, "两户未访")).toEqual([]);
    expect(await decided(100, "")).toEqual([]);
    expect(await decided(200, "超额")).toEqual([expect.stringMatching(/^error .*超出可得的分数/)]);
  });

  test("is the document of a veto, and an answer to an objection", async () => {
    const flags = { acceptReported: true, noOtherDeductions: true, veto: { isRaised: true, document: "" } };
    expect(await found(fullForm({ flags, opinion: { kind: "objected", text: "第1项少计2次" } }))).toEqual([
      expect.stringMatching(/^error .*没有写事项和依据文件/), expect.stringMatching(/^note .*有异议：第1项少计2次/),
    ]);
  });
});
