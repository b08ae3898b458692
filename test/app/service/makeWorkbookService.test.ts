import { beforeAll, describe, expect, test } from "vitest";
import { figureTexts } from "./figureTexts";
import { newWorkbook } from "../../../src/app/newWorkbook";
import { makeProse } from "../../../src/app/prose";
import type { Outcome } from "../../../src/app/ports";
import type { Month } from "../../../src/domain/units/period";
import { sampleYear } from "../../../src/app/demo/sampleYear";
import { parseAddress } from "../../../src/hosts/file/cellAddress";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { readTemplate } from "../demoTemplates";
import { filled, januaryFile, openedMonths } from "../openedYear";
import { filledSample } from "../../arbitraries/filledSample";
import { cellAt, withTyped } from "./movedRaw";
import { codesOf, rawOf, rosterBytes, sampleService, valueOf } from "./sampleService";

/** Who opens a month, and when. */
const signature = { at: "2026-02-03 09:00", person: "李梅" };

const month = (text: string): Month => text as Month;
const prose = makeProse("zh-CN");
const street = filledSample("street");
let bytes: Uint8Array;
let raw: RawWorkbook;

beforeAll(async () => {
  bytes = await fileWorkbooks.create(street.plan);
  raw = valueOf(fileWorkbooks.read(bytes));
});

/** The answer as it arrives from a worker. */
function cloned<T>(answer: T): T {
  return structuredClone(answer);
}

async function newStreet(source: Uint8Array = rosterBytes("street"), name = "莲花街道") {
  return sampleService().draftNew({ scheme: "street", street: name, month: month("2026-03"), roster: { kind: "file", bytes: source, fileName: "名册.csv" } });
}

describe("templates and rosters", () => {
  test("each template that ships is described, with what the linter finds in it and nothing that is an error", async () => {
    const templates = cloned(await sampleService().templates());
    expect(templates.map(({ name }) => name).sort()).toEqual(["huaguoshan", "shushan", "street"]);
    for (const { title, unitKinds, findings } of templates) {
      expect([title.zh === "", unitKinds.length]).not.toContain(0);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      for (const finding of findings) expect(prose.has(`finding.${finding.code}`), finding.code).toBe(true);
    }
  });

  test("a template that cannot be had is not offered, and working by it is refused", async () => {
    const service = sampleService({ names: () => ["street"], text: () => Promise.resolve(undefined) });
    expect(await service.templates()).toEqual([]);
    expect(codesOf(await service.roster({ kind: "table", table: { headers: ["类别"], rows: [] } }, "street"))).toEqual(["schemeNotFound"]);
  });

  test("a roster is summed up so that people see that it is the right one", async () => {
    const summary = cloned(valueOf(await sampleService().roster({ kind: "file", bytes: rosterBytes("street"), fileName: "roster.csv" }, "street")));
    const { roster, contracts } = readTemplate("street");
    expect(summary).toMatchObject({ gridLeaders: roster.gridLeaders.length, staff: roster.staff.length, contracts: contracts.length });
    expect(summary.communities).toEqual(roster.communities.map(({ name }) => name));
  });

  test("what is wrong in a roster is told with its file, row and column", async () => {
    const outcome = await sampleService().roster({ kind: "file", bytes: new TextEncoder().encode("类别,编号,名称,社区\n社区,C01,和平,\n服务站,S01,和平站,没有这个"), fileName: "名册.csv" }, "street");
    expect(outcome.ok).toBe(false);
    expect(outcome.findings[0]).toMatchObject({ place: { file: "名册.csv", line: 3 } });
  });
});

describe("a new workbook", () => {
  test("is drafted from a template and a roster, and loads as a workbook in which everything is still to fill", async () => {
    const service = sampleService();
    const { plan, fileName } = cloned(valueOf(await newStreet()));
    expect(fileName).toBe("两级考核-莲花街道-2026-03.xlsx");
    const view = cloned(valueOf(await service.load(valueOf(fileWorkbooks.read(await service.fileOf(plan))))));
    expect([view.street, view.month, view.closedMonths]).toEqual(["莲花街道", "2026-03", []]);
    expect(view.progress.length).toBeGreaterThan(0);
    for (const { missing, due } of view.progress) expect([missing.length > 0, missing.length <= due]).toEqual([true, true]);
  });

  test("is not drafted without a street's name, and a name makes no path", async () => {
    expect(codesOf(await newStreet(undefined, "  "))).toEqual(["streetNameMissing"]);
    expect(valueOf(await newStreet(undefined, "../a:b")).fileName).toBe("两级考核-..-a-b-2026-03.xlsx");
  });
});

describe("a workbook that is told to the service", () => {
  test("is known to be another one when nothing in it is ours", async () => {
    const foreign: RawWorkbook = { sheets: [{ title: "Sheet1", visibility: "visible", cells: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() }], names: [], foreignParts: [] };
    expect(codesOf(await sampleService().load(foreign))).toEqual(["bookNotOurs"]);
  });

  test("is refused as damaged, not as another one, when its index cannot be read", async () => {
    const index = raw.sheets.find(({ title }) => title === "_kaohe")!;
    const damaged = { ...raw, sheets: raw.sheets.map((sheet) => (sheet === index ? { ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key, String(cell.value).startsWith("{") ? { ...cell, value: "{" } : cell])) } : sheet)) };
    expect(codesOf(await sampleService().load(damaged))).toEqual(["bookIndexDamaged"]);
  });

  test("answers nothing about a workbook before one was told, or after a refused one", async () => {
    const service = sampleService();
    expect(codesOf(await service.verify())).toEqual(["bookNotOurs"]);
    valueOf(await service.load(raw));
    await service.load({ ...raw, sheets: [], names: [] });
    expect(codesOf(await service.explain({ sheet: "首页", cell: "A1" }))).toEqual(["bookNotOurs"]);
  });

  test("is computed anew with each sheet that changed, and verified anew when asked", async () => {
    const service = sampleService();
    const before = valueOf(await service.load(raw));
    expect(valueOf(await service.verify()).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const total = before.places[Object.keys(before.places).find((name) => name.startsWith("form."))!]!;
    const forged = withTyped(raw, total, 100);
    valueOf(await service.update([forged.sheets.find(({ title }) => title === total.sheet)!]));
    const found = valueOf(await service.verify()).findings.filter(({ severity }) => severity === "error");
    expect(found).toMatchObject([{ code: "formulaReplacedByValue", place: { kind: "cell", ...total } }]);
  });

  test("does not take a sheet that it does not have: the whole workbook must be told", async () => {
    const service = sampleService();
    valueOf(await service.load(raw));
    expect(codesOf(await service.update([{ ...raw.sheets[0]!, title: "改了名" }]))).toEqual(["sheetGone"]);
    expect(valueOf(await service.update([])).street).toBe("蜀山街道");
  });
});

describe("every answer survives the way from a worker", () => {
  test("a view, with the same figures in words", async () => {
    const view = valueOf(await sampleService().load(raw));
    expect(figureTexts(cloned(view).results, prose)).toEqual(figureTexts(view.results, prose));
    expect(cloned(view).places).toEqual(view.places);
  });

  test("a verification and explanations, in the same words", async () => {
    const service = sampleService();
    const view = valueOf(await service.load(raw));
    const { findings, compared } = valueOf(await service.verify());
    expect(compared).toBeGreaterThan(1_000);
    expect(cloned(findings).map((finding) => prose.finding(finding))).toEqual(findings.map((finding) => prose.finding(finding)));
    for (const name of Object.keys(view.places)) {
      const outcome: Outcome<unknown> = await service.explain(view.places[name]!);
      expect(outcome.ok, name).toBe(true);
      const { trace, heading } = cloned(valueOf(await service.explain(view.places[name]!)));
      if (trace !== undefined) expect(prose.explanation(trace).withValues, heading).not.toBe("");
    }
  });
});

describe("the month after", () => {
  test("is drafted as cells to write, which open it in the same file", async () => {
    const service = sampleService();
    const january = filled(await januaryFile("street")).bytes;
    valueOf(await service.load(valueOf(fileWorkbooks.read(january))));
    const draft = cloned(valueOf(await service.draftOpen(month("2026-02"), signature)));
    if (draft.kind !== "inPlace") throw new Error(draft.sheets.join());
    const opened = valueOf(fileWorkbooks.read(valueOf(fileWorkbooks.patch(january, draft.changes))));
    const view = valueOf(await service.load(opened));
    expect([view.month, view.closedMonths.at(-1)]).toEqual(["2026-02", "2026-01"]);
  });

  test("is drafted as a whole plan where the sheets differ, with the sheets for whose sake", async () => {
    const service = sampleService();
    const months = await openedMonths(await januaryFile("huaguoshan"), 4);
    valueOf(await service.load(valueOf(fileWorkbooks.read(filled(months.at(-1)!).bytes))));
    const outcome = await service.draftOpen(month("2026-06"), signature);
    const draft = cloned(valueOf(outcome));
    if (draft.kind !== "rebuilt") throw new Error("in place");
    expect(draft.sheets.length).toBeGreaterThan(0);
    expect(codesOf(outcome)).toEqual(["openClosedFirst", "sheetsReplaced"]);
    expect(valueOf(await service.load(await rawOf(draft.plan))).month).toBe("2026-06");
  });

  test("is refused while something is missing, or when it is another month", async () => {
    const service = sampleService();
    const blank = valueOf(await newStreet());
    valueOf(await service.load(await rawOf(blank.plan)));
    expect(codesOf(await service.draftOpen(month("2026-04"), signature))).toEqual(["openIncomplete"]);
    expect(codesOf(await service.draftOpen(month("2026-06"), signature))).toEqual(["openWrongMonth"]);
  });
});

describe("the report of a verification", () => {
  test("is cells of 核验 that say when, what and where in words, and verify still finds the same", async () => {
    const service = sampleService();
    const view = valueOf(await service.load(raw));
    const total = view.places[Object.keys(view.places).find((name) => name.startsWith("form."))!]!;
    const forged = withTyped(raw, total, 100);
    valueOf(await service.load(forged));
    const found = valueOf(await service.verify());
    const changes = cloned(valueOf(await service.draftReport("2026-07-03 09:30")));
    const report = view.places["sheet.verification"]!.sheet;
    expect(new Set(changes.map(({ sheetTitle }) => sheetTitle))).toEqual(new Set([report]));
    const values = changes.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["2026-07-03 09:30", "错误", total.sheet, total.cell]));
    expect(values.filter((value) => typeof value === "string" && value.includes("公式")).length).toBeGreaterThan(0);
    const written = valueOf(fileWorkbooks.patch(valueOf(fileWorkbooks.patch(bytes, [{ sheetTitle: total.sheet, ...parseAddress(total.cell)!, value: 100, formula: null }])), changes));
    const again = valueOf(fileWorkbooks.read(written));
    expect(cellAt(again, total)!.value).toBe(100);
    valueOf(await service.load(again));
    const errors = (findings: typeof found.findings) => findings.filter(({ severity }) => severity === "error").map(({ code, place }) => ({ code, place }));
    expect(errors(valueOf(await service.verify()).findings)).toEqual(errors(found.findings));
  });

  test("has nowhere to go in a workbook without that sheet", async () => {
    const service = sampleService();
    const report = "核验";
    valueOf(await service.load({ ...raw, sheets: raw.sheets.filter(({ title }) => title !== report), names: raw.names.filter(({ name }) => !name.startsWith("kh_verification")) }));
    expect(codesOf(await service.draftReport("2026-07-03 09:30"))).toEqual(["reportSheetMissing"]);
  });
});

describe("the demo's whole street", () => {
  test("is viewed in October, with the figures that the demo computes", async () => {
    const { scheme, roster, contracts } = readTemplate("street");
    const shown = sampleYear(scheme, roster, contracts, { year: 2026, months: 10 }).at(-1)!;
    const { plan, results } = newWorkbook("样本街道", [scheme], scheme, shown.facts);
    const view = cloned(valueOf(await sampleService().load(await rawOf(plan))));
    expect(view.closedMonths).toHaveLength(9);
    expect(figureTexts(view.results, prose)).toEqual(figureTexts(results, prose));
  });
});
