import { beforeAll, describe, expect, test } from "vitest";
import { inspectFile } from "../../../src/app/collect/inspectFile";
import type { InspectedFile } from "../../../src/app/collect/inspectedFile";
import type { ReceivedFile } from "../../../src/app/collect/collectReport";
import { streetEssentials, type StreetEssentials } from "../../../src/app/collect/streetEssentials";
import { makeProse } from "../../../src/app/prose";
import { serviceText } from "../../../src/app/split/issueDigest";
import type { Facts, FormFacts } from "../../../src/domain/facts";
import { rational } from "../../../src/domain/units/rational";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { formLayouts, formColumn } from "../../../src/workbook/sheets/formLayout";
import { columnName } from "../../../src/domain/formula/columnName";
import { plantCellFault } from "../../arbitraries/plantedFault";
import { compoundFile, madePackage } from "../../hosts/file/madePackage";
import { valueOf } from "../openedYear";
import { filledFile, filledWorkbook, sentRound, type Round } from "./returnedFiles";

let round: Round;
let street: StreetEssentials;
let good: ReceivedFile;
let form: { readonly title: string; readonly row: number };

beforeAll(async () => {
  round = await sentRound();
  street = streetEssentials(round.street);
  good = await filledFile(round.street, "C01");
  const layout = formLayouts(filledWorkbook(round.street, "C01").spec)[0]!;
  form = { title: layout.title, row: layout.lines.find(({ key }) => key === "visits")!.row };
}, 60_000);

const inspect = (file: ReceivedFile, against = street): InspectedFile => inspectFile(against, file, (bytes, about) => fileWorkbooks.read(bytes, about));
const codes = ({ findings }: InspectedFile, severity = "error"): string[] => findings.filter((finding) => finding.severity === severity).map(({ code }) => code);
const named = (name: string, bytes: Uint8Array): ReceivedFile => ({ name, bytes, savedAt: undefined });
/** Types into cells of a file as somebody does who does not calculate. */
const typed = (changes: readonly { readonly row: number; readonly column: number; readonly value: number | string | null }[]): ReceivedFile =>
  ({ ...good, bytes: valueOf(fileWorkbooks.patch(good.bytes, changes.map((change) => ({ sheetTitle: form.title, ...change })))) });

describe("a file that a committee filled in", () => {
  test("is sound: whose it is, its check codes and its entries are read from inside", () => {
    const inspected = inspect({ ...good, name: "新建 Microsoft Excel 工作表.xlsx" });
    expect(codes(inspected)).toEqual([]);
    expect(inspected).toMatchObject({ community: "C01", communityName: "和平社区" });
    expect(inspected.checkCodes).toEqual([{ unit: "和平社区社工服务站", sheet: form.title, code: expect.stringMatching(/^\d{4}$/) as string }]);
    expect(inspected.entries!.forms.map(({ subject, scorer }) => [subject, scorer])).toEqual([["S01", "C01"]]);
    expect(inspected.entries!.results.every(({ result }) => result === "pass")).toBe(true);
  });

  test("is inspected from plain data to plain data, so that a worker may do it", () => {
    expect(structuredClone(inspect(good, structuredClone(street)))).toEqual(inspect(good));
  });

  test("is told apart from what its name says, in a note", () => {
    expect(codes(inspect({ ...good, name: "琥珀社区3月 (1).xlsx" }), "note")).toEqual(["collectNameOther", "collectNameCopy"]);
    expect(codes(inspect({ ...good, name: "和平社区 - 副本.xlsx" }), "note")).toEqual(["collectNameCopy"]);
  });
});

describe("what is not a committee's workbook of this month is returned by name", () => {
  test.each([
    ["a WPS .et", named("和平3月.et", compoundFile("Workbook")), "fileWps"], ["an old .xls", named("和平3月.xls", compoundFile("Workbook")), "fileOldExcel"],
    ["a photo", named("和平.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), "fileNotXlsx"], ["a PDF", named("和平.pdf", new TextEncoder().encode("%PDF-1.7")), "fileNotXlsx"],
    ["another workbook", named("通讯录.xlsx", madePackage({})), "bookNotOurs"],
    ["a zip bomb", named("和平.xlsx", madePackage({ more: { "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024) } })), "fileBomb"],
  ] as const)("%s", (_, file, code) => {
    const inspected = inspect(file);
    expect(codes(inspected)).toEqual([code]);
    expect(inspected).toMatchObject({ community: undefined, entries: undefined, digest: "" });
  });

  test("the street's own workbook", () => {
    expect(codes(inspect(named("街道.xlsx", round.bytes)))).toEqual(["collectStreetBook"]);
  });

  test.each([
    ["another street", (essentials: StreetEssentials) => ({ ...essentials, street: "北门街道" }), "collectOtherStreet"],
    ["a community that is not on the roster", (essentials: StreetEssentials) => ({ ...essentials, communities: new Map() }), "collectOtherCommunity"],
    ["an earlier month", (essentials: StreetEssentials) => ({ ...essentials, month: "2026-04" as never }), "collectEarlierMonth"],
    ["a later month", (essentials: StreetEssentials) => ({ ...essentials, month: "2026-02" as never }), "collectLaterMonth"],
    ["another scheme version", (essentials: StreetEssentials) => ({ ...essentials, scheme: { ...essentials.scheme, version: "2027.1" } }), "collectOtherScheme"],
    ["rules that the street changed since", (essentials: StreetEssentials) => ({ ...essentials, rules: "{}" }), "collectOlderRules"],
    ["an issue before a unit was added", (essentials: StreetEssentials) => ({ ...essentials, forms: new Map([...essentials.forms, ["new", { unit: "新站", scorer: "C01", targets: new Map() }]]) }), "collectFormMissing"],
    ["an issue before a unit was taken away", (essentials: StreetEssentials) => ({ ...essentials, forms: new Map() }), "collectFormUnknown"],
  ] as const)("%s", (_, change, code) => {
    expect(codes(inspect(good, change(street)))).toEqual([code]);
  });
});

describe("what was changed in a file returns it, with the cell", () => {
  test("an overwritten formula", () => {
    const address = `H${form.row}`;
    const inspected = inspect({ ...good, bytes: plantCellFault(good.bytes, { sheetTitle: form.title, address, formula: null, value: 15 }) });
    expect(codes(inspected)).toContain("formulaReplacedByValue");
    expect(inspected.findings.find(({ code }) => code === "formulaReplacedByValue")!.place).toEqual({ kind: "cell", sheet: form.title, cell: address });
  });

  test("a number of the rules, which is named as such and not as the street's doing", () => {
    const raw = valueOf(fileWorkbooks.read(good.bytes));
    const items = raw.sheets.find(({ title }) => title === "评分细则")!;
    const [key] = [...items.cells].find(([, { value, formula }]) => typeof value === "number" && value === 15 && formula === undefined)!;
    const bytes = valueOf(fileWorkbooks.patch(good.bytes, [{ sheetTitle: "评分细则", row: Math.floor(key / 16384), column: key % 16384, value: 25 }]));
    expect(codes(inspect({ ...good, bytes }))).toContain("parameterDiffers");
    expect(codes(inspect({ ...good, bytes }))).not.toContain("collectOlderRules");
  });

  test("a target that is not the one that the street set", () => {
    const [key, sent] = [...street.forms].find(([, { scorer }]) => scorer === "C01")!;
    const targets = new Map([["visits", { state: "value" as const, value: rational(60) }]]);
    const changed: StreetEssentials = { ...street, forms: new Map(street.forms).set(key, { ...sent, targets }) };
    const inspected = inspect(good, changed);
    expect(codes(inspected)).toEqual(["collectTargetOlder"]);
    expect(inspected.findings.find(({ code }) => code === "collectTargetOlder")).toMatchObject({ place: { cell: `E${form.row}` }, values: { expected: "60", found: "" } });
  });

  test("a copy of the form beside it, for nobody knows which was filled in last", () => {
    const inspected = inspectFile(street, good, (bytes) => {
      const raw = valueOf(fileWorkbooks.read(bytes));
      return { ok: true, findings: [], value: { ...raw, sheets: [...raw.sheets, { ...raw.sheets.find(({ title }) => title === form.title)!, title: `${form.title} (2)` }] } };
    });
    expect(codes(inspected)).toEqual(["collectFormTwice"]);
  });
});

describe("what was left open", () => {
  const withForm = (change: (form: FormFacts) => FormFacts) => (facts: Facts): Facts => ({ ...facts, forms: facts.forms.map(change) });

  test("returns the form, and each open entry is named with its cell", async () => {
    const open = withForm((own) => ({ ...own, rows: new Map([...own.rows].filter(([key]) => key !== "visits")) }));
    const inspected = inspect(await filledFile(round.street, "C01", open));
    expect(codes(inspected)).toEqual(["collectIncomplete"]);
    expect(inspected.findings.find(({ code }) => code === "collectIncomplete")).toMatchObject({ place: { sheet: form.title, cell: `F${form.row}` }, values: { count: 1, items: `F${form.row} 家庭访视` } });
  });

  test("a veto without a document returns the form", async () => {
    const vetoed = withForm((own) => ({ ...own, flags: { ...own.flags, veto: { isRaised: true, document: "" } } }));
    expect(codes(inspect(await filledFile(round.street, "C01", vetoed)))).toContain("collectVetoDocument");
  });

  test("grid leaders without a result are said, and the rest is taken", async () => {
    const waiting = (facts: Facts): Facts => ({ ...facts, gridLeaderResults: facts.gridLeaderResults.map((result, index) => (index === 0 ? { ...result, result: "notAssessed" } : result)) });
    const inspected = inspect(await filledFile(round.street, "C01", waiting));
    expect(codes(inspected)).toEqual([]);
    expect(codes(inspected, "warning")).toContain("collectNotAssessed");
  });
});

describe("what people type otherwise than a formula reads it", () => {
  test("full-width digits, numbers as text and blanks are taken for what they mean, with a note each", () => {
    const meant = inspect(typed([{ row: form.row, column: formColumn.reported, value: 12 }, { row: form.row, column: formColumn.checked, value: 1200 }]));
    const wide = inspect(typed([{ row: form.row, column: formColumn.reported, value: "１２" }, { row: form.row, column: formColumn.checked, value: "'1,200 " }]));
    expect(wide.findings.filter(({ code }) => code === "collectNormalised").map(({ place, values }) => [place.kind === "cell" ? place.cell : "", values["taken"]])).toEqual([[`F${form.row}`, "12"], [`G${form.row}`, "1200"]]);
    expect(wide.digest).toBe(meant.digest);
    expect(codes(wide)).not.toContain("numberAsText");
  });

  test("what is no number is not guessed", () => {
    expect(codes(inspect(typed([{ row: form.row, column: formColumn.checked, value: "12次" }])))).toContain("notANumber");
  });
});

test("a file saved by a program that does not calculate is taken, with one warning", () => {
  const raw = valueOf(fileWorkbooks.read(good.bytes));
  const sheets = raw.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key, cell.formula === undefined ? cell : { ...cell, value: null }] as const)) }));
  const inspected = inspectFile(street, good, () => ({ ok: true, findings: [], value: { ...raw, sheets } }));
  expect(codes(inspected)).toEqual([]);
  expect(codes(inspected, "warning").filter((code) => code.startsWith("collect"))).toEqual(["collectNotCalculated"]);
  expect(inspected.digest).toBe(inspect(good).digest);
});

test("every sentence of collecting says what and what to do, in both languages", () => {
  for (const language of ["zh-CN", "en"] as const) {
    const prose = makeProse(language);
    const sentence = prose.finding({ code: "collectIncomplete", severity: "error", place: { kind: "cell", sheet: "和平站", cell: "G8" }, values: { unit: "和平站", count: 2, items: `${columnName(7)}8 家庭访视` } });
    expect(sentence).toContain("G8 家庭访视");
    expect(sentence).not.toContain("{{");
  }
});

describe("the list of services", () => {
  const added = { name: "入户探访", group: "家庭访视", countsFor: "家庭访视", state: "", note: "" };

  test("that somebody changed in the file is an error: its counts may be others", async () => {
    const changed = await filledFile(round.street, "C01", (facts) => ({ ...facts, serviceTypes: facts.serviceTypes.map((service) => (service.name === "理发理容" ? { ...service, countsFor: "家庭访视" } : service)) }));
    const inspected = inspect(changed);
    expect(codes(inspected)).toEqual(["collectServicesChanged"]);
    expect(inspected.findings.find(({ code }) => code === "collectServicesChanged")).toMatchObject({ place: { sheet: "服务类型" }, values: { services: "理发理容", count: 1, lacking: 1 } });
  });

  test("that the street changed after sending out is a warning: the counts are by what was sent", () => {
    const later = { ...street, services: new Set([...street.services, serviceText(added)]) };
    const inspected = inspect(good, later);
    expect(codes(inspected)).toEqual([]);
    expect(inspected.findings.find(({ code }) => code === "collectServicesOlder")!.values).toEqual({ services: "", count: 0, lacking: 1 });
  });

  test("whose remarks alone differ is the same list", async () => {
    expect(codes(inspect(await filledFile(round.street, "C01", (facts) => ({ ...facts, serviceTypes: facts.serviceTypes.map((service) => ({ ...service, note: "改过" })) }))), "warning").filter((code) => code.startsWith("collect"))).toEqual([]);
  });
});
