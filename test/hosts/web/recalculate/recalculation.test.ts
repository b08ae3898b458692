import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../src/hosts/file/readWorkbook";
import { Recalculation } from "../../../../src/hosts/web/recalculate/recalculation";
import { cellKey, type RawCell, type RawWorkbook } from "../../../../src/workbook/rawWorkbook";
import { parseAddress } from "../../../../src/hosts/file/cellAddress";

type Made = Readonly<Record<string, number | string | boolean | null>>;

/** A sheet of cells by address; a text that begins with = is a formula without a result yet. */
function made(cells: Made, names: Readonly<Record<string, string>> = {}): RawWorkbook {
  const entries = Object.entries(cells).map(([address, value]): [number, RawCell] => {
    const formula = typeof value === "string" && value.startsWith("=") ? value.slice(1) : undefined;
    return [keyOf(address), formula === undefined ? { value, isError: false } : { value: null, isError: false, formula }];
  });
  const sheet = { title: "表", visibility: "visible", cells: new Map(entries), hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() } as const;
  return { sheets: [sheet], names: Object.entries(names).map(([name, text]) => ({ name, text })), foreignParts: [] };
}

function keyOf(address: string): number {
  const { row, column } = parseAddress(address)!;
  return cellKey(row, column);
}

/** What a formula gives beside the cells. */
function valueOf(formula: string, cells: Made = {}): RawCell["value"] {
  const results = new Recalculation(made({ ...cells, Z99: `=${formula}` })).computeAll();
  return results.find(({ key }) => key === keyOf("Z99"))?.cell.value ?? null;
}

const list: Made = { A1: 3, A2: 1, A3: "x", A4: null, A5: 2, B1: "甲", B2: "乙", B3: "甲", B5: "丙", C1: 10, C2: 20, C3: 30, C5: 40 };

describe("a formula computed in the workbench", () => {
  test.each<[string, RawCell["value"]]>([
    ["1+2*3^2", 19], ["-2^2", 4], ["7/0", "#DIV/0!"], ['"a"+1', "#VALUE!"], ['"12"+1', 13], ["5%*200", 10], ["0.1+0.2-0.3", 0],
    ['"缺">=60', true], ["1=TRUE", false], ['"A"="a"', true], ['1&"/"&2.50', "1/2.5"], ["1/3&\"\"", "0.333333333333333"],
    ["ROUND(2.675,2)", 2.68], ["ROUND(-0.5,0)", -1], ["ROUND(1.005,2)", 1.01], ["ROUNDUP(2.001,2)", 2.01], ["ROUNDDOWN(-2.009,2)", -2], ["INT(-1.5)", -2], ["MOD(-1,3)", 2], ["MOD(20200000000,3)", 1],
    ["SUM(A1:A5)", 6], ["SUM(A1:A5,\"4\",TRUE)", 11], ["COUNT(A1:A5)", 3], ["COUNTA(A1:A5)", 4], ["AVERAGE(A1:A5)", 2], ["AVERAGE(A3:A4)", "#DIV/0!"], ["MAX(A3:A4)", 0], ["MEDIAN(A1:A5)", 2],
    ["VAR(A1:A5)", 1], ["STDEVP(C1:C2)", 5], ["LARGE(C1:C5,2)", 30], ["SMALL(C1:C5,9)", "#NUM!"],
    ['COUNTIF(B1:B5,"甲")', 2], ['COUNTIF(B1:B5,"")', 1], ['COUNTIF(A1:A5,">=2")', 2], ['COUNTIF(B1:B5,"<>甲")', 3], ['SUMIF(B1:B5,"甲",C1:C5)', 40], ['SUMIFS(C1:C5,B1:B5,"甲",A1:A5,">=1")', 10], ['AVERAGEIFS(C1:C5,B1:B5,"甲")', 20],
    ['COUNTIFS(B1:B5,"?",C1:C5,"<=20")', 2], ['COUNTIF(B1:B5,"*")', 4], ['SUMIF(B1:B5,"甲",C1)', 40], ['COUNTIFS(A1:A5,">0",B1:B4,"甲")', "#VALUE!"],
    ['SUMPRODUCT((B1:B5="甲")*C1:C5)', 40], ["SUMPRODUCT(A1:A2,C1:C2)", 50], ['SUMPRODUCT((B1:B5="甲")*(A1:A5)*C1:C5)', "#VALUE!"], ['SUMPRODUCT(--(B1:B5="甲"))', 2], ["SUMPRODUCT(ROUND(C1:C5/7,0))", 14],
    ['MATCH("丙",B1:B5,0)', 5], ['MATCH("丁",B1:B5,0)', "#N/A"], ["MATCH(25,C1:C5,1)", 2], ["INDEX(C1:C5,2)", 20], ["INDEX(A1:C5,3,3)", 30], ["INDEX(C1:C5,9)", "#REF!"], ['VLOOKUP("乙",B1:C5,2,FALSE)', 20], ["LOOKUP(2,1/(B1:B5=\"甲\"),C1:C5)", 30], ["CHOOSE(2,\"a\",\"b\")", "b"],
    ["RANK(30,C1:C5)", 2], ["RANK(30,C1:C5,1)", 3], ["RANK(99,C1:C5)", "#N/A"],
    ["IF(A4=\"\",1,2)", 1], ["IF(A4=0,1,2)", 1], ["IF(1>2,\"a\")", false], ["IFERROR(1/0,\"-\")", "-"], ["AND(A1>2,ISNUMBER(A2))", true], ["OR(FALSE,B1=\"甲\")", true], ["NOT(A3=\"x\")", false],
    ["ISBLANK(A4)", true], ["ISBLANK(B4&\"\")", false], ["ISNUMBER(A3)", false], ["ISTEXT(A3)", true], ["ISERROR(1/0)", true], ["A4", 0],
    ["DATE(2026,2,30)", 46083], ["EDATE(DATE(2026,1,31),1)", 46081], ["EOMONTH(DATE(2028,2,1),0)", 46812], ["YEAR(46083)*100+MONTH(46083)", 202603], ["NETWORKDAYS(DATE(2026,9,1),DATE(2026,9,30))", 22], ["NETWORKDAYS(DATE(2026,10,1),DATE(2026,10,31),DATE(2026,10,1))", 21], ["DAYS(10,4)", 6], ["WEEKDAY(DATE(2026,11,25),2)", 3],
    ['TEXT(1234.5,"#,##0.00")', "1,234.50"], ['TEXT(0.125,"0.0%")', "12.5%"], ['TEXT(46083,"yyyy年m月")', "2026年3月"], ['TEXT(46083,"yyyy-mm-dd")', "2026-03-02"], ['TEXT(5,"00")', "05"], ['TEXT(-123,"00")', "-123"], ['TEXT(1234,"#,##000")', "1,234"], ['TEXT(5,"[DBNum2]")', "#VALUE!"],
    ['LEN("社区")', 2], ['MID("零壹贰",2,1)', "壹"], ['RIGHT("abc",2)', "bc"], ['TRIM("  a  b ")', "a b"], ['SUBSTITUTE("零零零","零零","零")', "零零"], ['VALUE("1,234.5")', 1234.5], ['VALUE("x")', "#VALUE!"],
    ["SUBTOTAL(9,C1:C5)", 100], ["ROW(B3)*10+COLUMN(C1)", 33], ["SQRT(-1)", "#NUM!"], ["SUM(A:A)", 6], ["SUM(没有的名称)", "#NAME?"], ["没有的表!A1", "#REF!"],
  ])("%s is %j", (formula, expected) => {
    const value = valueOf(formula, list);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 10);
    else expect(value).toBe(expected);
  });

  test("a function that is not computed here leaves the cached result, and what depends on it uses that", () => {
    const raw = made({ A1: 1, B1: "=XLOOKUP(A1,A1:A9,A1:A9)", C1: "=B1+A1" });
    const cells = new Map(raw.sheets[0]!.cells);
    cells.set(keyOf("B1"), { value: 5, isError: false, formula: "XLOOKUP(A1,A1:A9,A1:A9)" });
    const recalculation = new Recalculation({ ...raw, sheets: [{ ...raw.sheets[0]!, cells }] });
    expect(recalculation.notComputed()).toBe(1);
    expect(recalculation.change([{ sheet: 0, key: keyOf("A1"), cell: { value: 2, isError: false } }])).toEqual([{ sheet: 0, key: keyOf("C1"), cell: { value: 7, isError: false, formula: "B1+A1" } }]);
  });

  test("after a change the formulas follow in order, however long the chain, and nothing else is computed", () => {
    const cells: Record<string, number | string> = { A1: 1, Z1: "=1+1" };
    for (let row = 2; row <= 3000; row++) cells[`A${row}`] = `=A${row - 1}+1`;
    const recalculation = new Recalculation(made(cells));
    recalculation.computeAll();
    const results = recalculation.change([{ sheet: 0, key: keyOf("A1"), cell: { value: 101, isError: false } }]);
    expect(results.length).toBe(2999);
    expect(results.at(-1)?.cell.value).toBe(3100);
  });

  test("a circle keeps its results and does not hang", () => {
    const recalculation = new Recalculation(made({ A1: "=B1+1", B1: "=A1+1", C1: 1, D1: "=C1" }));
    expect(recalculation.change([{ sheet: 0, key: keyOf("C1"), cell: { value: 4, isError: false } }]).map(({ cell }) => cell.value)).toEqual([4]);
    expect(recalculation.change([{ sheet: 0, key: keyOf("A1"), cell: { value: 7, isError: false } }]).map(({ cell }) => cell.value)).toEqual([8]);
  });

  test("a formula that is taken away no longer follows, and one that is put in does", () => {
    const recalculation = new Recalculation(made({ A1: 1, B1: "=A1*2" }, { 单价: "'表'!$A$1" }));
    recalculation.computeAll();
    recalculation.change([{ sheet: 0, key: keyOf("B1"), cell: { value: 9, isError: false } }, { sheet: 0, key: keyOf("C1"), cell: { value: null, isError: false, formula: "单价+10" } }]);
    const results = recalculation.change([{ sheet: 0, key: keyOf("A1"), cell: { value: 5, isError: false } }]);
    expect(results.map(({ key, cell }) => [key, cell.value])).toEqual([[keyOf("C1"), 15]]);
  });

  test("many stars in a condition take no more than their product of time", () => {
    const text = "a".repeat(2000);
    expect(valueOf(`COUNTIF(A1:A1,"${"*a".repeat(60)}b")`, { A1: text })).toBe(0);
  });
});

describe("the workbooks of the product", () => {
  test.each(["templates/street/blank.xlsx", "templates/shushan/blank.xlsx", "templates/huaguoshan/blank.xlsx", "test/workbooks/claimed-twice.xlsx", "test/workbooks/moved-by-office.xlsx"])("%s: every formula is computed here to the figure that stands in its cell", (file) => {
    const raw = readWorkbook(readFileSync(file));
    if (!raw.ok) throw new Error(file);
    const recalculation = new Recalculation(raw.value);
    const different = recalculation.computeAll().filter(({ sheet, key, cell }) => !isSameFigure(raw.value.sheets[sheet]!.cells.get(key)!.value, cell.value));
    expect(recalculation.notComputed()).toBe(0);
    expect(different).toEqual([]);
  });
});

/** Programs keep the last digits of a binary fraction differently, and an empty text as nothing. */
function isSameFigure(found: RawCell["value"], computed: RawCell["value"]): boolean {
  if (typeof found === "number" && typeof computed === "number") return Math.abs(found - computed) <= 1e-9 * Math.max(1, Math.abs(found));
  return (found ?? "") === (computed ?? "");
}
