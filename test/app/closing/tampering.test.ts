import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyBook } from "../../../src/app/verifyBook";
import { excelSerial } from "../../../src/domain/units/day";
import { firstDay, type Month } from "../../../src/domain/units/period";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { cellKey, type RawSheet, type RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { closedFigureColumn } from "../../../src/workbook/sheets/closedFiguresLayout";
import { ledgerColumn } from "../../../src/workbook/sheets/ledgerLayout";
import { logColumn } from "../../../src/workbook/sheets/logLayout";
import { paidAllowanceColumn } from "../../../src/workbook/sheets/people/paidAllowancesLayout";
import { filled, januaryFile, valueOf } from "../openedYear";
import { closed, openedNext } from "./closingBook";
import { rowsWith, tampered, tamperings, withRows, withSheet, type Tampering } from "./tampering";

const minutes = 60_000;
const january = "2026-01" as Month;

/** A book of which January is closed and February open: what verify finds in it is said by what was done to it. */
describe("a closed month", () => {
  let raw: RawWorkbook;
  beforeAll(async () => {
    const open = filled(await januaryFile("shushan"));
    const next = await openedNext((await closed(open.bytes, january)).bytes, "2026-02");
    raw = valueOf(fileWorkbooks.read(next.bytes));
    expect(errorCodes(raw)).toEqual([]);
  }, 3 * minutes);

  const sheetOf = (title: string): RawSheet => raw.sheets.find((sheet) => sheet.title === title)!;

  function everyTampering(title: string, keyColumn: number, matches: (value: unknown) => boolean, columns: Readonly<Record<string, number>>): fc.Arbitrary<Tampering> {
    const sheet = sheetOf(title);
    return tamperings(sheet, rowsWith(sheet, keyColumn, matches), Object.values(columns));
  }

  test("gives away any changed cell of its rows in 得分台账", () => {
    expectFound(everyTampering("得分台账", ledgerColumn.period, (value) => value === january, ledgerColumn), 25);
  }, 5 * minutes);

  test("gives away any changed cell of its rows in 津贴台账", () => {
    expectFound(everyTampering("津贴台账", paidAllowanceColumn.month, (value) => value === excelSerial(firstDay(january)), paidAllowanceColumn), 15);
  }, 5 * minutes);

  test("gives away any changed figure or name in 关账台账", () => {
    expectFound(everyTampering("关账台账", closedFigureColumn.month, (value) => value === january, closedFigureColumn), 12);
  }, 5 * minutes);

  test("gives away a removed row of its ledgers", () => {
    const lists = [["得分台账", ledgerColumn.period, january], ["津贴台账", paidAllowanceColumn.month, excelSerial(firstDay(january))], ["关账台账", closedFigureColumn.month, january]] as const;
    const removed = fc.constantFrom(...lists).chain(([title, column, key]) => fc.constantFrom(...rowsWith(sheetOf(title), column, (value) => value === key)).map((row) => ({ title, row })));
    fc.assert(fc.property(removed, ({ title, row }) => errorCodes(withSheet(raw, title, (cells) => withRows(cells, [row], [undefined]))).includes("closedMonthChanged")), { numRuns: 8 });
  }, 5 * minutes);

  test("gives away any changed number of its rules in the scheme that the file carries", () => {
    const index = raw.sheets.find(({ cells }) => cells.get(cellKey(1, 1))?.value === "kaohe-workbook")!;
    const pieces = Array.from({ length: 200 }, (_, piece) => cellKey(2 + piece, 1)).filter((key) => typeof index.cells.get(key)?.value === "string");
    const whole = pieces.map((key) => String(index.cells.get(key)!.value)).join("");
    const numbers = [...whole.matchAll(/\\"value\\":\\"(\d+)\\"/g)].map((match) => ({ at: match.index + match[0].length - match[1]!.length - 2, text: match[1]! }));
    expect(numbers.length).toBeGreaterThan(20);
    fc.assert(fc.property(fc.constantFrom(...numbers), fc.integer({ min: 1, max: 7 }), ({ at, text }, step) => {
      const other = String(Number(text) + step).slice(-text.length).padStart(text.length, "0");
      fc.pre(Number(other) !== Number(text) && String(Number(other)) === other);
      const changed = whole.slice(0, at) + other + whole.slice(at + text.length);
      const size = String(index.cells.get(pieces[0]!)!.value).length;
      const found = verifyBook(withSheet(raw, index.title, (cells) => {
        const copy = new Map(cells);
        pieces.forEach((key, piece) => copy.set(key, { ...copy.get(key)!, value: changed.slice(piece * size, (piece + 1) * size) }));
        return copy;
      }));
      return !found.ok || found.value.findings.some(({ code, severity }) => severity === "error" && (code === "closedMonthChanged" || code === "noSchemeInForce"));
    }), { numRuns: 10 });
  }, 5 * minutes);

  test("is not given away by a name in 名册 that changed since: what it was called then is closed with it", () => {
    const roster = sheetOf("名册");
    const [name] = unitNames(raw);
    const [key, cell] = [...roster.cells].find(([, { value }]) => value === name)!;
    const renamed = withSheet(raw, roster.title, (cells) => new Map(cells).set(key, { ...cell, value: "改名服务站" }));
    expect(errorCodes(renamed).filter((code) => code.startsWith("closed"))).toEqual([]);
  }, minutes);

  describe("and its log", () => {
    const rows = (): number[] => rowsWith(sheetOf("操作日志"), logColumn.number, (value) => typeof value === "number");

    test("gives away any edited cell", () => {
      const typed = Object.entries(logColumn).filter(([name]) => name !== "check").map(([, column]) => column);
      const sheet = sheetOf("操作日志");
      fc.assert(fc.property(tamperings(sheet, rows(), typed), (change) => {
        fc.pre(change.now !== String(change.cell?.value ?? ""));
        return errorCodes(tampered(raw, change)).some((code) => code.startsWith("log"));
      }), { numRuns: 12 });
    }, 5 * minutes);

    test("gives away removed, reordered and cut off lines, and lines written twice", () => {
      const own = rows();
      expect(own).toHaveLength(2);
      const [first, second] = own as [number, number];
      const codesWith = (order: readonly (number | undefined)[], at: readonly number[] = own): string[] => errorCodes(withSheet(raw, "操作日志", (cells) => withRows(cells, at, order))).filter((code) => code.startsWith("log"));
      expect(codesWith([second, undefined])).toContain("logGap");
      expect(codesWith([second, first])).toContain("logReordered");
      expect(codesWith([first, undefined])).toEqual(["logCutShort"]);
      expect(codesWith([undefined, undefined])).toEqual(["logCutShort"]);
      expect(codesWith([first, second, second], [...own, second + 1])).toContain("logTwice");
    }, 2 * minutes);
  });

  function expectFound(changes: fc.Arbitrary<Tampering>, numRuns: number): void {
    fc.assert(fc.property(changes, (change) => {
      const codes = errorCodes(tampered(raw, change));
      if (codes.length === 0) throw new Error(`nothing found: ${JSON.stringify(change)}`);
    }), { numRuns });
  }
});

function errorCodes(raw: RawWorkbook): string[] {
  const outcome = verifyBook(raw);
  return outcome.findings.concat(outcome.ok ? outcome.value.findings : []).filter(({ severity }) => severity === "error").map(({ code }) => code);
}

function unitNames(raw: RawWorkbook): string[] {
  return valueOf(verifyBook(raw)).reading.facts.roster.units.map(({ name }) => name);
}
