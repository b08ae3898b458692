import { beforeAll, describe, expect, test } from "vitest";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { verifyBook } from "../../src/app/verifyBook";
import { filledSample } from "../arbitraries/filledSample";
import { all, codesOf, pastedOver, renamed, rowCleared, rowCopied, sheetCopied, typed, type Tampering } from "./auditedBook";

const [pay, paid, ledger, results, payments, parameters] = ["津贴发放", "津贴台账", "得分台账", "季度考核台账", "付款记录", "参数"] as const;
let raw: RawWorkbook;
let clean: string[];

beforeAll(async () => {
  const read = fileWorkbooks.read(await fileWorkbooks.create(filledSample("street").plan));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  raw = read.value;
  clean = codesOf(raw);
});

/** What is found beside what the rules themselves say of the sample. */
function newCodes(tampering: Tampering): string[] {
  return codesOf(tampering(raw)).filter((code) => !clean.includes(code));
}

function rowWhere(sheet: string, column: number, is: (value: unknown) => boolean): number {
  const keys = [...raw.sheets.find(({ title }) => title === sheet)!.cells].filter(([key, { value }]) => key % 16384 === column && is(value)).map(([key]) => Math.floor(key / 16384));
  return Math.min(...keys);
}

const february = 46054;
const inFebruary = (): number => rowWhere(paid, 1, (value) => value === february);
const freeRow = 60;

describe("an amount that is typed, replaced or added on the pay list is found", () => {
  test.each<[string, Tampering, string[]]>([
    ["a formula typed over by an amount", typed(pay, "M6", 900), ["formulaReplacedByValue"]],
    ["a total replaced by a text that looks like its number", typed(pay, "M11", "400.00"), ["formulaReplacedByValue"]],
    ["a total that refers to another cell of the same value", typed(pay, "M7", 200, "M6"), ["formulaChanged"]],
    ["the amount in capitals retyped", typed(pay, "A12", "合计（大写）：人民币壹拾万元整"), ["formulaReplacedByValue"]],
    ["an amount in a spare row", typed(pay, "M9", 500), ["formulaReplacedByValue"]],
    ["the unit of the list changed", typed(pay, "N3", "单位：万元"), ["headingChanged"]],
    ["an id that a formula gives", typed(pay, "D6", "G001", "\"G001\""), ["issuedCellChanged"]],
    ["the community of a page changed", typed(pay, "Q1", "C02"), ["issuedCellChanged"]],
  ])("%s", (_, tampering, codes) => {
    expect(newCodes(tampering)).toEqual(codes);
  });
});

describe("a spare row that is used for the wrong person is found", () => {
  test.each<[string, Tampering, string[]]>([
    ["somebody who stands on another page", typed(pay, "D8", "G003"), ["spareRowTwice"]],
    ["somebody who stands on the same page", typed(pay, "D8", "G001"), ["spareRowTwice"]],
    ["nobody of the roster", typed(pay, "D8", "X1"), ["spareRowUnknown"]],
  ])("%s", (_, tampering, codes) => {
    expect(newCodes(tampering)).toEqual(codes);
  });
});

describe("a changed ledger is found, and the month and person named", () => {
  test.each<[string, () => Tampering, string[]]>([
    ["a paid amount lowered", () => typed(paid, `E${inFebruary()}`, 0), ["closedMonthChanged", "paidDiffers"]],
    ["a paid amount raised", () => typed(paid, `E${inFebruary()}`, 400), ["closedMonthChanged", "paidDiffers"]],
    ["a correction written into a closed list", () => typed(paid, `H${inFebruary()}`, -200), ["closedMonthChanged", "paidCorrectionUnexplained"]],
    ["a paid line deleted", () => rowCleared(paid, inFebruary()), ["closedMonthChanged", "paidDiffers"]],
    ["a paid line written twice", () => rowCopied(paid, inFebruary(), freeRow), ["closedMonthChanged", "formulaMissing", "paidDiffers", "paidTwice"]],
    ["a paid line moved to another community's budget", () => typed(paid, `D${inFebruary()}`, "C02"), ["closedMonthChanged", "paidCommunityDiffers"]],
    ["the quarter of a paid performance allowance changed, so that it counts as unpaid", () => typed(paid, "F17", "2024-Q4"), ["closedMonthChanged", "paidQuarterDiffers"]],
    ["a line of a month that is not closed", () => all(rowCopied(paid, inFebruary(), freeRow), typed(paid, `A${freeRow}`, 46204)), ["formulaMissing", "paidMonthOpen", "paidQuarterDiffers"]],
    ["a score raised", () => typed(ledger, "G4", 10), ["closedMonthChanged", "ledgerDiffers"]],
    ["the version of a closed row changed", () => typed(ledger, "O4", "2025.9"), ["closedMonthChanged", "issuedCellChanged", "ledgerDiffers"]],
    ["a closed line deleted", () => rowCleared(ledger, 4), ["closedMonthChanged", "issuedCellChanged", "ledgerDiffers", "ledgerRowMissing"]],
    ["a closed line written twice", () => rowCopied(ledger, 4, 400), ["closedMonthChanged", "issuedCellChanged", "ledgerRowTwice"]],
    ["a result of somebody whom the roster does not have", () => all(typed(results, `A${freeRow}`, "G900"), typed(results, `C${freeRow}`, "2026-Q1"), typed(results, `D${freeRow}`, "合格")), ["resultOfNobody"]],
    ["a payment written twice", () => rowCopied(payments, 5, 6), ["paymentOverAmount", "paymentTwice"]],
  ])("%s", (_, tampering, codes) => {
    expect(newCodes(tampering()).filter((code) => code !== "rowBeyondList")).toEqual(codes);
  });

  test("the finding of a changed paid line says whose it is, of which month, and both amounts in fen", () => {
    const verified = verifyBook(typed(paid, `E${inFebruary()}`, 0)(raw));
    const found = verified.ok ? verified.value.findings.filter(({ code }) => code === "paidDiffers") : [];
    expect(found).toEqual([expect.objectContaining({ severity: "warning", place: { kind: "cell", sheet: paid, cell: `B${inFebruary()}` }, values: { engagement: "G001", name: "张伟", month: "2026-02", found: 0, expected: 20000 } })]);
  });

  test("a paid performance allowance struck out of the ledger is a note: a late result leaves the same trace", () => {
    const verified = verifyBook(typed(paid, "G17", 0)(raw));
    const found = verified.ok ? verified.value.findings.filter(({ code }) => code === "paidBeforeResult") : [];
    expect(found).toEqual([expect.objectContaining({ severity: "note", values: { engagement: "G001", name: "张伟", month: "2026-04", found: 20000, expected: 80000 } })]);
  });

  test("a whole closed month that is gone is one finding, not one for each line", () => {
    const rows = Array.from({ length: 700 }, (_, index) => index + 4).filter((row) => rowWhere(ledger, 1, (value) => value === "2026-03") <= row && row < rowWhere(ledger, 1, (value) => value === "2026-04"));
    expect(newCodes(all(...rows.map((row) => rowCleared(ledger, row))))).toEqual(["closedMonthChanged", "issuedCellChanged", "ledgerMonthMissing"]);
  });
});

describe("a changed rule is found", () => {
  test.each<[string, Tampering, string[]]>([
    ["whether a band takes its edge", typed(parameters, "C25", 0), ["issuedCellChanged"]],
    ["the open end of a band", typed(parameters, "D24", 95), ["issuedCellChanged"]],
    ["the order of the bands", typed(parameters, "F24", 2), ["headingChanged"]],
    ["a policy", typed(parameters, "B12", "计0分"), ["issuedCellChanged"]],
    ["the grade after a veto", typed(parameters, "B22", "合格"), ["issuedCellChanged"]],
    ["the open month", typed(parameters, "B4", 46204), ["issuedCellChanged"]],
  ])("%s", (_, tampering, codes) => {
    expect(newCodes(tampering)).toEqual(codes);
  });
});

describe("sheets and names that were led astray are named once each", () => {
  const forms = ["和平社工服务站", "琥珀社工服务站"] as const;
  test.each<[string, Tampering, string[]]>([
    ["a copy of the pay list beside it", sheetCopied(pay, "津贴发放 (2)"), ["sheetUnknown"]],
    ["a form pasted over another unit's form", pastedOver(...forms), ["issuedCellChanged", "pointsWithoutReason", "referenceMoved"]],
    ["the name of a list deleted", renamed("kh_payments_rows", () => null), ["namesMissing"]],
    ["the name of a sheet deleted", renamed("kh_allowances", () => null), ["namesMissing"]],
    ["a name whose rows were deleted", renamed("kh_allowances_page1", () => "#REF!"), ["namesMissing"]],
    ["a page's name led past its first rows", renamed("kh_allowances_page1", (text) => text.replace("$1:", "$8:")), ["namesMoved"]],
    ["a ledger's name led past its first rows", renamed("kh_paidAllowances_rows", (text) => text.replace("$A$5:", "$A$12:")), ["namesMoved"]],
    ["a name led to another sheet", renamed("kh_payments_rows", (text) => text.replace("付款记录", "合同台账")), ["namesMoved"]],
    ["a column inserted", renamed("kh_allowances", (text) => text.replace(/:\$[A-Z]+\$/, ":$AZ$")), ["columnsMoved"]],
  ])("%s", (_, tampering, codes) => {
    expect(newCodes(tampering)).toEqual(codes);
  });
});
