import { beforeAll, describe, expect, test } from "vitest";
import { recordPrint } from "../../../src/app/pay/recordPrint";
import { voidPrint } from "../../../src/app/pay/voidPrint";
import type { Verification } from "../../../src/app/verifyBook";
import { allowanceColumn as column } from "../../../src/workbook/sheets/people/allowancesLayout";
import { codesOf, typed } from "../auditedBook";
import { addressOf, listOf, listTitle, payBook, rawCell, verified, written, type PayBook } from "./payBook";

let book: PayBook;
const print = (verification: Verification, object = listTitle) => recordPrint(verification, { object, at: "2026-07-14 09:30", person: "周敏" });
const codes = (outcome: { findings: readonly { code: string; severity: string }[] }): string[] => outcome.findings.filter(({ severity }) => severity !== "note").map(({ code }) => code);
const first = (of: PayBook) => of.layouts.people.allowances.pages[0]!;
const printedOn = (of: PayBook, foot: number): unknown => rawCell(of.raw, listTitle, foot + 4, column.remark).value;

beforeAll(async () => {
  book = await payBook();
}, 60_000);

describe("a printing", () => {
  test("is noted in the log and stands on the pages it is of, and verify agrees", async () => {
    const whole = await written(book, print(verified(book.raw)));
    const again = await written(whole, print(verified(whole.raw), "和平"));
    const { log } = verified(again.raw).reading.facts;
    expect(log.filter(({ action }) => action === "print").map(({ object, person, at }) => ({ object, person, at }))).toEqual([
      { object: "津贴发放 2026-06", person: "周敏", at: "2026-07-14 09:30" }, { object: "津贴发放 2026-06 和平", person: "周敏", at: "2026-07-14 09:30" },
    ]);
    const { pages, summary } = again.layouts.people.allowances;
    expect(printedOn(again, pages[0]!.foot)).toBe("第2次打印");
    expect(printedOn(again, pages[1]!.foot)).toBe("第1次打印");
    expect(printedOn(again, summary.foot)).toBe("第1次打印");
    expect(listOf(again.raw).prints).toBe(2);
    expect(codesOf(again.raw)).toEqual(codesOf(book.raw));
  });

  test("that follows another one warns that both count, until the earlier is void", async () => {
    const once = await written(book, print(verified(book.raw)));
    expect(codes(print(verified(once.raw)))).toEqual(["payMonthOpen", "printEarlierValid"]);
    const voided = await written(once, voidPrint(verified(once.raw), { object: listTitle, number: 1, at: "2026-07-14 10:00", person: "周敏", reason: "金额有误" }));
    expect(printedOn(voided, first(voided).foot)).toBe("第1次打印（已作废）");
    const twice = await written(voided, print(verified(voided.raw)));
    expect(codes(print(verified(voided.raw)))).toEqual(["payMonthOpen"]);
    expect(printedOn(twice, first(twice).foot)).toBe("第2次打印（其中1次作废）");
    expect(codesOf(twice.raw)).toEqual(codesOf(book.raw));
  });

  test("of an approval is noted for the instalment that the form shows, and refused for another or one that is not payable", async () => {
    const once = await written(book, print(verified(book.raw), "付款审批单"));
    expect(verified(once.raw).reading.facts.log.at(-1)).toMatchObject({ action: "print", object: "付款审批单 HT-02 首期款" });
    const words = once.raw.sheets.find(({ title }) => title === "付款审批单")!.cells;
    expect([...words.values()].map(({ value }) => value).filter((value) => /^第1次打印/.test(String(value)))).toHaveLength(1);
    expect(codesOf(once.raw)).toEqual(codesOf(book.raw));
    expect(codes(print(verified(book.raw), "付款审批单 HT-01 中期款"))).toEqual(["printNotPayable", "printOtherShown"]);
  });

  test.each([
    ["a name is missing", (verification: Verification) => recordPrint(verification, { object: listTitle, at: "", person: " " }), "printWithoutPerson"],
    ["the list does not exist", (verification: Verification) => print(verification, "火星社区"), "printUnknown"],
    ["what is voided was never printed", (verification: Verification) => voidPrint(verification, { object: listTitle, number: 1, at: "", person: "周敏", reason: "有误" }), "printUnknown"],
  ])("is refused when %s", (_, act, code) => {
    expect(act(verified(book.raw))).toMatchObject({ ok: false, findings: [{ code }] });
  });

  test("is refused while an amount of the list was typed over", () => {
    const { row } = first(book).rows[0]!;
    const outcome = print(verified(typed(listTitle, addressOf(row, column.total), 1)(book.raw)));
    expect(outcome.ok).toBe(false);
    expect(codes(outcome)).toContain("formulaReplacedByValue");
  });

  test("is not hindered by what is wrong on a score sheet", () => {
    const form = book.layouts.forms[0]!;
    expect(print(verified(typed(form.title, `H${form.lines[0]!.row}`, 1)(book.raw))).ok).toBe(true);
  });
});

describe("voiding", () => {
  test("is refused without a reason, for a number that was not printed, and twice", async () => {
    const once = await written(book, print(verified(book.raw)));
    const voiding = (of: PayBook, number: number, reason: string) => voidPrint(verified(of.raw), { object: listTitle, number, at: "2026-07-14 10:00", person: "周敏", reason });
    expect(codes(voiding(once, 1, " "))).toEqual(["voidWithoutReason"]);
    expect(codes(voiding(once, 2, "有误"))).toEqual(["voidUnknown"]);
    const voided = await written(once, voiding(once, 1, "有误"));
    expect(codes(voiding(voided, 1, "有误"))).toEqual(["voidTwice"]);
  });
});
