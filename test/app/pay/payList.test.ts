import { beforeAll, describe, expect, test } from "vitest";
import { makeProse } from "../../../src/app/prose";
import { capitals } from "../../../src/domain/money/capitals";
import { fen, sumFen } from "../../../src/domain/units/money";
import { allowanceColumn as column } from "../../../src/workbook/sheets/people/allowancesLayout";
import { instalmentColumn } from "../../../src/workbook/sheets/contracts/instalmentsLayout";
import { typed } from "../auditedBook";
import { addressOf, listOf, listTitle, payBook, rawCell, rowHidden, verified, type PayBook } from "./payBook";

let book: PayBook;
const prose = makeProse("zh-CN");
const errorsOf = (list: ReturnType<typeof listOf>): string[] => list.findings.filter(({ severity }) => severity === "error").map(({ code, place }) => `${code} ${place.kind === "cell" ? `${place.sheet}!${place.cell}` : ""}`);

beforeAll(async () => {
  book = await payBook();
}, 60_000);

const page = () => book.layouts.people.allowances.pages[0]!;
const total = () => addressOf(page().foot, column.total);

describe("the pay list of an untouched workbook", () => {
  test("agrees three ways for every community, the street and what is payable of contracts", () => {
    const list = listOf(book.raw);
    expect(errorsOf(list)).toEqual([]);
    for (const each of [...list.communities.map((community) => community.total), list.total, list.instalmentsTotal!]) {
      expect(each).toMatchObject({ agrees: true, formula: each.engine, lines: each.engine, capitals: capitals(each.engine) });
    }
  });

  test("counts what the engine's own lines add up to, community by community", () => {
    const { results } = verified(book.raw);
    const list = listOf(book.raw);
    for (const { community, total: sum, fixed, performance, arrears } of list.communities) {
      const own = results.allowances.filter(({ engagement }) => engagement.community === community);
      expect(sum.engine).toBe(sumFen(own.map((line) => (line.total.state === "value" ? line.total.value : fen(0)))));
      expect(sumFen([fixed, performance, arrears])).toBe(sum.engine);
    }
    expect(list.total.engine).toBe(sumFen(list.communities.map(({ total: sum }) => sum.engine)));
    expect(list.total.engine).toBeGreaterThan(0);
  });

  test("warns that the month is open while nothing closed it", () => {
    expect(listOf(book.raw).findings.filter(({ severity }) => severity === "warning").map(({ code }) => code)).toContain("payMonthOpen");
  });
});

describe("a total that is not the sum of its lines", () => {
  test("names the row that a shortened sum leaves out, both sums and their difference", () => {
    const rows = page().rows;
    const amount = Number(rawCell(book.raw, listTitle, rows[1]!.row, column.total).value);
    const { formula, value } = rawCell(book.raw, listTitle, page().foot, column.total);
    const short = formula!.replaceAll(/(M\$?\d+:M\$?)\d+/g, `$1${rows[0]!.row}`);
    const list = listOf(book.raw, typed(listTitle, total(), Number(value) - amount, short));
    expect(amount).toBeGreaterThan(0);
    const found = list.findings.filter(({ code }) => code === "payTotalShort");
    expect(found.map(({ place, values }) => ({ place, values }))).toMatchObject([
      { place: { kind: "cell", sheet: listTitle, cell: total() }, values: { difference: amount * 100, rows: String(rows[1]!.row), lastRow: rows[0]!.row } },
    ]);
    expect(prose.finding(found[0]!)).toMatch(/合计.*元，逐人相加.*元，相差.*元：第7行未计入（求和只到第6行）/);
    expect(list.communities[0]!.total.agrees).toBe(false);
    // The words follow their own cell, which nobody touched.
    expect(list.total.agrees).toBe(true);
  });

  test("is found where a number stands in place of the sum, although it is typed with its capitals", () => {
    const list = listOf(book.raw, typed(listTitle, total(), 9999.99));
    expect(errorsOf(list)).toEqual([`payTotalDiffers ${listTitle}!${total()}`]);
    expect(list.communities[0]!.total).toMatchObject({ formula: 999999, agrees: false });
  });

  test("is found where a line was typed over, also when its total was made to fit", () => {
    const { row } = page().rows[0]!;
    const { value } = rawCell(book.raw, listTitle, row, column.total);
    const { formula, value: sum } = rawCell(book.raw, listTitle, page().foot, column.total);
    const list = listOf(book.raw, typed(listTitle, addressOf(row, column.total), Number(value) + 100), typed(listTitle, total(), Number(sum) + 100, formula));
    // The street's lines are those of all pages: its own cell still says the old sum.
    expect(errorsOf(list)).toEqual([`payTotalDiffers ${listTitle}!${total()}`, `payTotalDiffers ${listTitle}!${addressOf(book.layouts.people.allowances.summary.foot, column.total)}`]);
  });

  test("names a hidden line, which is counted and not printed", () => {
    const { row } = page().rows[0]!;
    const list = listOf(book.raw, rowHidden(listTitle, row));
    const [found] = list.findings.filter(({ code }) => code === "payLineHidden");
    expect(found?.values).toMatchObject({ rows: String(row), difference: Number(rawCell(book.raw, listTitle, row, column.total).value) * 100 });
    expect(prose.finding(found!)).toContain(`第${row}行被隐藏`);
  });
});

describe("capitals", () => {
  test("typed over are found, with what they should be", () => {
    const cell = addressOf(page().foot + 1, 1);
    const list = listOf(book.raw, typed(listTitle, cell, "合计（大写）：人民币玖仟元整　　¥9,000.00"));
    expect(errorsOf(list)).toEqual([`payCapitalsDiffer ${listTitle}!${cell}`]);
    expect(list.communities[0]!.total.agrees).toBe(false);
  });

  test("are found wrong where only the figures beside them were changed", () => {
    const cell = addressOf(page().foot + 1, 1);
    const text = String(rawCell(book.raw, listTitle, page().foot + 1, 1).value);
    expect(errorsOf(listOf(book.raw, typed(listTitle, cell, text.replace(/¥.*/, "¥1.00"))))).toEqual([`payCapitalsDiffer ${listTitle}!${cell}`]);
  });
});

describe("an instalment", () => {
  test("that waits for an evaluation names what is met, what is open and the cell to fill", () => {
    const found = listOf(book.raw).findings.filter(({ code }) => code === "payNotYet").map((finding) => prose.finding(finding));
    expect(found).toEqual(["合同台账!J5：HT-01（心理咨询）中期款44,333.33元暂不可付。已满足：开始后已满规定月数（2026-06-20）。未满足：中期评估结论未填（J5）。这笔款不作废，补齐后自动转为可付。"]);
  });

  test("payable now that the sheet calls paid is missed in the sum of the lines", () => {
    const { lines, foot } = book.layouts.contracts!.instalments;
    const payable = lines.find(({ row }) => rawCell(book.raw, "合同付款", row, instalmentColumn.conclusion).value === "可付");
    const list = listOf(book.raw, typed("合同付款", addressOf(payable!.row, instalmentColumn.conclusion), "已付"));
    expect(errorsOf(list)).toEqual([`payTotalDiffers 合同付款!${addressOf(foot.payable, instalmentColumn.amount)}`]);
  });
});
