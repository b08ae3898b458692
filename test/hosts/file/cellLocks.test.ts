import validate from "@ooxml-tools/validate";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { CellChange } from "../../../src/app/ports";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { openFile } from "../../../src/hosts/file/openFile";
import { patchWorkbook } from "../../../src/hosts/file/patchWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { StyleLocks } from "../../../src/hosts/file/styleLocks";
import { isLockedInFile } from "../contract/isLockedInFile";
import { valueOf } from "../contract/contractHarness";
import { planWithLocks } from "../planWithLocks";
import { madePackage } from "./madePackage";
import { samplePlan } from "./samplePlan";

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const patched = (bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array => valueOf(patchWorkbook(bytes, changes));
const title = samplePlan.sheets[0]!.title;
const lock = (row: number, column: number, value: CellChange["value"], isLocked: boolean): CellChange => ({ sheetTitle: title, row, column, value, isLocked });

describe("locking cells of a file", () => {
  test("adds one format for cells that look alike, changes nothing else of the styles, and leaves a package without schema errors", async () => {
    const before = await createWorkbook(samplePlan);
    const after = patched(before, [lock(4, 1, 3, true), lock(4, 2, 4.5, true), lock(4, 3, null, true)]);
    const [old, now] = [part(before, "xl/styles.xml"), part(after, "xl/styles.xml")];
    const count = Number(/<cellXfs count="(\d+)"/.exec(old)?.[1]);
    const added = /(<xf [^>]*>(?:(?!<\/xf>).)*<\/xf>)<\/cellXfs>/.exec(now)?.[1] ?? "";
    expect(added).toContain('locked="1"');
    expect(now.replace(added, "").replace(`<cellXfs count="${count + 1}"`, `<cellXfs count="${count}"`)).toBe(old);
    expect(["A4", "B4", "C4"].map((cell) => isLockedInFile(after, { sheet: title, cell }))).toEqual([true, true, true]);
    expect(part(after, "xl/worksheets/sheet1.xml").replaceAll(`s="${count}"`, "")).toBe(part(before, "xl/worksheets/sheet1.xml").replaceAll(/(?<=<c r="[ABC]4" )s="\d+"/g, ""));
    expect(await validate(after, "xlsx", "Office2016")).toEqual([]);
  }, 60_000);

  test("takes a format that is there already, so that locking and opening again any number of times adds no more than one", async () => {
    let bytes = patched(await createWorkbook(samplePlan), [lock(4, 1, 3, true)]);
    const styles = part(bytes, "xl/styles.xml");
    for (const isLocked of [false, true, false, true]) bytes = patched(bytes, [lock(4, 1, 3, isLocked), lock(4, 2, 4.5, isLocked)]);
    expect(part(bytes, "xl/styles.xml")).toBe(styles);
    expect(isLockedInFile(bytes, { sheet: title, cell: "B4" })).toBe(true);
  });

  test("a cell that was not there looks like the one above it and is locked or open as asked", async () => {
    const bytes = patched(await createWorkbook(samplePlan), [lock(30, 1, "新", false)]);
    expect(isLockedInFile(bytes, { sheet: title, cell: "A30" })).toBe(false);
  });

  test("in a workbook without formats every cell is locked; to open one is refused, to lock one changes nothing", () => {
    const bytes = madePackage({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'] });
    const change = { sheetTitle: "表1", row: 1, column: 1, value: 1 };
    expect(patchWorkbook(bytes, [{ ...change, isLocked: false }]).findings.map(({ code, values }) => [code, values["part"]])).toEqual([["fileTruncated", "xl/styles.xml"]]);
    expect(part(patched(bytes, [{ ...change, isLocked: true }]), "xl/worksheets/sheet1.xml")).toBe(part(bytes, "xl/worksheets/sheet1.xml"));
  });
});

const list = (formats: string, count = 2): string => `<styleSheet><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${count}">${formats}</cellXfs><cellStyles/></styleSheet>`;

describe("a format with another lock", () => {
  test.each([
    ["without children", '<xf fontId="1"/><xf/>', '<xf applyProtection="1" fontId="1"><protection locked="0"/></xf>'],
    ["with an alignment and an extension", '<xf fontId="1" applyProtection="0"><alignment wrapText="1"/><extLst><ext/></extLst></xf><xf/>', '<xf applyProtection="1" fontId="1"><alignment wrapText="1"/><protection locked="0"/><extLst><ext/></extLst></xf>'],
    ["that hides its formula", '<xf fontId="1"><protection hidden="1" locked="1"/></xf><xf/>', '<xf applyProtection="1" fontId="1"><protection locked="0" hidden="1"/></xf>'],
    ["with prefixes", '<x:xf fontId="1"/><x:xf/>', '<x:xf applyProtection="1" fontId="1"><x:protection locked="0"/></x:xf>'],
    ["with an extension alone", '<xf fontId="1"><extLst/></xf><xf/>', '<xf applyProtection="1" fontId="1"><protection locked="0"/><extLst/></xf>'],
  ])("%s is that format but for its protection", (_name, formats, added) => {
    const styles = new StyleLocks(list(formats));
    expect([styles.withLock("0", false), styles.withLock(undefined, false), styles.withLock("0", true), styles.withLock("2", true)]).toEqual(["2", "2", "0", "0"]);
    expect(styles.changed()).toBe(list(formats + added, 3));
  });

  test("as LibreOffice writes it, with everything said, is found among those that are there", () => {
    const styles = new StyleLocks(list('<xf fontId="1"><alignment/><protection locked="true" hidden="false"/></xf><xf fontId="1"><alignment/><protection locked="false" hidden="false"/></xf>'));
    expect([styles.withLock("0", false), styles.withLock("1", true), styles.changed()]).toEqual(["1", "0", undefined]);
  });
});

describe("a generated file", () => {
  test("has a counted cell open where it may be typed over, other formulas locked whatever they look like, and takes a number there without lifting", async () => {
    const host = openFile(await createWorkbook(planWithLocks));
    const isLocked = (cell: string) => isLockedInFile(host.bytes(), { sheet: "表", cell });
    expect(["A1", "B1", "C1", "A2", "B2", "A3", "B3"].map(isLocked)).toEqual([false, true, false, true, true, false, true]);
    valueOf(await host.write([{ sheetTitle: "表", row: 1, column: 1, value: 8, formula: null }], "refuse"));
    expect([...valueOf(readWorkbook(host.bytes())).sheets[0]!.cells.values()][0]).toEqual({ value: 8, isError: false });
    expect((await host.write([{ sheetTitle: "表", row: 1, column: 2, value: 8, formula: null }], "refuse")).findings.map(({ code }) => code)).toEqual(["sheetProtected"]);
  });
});
