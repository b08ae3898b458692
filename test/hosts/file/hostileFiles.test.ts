import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { limits } from "../../../src/hosts/file/limits";
import { patchWorkbook } from "../../../src/hosts/file/patchWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { compoundFile, madePackage } from "./madePackage";
import { samplePlan } from "./samplePlan";

function troubles(bytes: Uint8Array, fileName = "收到.xlsx"): string[] {
  const outcome = readWorkbook(bytes, { fileName });
  return outcome.ok ? ["read"] : outcome.findings.map(({ code }) => code);
}

const sheet = (data: string) => madePackage({ sheets: [`<sheetData>${data}</sheetData>`] });

describe("files that are no workbook", () => {
  it("tells old Excel, WPS and encrypted files apart by their streams", () => {
    expect(troubles(compoundFile("Workbook"))).toEqual(["fileOldExcel"]);
    expect(troubles(compoundFile("Book"))).toEqual(["fileOldExcel"]);
    expect(troubles(compoundFile("Workbook"), "一月.et")).toEqual(["fileWps"]);
    expect(troubles(compoundFile("EncryptedPackage"))).toEqual(["fileEncrypted"]);
    expect(troubles(compoundFile("WordDocument"))).toEqual(["fileNotXlsx"]);
  });

  it("says what else it looks like", () => {
    const looks = (bytes: Uint8Array) => readWorkbook(bytes, { fileName: "a.xlsx" }).findings[0]?.values["looksLike"];
    expect(looks(strToU8("姓名,金额\n张三,200"))).toBe("text");
    expect(looks(strToU8("<html><table></table></html>"))).toBe("html");
    expect(looks(strToU8("%PDF-1.7"))).toBe("pdf");
    expect(looks(zipSync({ "a.txt": strToU8("x") }))).toBe("zip");
    expect(looks(zipSync({ "word/document.xml": strToU8("x") }))).toBe("docx");
    expect(looks(zipSync({ "content.xml": strToU8("x") }))).toBe("ods");
  });

  it("gives one error finding about the whole file, with its name", () => {
    expect(readWorkbook(new Uint8Array(0), { fileName: "空.xlsx" })).toEqual({ ok: false, findings: [{ code: "fileTruncated", severity: "error", place: { kind: "none" }, values: { file: "空.xlsx", part: "" } }] });
  });
});

describe("files that were cut or changed", () => {
  it("says so wherever the file is cut", async () => {
    const whole = await createWorkbook(samplePlan);
    for (let length = 1; length < whole.length; length += 97) expect(troubles(whole.subarray(0, length))).toEqual(["fileTruncated"]);
  });

  it("never throws, whatever bytes are changed", async () => {
    const whole = await createWorkbook(samplePlan);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(readWorkbook(bytes).findings.length).toBeLessThan(3);
      patchWorkbook(bytes, [{ sheetTitle: "参数 表", row: 2, column: 2, value: 1 }]);
    }), { numRuns: 150 });
  });

  it("refuses a shared string that is not there, a number that is none, and tags that do not close", () => {
    expect(troubles(sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toEqual(["fileTruncated"]);
    expect(troubles(sheet('<row r="1"><c r="A1"><v>abc</v></c></row>'))).toEqual(["fileTruncated"]);
    expect(troubles(sheet('<row r="1"><c r="A1">'))).toEqual(["fileTruncated"]);
  });
});

describe("files made to do harm", () => {
  it("refuses what inflates out of proportion, before inflating it", () => {
    const bomb = madePackage({ more: { "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024) } });
    const outcome = readWorkbook(bomb);
    expect(outcome.findings[0]).toMatchObject({ code: "fileBomb", values: { limit: "entryRatio", allowed: limits.entryRatio, part: "xl/worksheets/sheet1.xml" } });
  });

  it("is not deceived by a directory that states small sizes", () => {
    const bomb = madePackage({ more: { "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024) } });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 30 * 1024 * 1024) view.setUint32(at + 24, 1000, true);
    }
    const start = Date.now();
    expect(troubles(bomb)).toEqual(["fileTruncated"]);
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it("refuses more entries and sheets than a workbook has", () => {
    expect(troubles(zipSync(Object.fromEntries(Array.from({ length: limits.entries + 1 }, (_, index) => [`a${index}`, new Uint8Array(0)]))))).toEqual(["fileTooLarge"]);
    expect(troubles(madePackage({ sheets: Array.from({ length: limits.sheets + 1 }, () => "<sheetData/>") }))).toEqual(["fileTooLarge"]);
  });

  it("refuses a document type, and with it every entity", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&d;</v></c></row></sheetData></worksheet>';
    expect(troubles(madePackage({ more: { "xl/worksheets/sheet1.xml": bomb } }))).toEqual(["fileUnsafeXml"]);
    expect(troubles(madePackage({ more: { "xl/workbook.xml": '<!DOCTYPE workbook SYSTEM "file:///etc/passwd"><workbook/>' } }))).toEqual(["fileUnsafeXml"]);
  });

  it("refuses rows and columns that no sheet has", () => {
    expect(troubles(sheet('<row r="-3"><c r="A1"><v>1</v></c></row>'))).toEqual(["fileTruncated"]);
    expect(troubles(sheet('<row r="1048577"/>'))).toEqual(["fileTooLarge"]);
    expect(troubles(sheet('<row r="1e9"/>'))).toEqual(["fileTooLarge"]);
    expect(troubles(sheet('<row r="1"><c r="A-1"><v>1</v></c></row>'))).toEqual(["fileTruncated"]);
    expect(troubles(sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'))).toEqual(["fileTooLarge"]);
    expect(troubles(sheet('<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'))).toEqual(["fileTooLarge"]);
  });

  it("takes no notice of an absurd dimension and absurd column ranges", () => {
    expect(troubles(madePackage({ sheets: ['<dimension ref="A1:XFD1048576"/><cols><col min="1" max="999999999999" hidden="1"/><col min="-5" max="-1" hidden="1"/></cols><sheetData/>'] }))).toEqual(["read"]);
  });

  it("refuses text that no cell can hold", () => {
    const text = Array.from({ length: 33_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 9000))).join("");
    expect(troubles(sheet(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`))).toEqual(["fileTooLarge"]);
    expect(troubles(madePackage({ strings: `<si><t>${text}</t></si>` }))).toEqual(["fileTooLarge"]);
  });

  it("refuses a shared formula that would expand to more than memory holds", () => {
    const formula = Array.from({ length: 800 }, (_, index) => `A${(index % 9) + 1}`).join("+");
    const cells = Array.from({ length: 60_000 }, (_, index) => `<c r="B${index + 2}"><f t="shared" si="0"/><v>${index * 7919 % 1000}</v></c>`).join("");
    const outcome = readWorkbook(sheet(`<row r="1"><c r="B1"><f t="shared" ref="B1:B9" si="0">${formula}</f></c></row><row r="2">${cells}</row>`));
    expect(outcome.findings[0]).toMatchObject({ code: "fileBomb", values: { limit: "expandedCharacters" } });
  });

  it("reads a million cells of one shared string quickly", () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `<row r="${index + 1}">${'<c t="s"><v>0</v></c>'.repeat(1000)}<c><v>${Math.random()}</v></c></row>`).join("");
    const padding = Array.from({ length: 12_000 }, () => Math.random()).join(" ");
    const bytes = madePackage({ strings: "<si><t>长长的文字</t></si>", sheets: [`<sheetData>${rows}</sheetData><!--${padding}-->`] });
    const start = Date.now();
    expect(troubles(bytes)).toEqual(["read"]);
    expect(Date.now() - start).toBeLessThan(20000);
  }, 20_000);

  it("refuses two parts of one name", () => {
    const bytes = madePackage({ more: { "XL/Workbook.xml": "<workbook/>" } });
    expect(troubles(bytes)).toEqual(["fileTruncated"]);
  });
});
