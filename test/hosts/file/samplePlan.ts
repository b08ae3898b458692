// A small street: sheets whose titles and names try what files get wrong (quotes, apostrophes, ampersands, spaces).
import type { CellExpression } from "../../../src/domain/formula/expression";
import type { CellPlan, SheetPlan, StyleName, WorkbookPlan } from "../../../src/workbook/plan";

export function sheetPlan(id: string, title: string, cells: readonly CellPlan[], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    id, title, cells, visibility: "visible", columnWidths: [8, 20, 12], hiddenColumns: [], rowHeights: new Map(), sections: [], merges: [],
    validations: [], conditionalFormats: [], links: [], print: { orientation: "portrait", breaksAfter: [], isOnePage: false }, isProtected: true, ...more,
  };
}

export function label(row: number, column: number, value: string | number | null, style: StyleName = "text"): CellPlan {
  return { kind: "label", row, column, value, style };
}

export function input(row: number, column: number, value: string | number | null, style: StyleName = "inputNumber"): CellPlan {
  return { kind: "input", row, column, value, style, role: "count", type: "number" };
}

export function computed(row: number, column: number, formula: CellExpression, value: number | string, style: StyleName = "computedNumber"): CellPlan {
  return { kind: "computed", row, column, formula, value, style };
}

export const number = (value: string): CellExpression => ({ kind: "number", value });
export const text = (value: string): CellExpression => ({ kind: "text", value });
export const ref = (sheet: string, row: number, column: number, toRow?: number, toColumn?: number): CellExpression => ({ kind: "ref", ref: { sheet, row, column, toRow, toColumn } });
export const call = (name: "SUM" | "IF" | "ISBLANK" | "OR" | "ISNUMBER", ...args: CellExpression[]): CellExpression => ({ kind: "call", name, args });
export const equal = (left: CellExpression, right: CellExpression): CellExpression => ({ kind: "binary", operator: "=", left, right });

const allStyles: readonly StyleName[] = [
  "title", "subtitle", "attachment", "header", "line", "lineRight", "text", "textCenter", "textLeft", "number", "points", "money", "percent", "date", "index",
  "inputText", "inputCenter", "inputNumber", "inputMoney", "inputDate", "inputPercent", "computedText", "computedCenter", "computedNumber", "computedPoints",
  "computedMoney", "computedDate", "computedPercent", "computedIndex", "total", "totalMoney", "totalPoints", "helper", "helperNumber", "helperDate", "note",
  "signature", "link", "block", "hero", "plain",
];

const form = sheetPlan("form", "和平'路 站&\"一\"", [
  label(1, 1, "社工服务站月度考核表", "title"),
  label(2, 1, "=1+1"), label(2, 2, "+86 & <b> \"引号\""), label(2, 3, "@名\n第二行 "),
  label(3, 1, "_x000D_ 不是回车"), label(3, 2, null, "header"), label(3, 3, 0),
  input(4, 1, 3), input(4, 2, 4.5), input(4, 3, null),
  computed(5, 1, call("SUM", ref("form", 4, 1, 4, 3)), 7.5, "total"),
  computed(5, 2, call("IF", call("ISBLANK", ref("form", 4, 3)), text(""), number("1")), ""),
  computed(5, 3, call("SUM", ref("rates", 2, 2), ref("form", 3, 3)), 0),
  label(6, 1, "参数", "link"),
], {
  merges: [{ row: 1, column: 1, toRow: 1, toColumn: 3 }],
  rowHeights: new Map([[1, 36]]),
  hiddenColumns: [5],
  sections: [{ id: "items", kind: "fixed", firstRow: 4, lastRow: 5 }],
  validations: [
    { range: { row: 4, column: 1, toRow: 4, toColumn: 2 }, rule: { kind: "decimal", minimum: 0, maximum: 100 }, prompt: "次数", error: "0 到 100" },
    { range: { row: 4, column: 3, toRow: 4, toColumn: 3 }, rule: { kind: "custom", formula: call("OR", call("ISNUMBER", ref("form", 4, 3)), equal(ref("form", 4, 3), text("/"))) }, error: "数或 /" },
  ],
  conditionalFormats: [{ range: { row: 4, column: 1, toRow: 4, toColumn: 3 }, formula: call("ISBLANK", ref("form", 4, 1)), look: "missing" }],
  links: [{ row: 6, column: 1, target: { sheet: "rates", row: 2, column: 2 } }],
  freeze: { row: 4, column: 2 }, zoom: 90,
  print: { orientation: "portrait", area: { row: 1, column: 1, toRow: 6, toColumn: 3 }, titleRows: { from: 1, to: 3 }, breaksAfter: [3], isOnePage: true },
});

const rates = sheetPlan("rates", "参数 表", [
  label(1, 1, "名称", "header"), label(1, 2, "值", "header"), input(2, 2, 0), label(3, 1, "甲"), input(3, 2, 46000, "inputDate"),
  ...allStyles.map((style, index) => label(10 + index, 1, style, style)),
], {
  sections: [{ id: "list", kind: "list", firstRow: 2, lastRow: 40 }],
  validations: [
    { range: { row: 2, column: 1, toRow: 40, toColumn: 1 }, rule: { kind: "list", values: ["甲", "乙", "说\"好\""] }, error: "选一个" },
    { range: { row: 2, column: 2, toRow: 2, toColumn: 2 }, rule: { kind: "listFrom", source: { sheet: "rates", row: 3, column: 1, toRow: 9, toColumn: 1 } }, error: "选一个" },
    { range: { row: 3, column: 2, toRow: 9, toColumn: 2 }, rule: { kind: "date", from: "2026-01-01", to: "2026-12-31" }, error: "2026 年的日期" },
    { range: { row: 2, column: 3, toRow: 40, toColumn: 3 }, rule: { kind: "whole", minimum: 0, maximum: 31 }, error: "天数" },
  ],
  conditionalFormats: (["bad", "good", "warning", "notApplicable"] as const).map((look, index) => (
    { range: { row: 2, column: 2, toRow: 40, toColumn: 3 }, formula: equal(ref("rates", 2, 1), number(String(index))), look }
  )),
});

export const samplePlan: WorkbookPlan = {
  title: "和平街道 2026 年两级考核",
  sheets: [form, rates, sheetPlan("index", "索引", [label(1, 1, "{\"a\":1}")], { visibility: "veryHidden", isProtected: false }), sheetPlan("lists", "名单", [label(1, 1, "x")], { visibility: "hidden" })],
  names: [{ name: "费率", reference: { sheet: "rates", row: 2, column: 2 } }],
};
