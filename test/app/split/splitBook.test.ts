import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { committeeFiles, splitBook } from "../../../src/app/split/splitBook";
import type { CommitteeFile } from "../../../src/app/split/committeeFile";
import { committeeWorkbook } from "../../../src/app/split/committeeWorkbook";
import { sentList } from "../../../src/app/split/sentList";
import { sentListName, splitArchive } from "../../../src/app/split/splitArchive";
import { type Verification } from "../../../src/app/verifyBook";
import { withEntry } from "../../../src/domain/closing/operationLog";
import type { Facts, RowEntries } from "../../../src/domain/facts";
import type { Month } from "../../../src/domain/units/period";
import { rational } from "../../../src/domain/units/rational";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { zipFiles } from "../../../src/hosts/file/zipFiles";
import { bookLayouts } from "../../../src/workbook/bookLayouts";
import { formColumn } from "../../../src/workbook/sheets/formLayout";
import { valueOf } from "../openedYear";
import { sender, sentStreet, sharedUnit, verificationOf } from "./sentStreet";

type Sent = Awaited<ReturnType<typeof sentStreet>>;

/** March: the quarter is assessed, the survey runs, the station's quarterly item adds up two closed months. */
let march: Sent;
let february: Sent;

beforeAll(async () => {
  march = await sentStreet("street", 3);
  february = await sentStreet("shushan", 2);
}, 300_000);

/** Everything that stands in a file, hidden sheets and the index among it. */
function textOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join("\n");
}

function fileOf(sent: Sent, community: string): { readonly file: CommitteeFile; readonly bytes: Uint8Array } {
  return { file: sent.sent.files.find((file) => file.community === community)!, bytes: sent.files.find((file) => file.community === community)!.bytes };
}

function sheetsOf({ workbook }: CommitteeFile, visibility: "visible" | "hidden"): string[] {
  return workbook.plan.sheets.filter((sheet) => sheet.visibility === visibility).map(({ id }) => id);
}

describe("what a committee's file holds", () => {
  test("each community gets one file, with the forms of its own units; a unit of several communities goes to each, scored by that one alone", () => {
    expect(march.sent.files.map(({ community }) => community)).toEqual(march.verification.reading.facts.roster.communities.map(({ id }) => id));
    for (const { community, workbook } of march.sent.files) expect(workbook.facts.forms.map(({ scorer }) => scorer)).toEqual(workbook.facts.forms.map(() => community));
    const of = (community: string): string[] => fileOf(march, community).file.workbook.facts.forms.map(({ subject }) => subject);
    expect([of("C01"), of("C02"), of("C03")]).toEqual([["S01"], [sharedUnit], [sharedUnit, "S03"]]);
  });

  test("no name of another unit, community, grid leader, member of staff, project or supplier is anywhere in its bytes", () => {
    const { roster, contracts } = march.verification.reading.facts;
    const everybody = [...roster.gridLeaders, ...roster.staff];
    for (const { community } of march.sent.files) {
      const text = textOf(fileOf(march, community).bytes);
      const own = new Set([
        ...roster.communities.filter(({ id }) => id === community), ...roster.units.filter((unit) => unit.communities.includes(community)),
        // A namesake of an own grid leader is no leak.
        ...roster.gridLeaders.filter((leader) => leader.community === community),
      ].map(({ name }) => name));
      const others = [...roster.communities, ...roster.units, ...everybody].map(({ name }) => name).filter((name) => ![...own].some((known) => known.includes(name)));
      const secret = [...new Set(others), ...contracts.flatMap(({ project, supplier }) => [project, supplier])].filter((name) => name !== "" && !operatorsOf(march).has(name));
      expect(secret.length).toBeGreaterThan(100);
      expect(secret.filter((name) => text.includes(name))).toEqual([]);
      const sent = fileOf(march, community).file.workbook.facts.roster;
      expect([...sent.units, ...sent.gridLeaders].filter(({ name }) => !text.includes(name))).toEqual([]);
    }
  });

  test("it opens on what is filled; what formulas need is hidden; nothing of money, of the street's summary or its log is there", () => {
    const { file } = fileOf(march, "C01");
    expect(sheetsOf(file, "visible")).toEqual(["home", "form1", "assessment", "survey", "votes", "satisfaction", "services", "serviceTypes", "contactMarks", "gridIssues", "guide"]);
    expect(sheetsOf(file, "hidden")).toEqual(["gridLeaders", "scoreLedger", "roster", "items", "parameters", "calendar", "restDays"]);
    const text = textOf(fileOf(march, "C01").bytes);
    for (const sheet of ["allowances", "paidAllowances", "quarterResults", "contracts", "instalments", "payments", "spending", "budget", "summary", "log", "closedFigures", "collected", "staff", "tasks", "hearings"]) expect(text).not.toContain(`kh_${sheet}`);
  });

  test("before the last month of a quarter nobody is assessed, and no people go out", () => {
    expect(sheetsOf(fileOf(february, "C01").file, "visible")).not.toContain("assessment");
    expect(february.sent.files.every(({ gridLeaders }) => gridLeaders === 0)).toBe(true);
    expect(march.sent.files.every(({ gridLeaders }) => gridLeaders > 0)).toBe(true);
  });

  test("the earlier months of the quarter come along only as far as they are added up", () => {
    const { workbook } = fileOf(march, "C03").file;
    const periods = new Set(workbook.facts.scoreLedger.map(({ period }) => period));
    expect([...periods].sort()).toEqual(["2026-01", "2026-02"]);
    expect(workbook.facts.scoreLedger.every(({ scorer, row }) => scorer === "C03" && row !== "total")).toBe(true);
  });

  test("a form in the file shows the same points as in the street's workbook", () => {
    const street = march.verification.results.forms;
    for (const { workbook } of march.sent.files) {
      for (const { facts, items } of workbook.results.forms) {
        const same = street.find((form) => form.facts.sheet === facts.sheet && form.facts.subject === facts.subject && form.facts.scorer === facts.scorer)!;
        // The index of a survey rests on replies, which the street's sample typed itself.
        const counted = items.filter(({ points }) => points.trace.rule !== "satisfactionPoints" && !points.trace.rule.startsWith("satisfactionPoints."));
        for (const item of counted) expect(item.points).toEqual(same.items.find(({ id }) => id === item.id)!.points);
        expect(counted.length).toBeGreaterThan(3);
      }
    }
  });

  test("a file has a size that a chat takes: some 100 KB for one station with survey and grid leaders, 35 more for a second station", () => {
    const kilobytes = (community: string): number => Math.ceil(fileOf(march, community).bytes.length / 1024);
    expect(kilobytes("C01")).toBeLessThan(115);
    expect(kilobytes("C03")).toBeLessThan(150);
  });
});

function operatorsOf({ verification }: Sent): Set<string> {
  return new Set(verification.reading.facts.roster.units.map(({ operator }) => operator));
}

describe("a committee's file that comes back", () => {
  test("is verified without a word, and each of its cells can be explained", () => {
    for (const sent of [march, february]) {
      for (const { bytes } of sent.files) expect(verificationOf(bytes).findings.filter(({ severity }) => severity !== "note" && severity !== "warning")).toEqual([]);
    }
    const verification = verificationOf(fileOf(march, "C03").bytes);
    const form = verification.plan.sheets.find(({ id }) => id === "form1")!;
    const points = form.cells.find((cell) => cell.kind === "computed" && cell.role === "total")!;
    expect(points.value).not.toBe("");
    expect(verification.reading.spec.scope).toMatchObject({ kind: "committee", community: "C03", issue: fileOf(march, "C03").file.issue });
    expect(verification.reading.facts.roster.gridLeaders).toEqual(fileOf(march, "C03").file.workbook.facts.roster.gridLeaders);
  });

  test("gives back what was in it: forms, results, people and earlier months", () => {
    for (const { file, bytes } of march.sent.files.map(({ community }) => fileOf(march, community))) {
      const { facts } = verificationOf(bytes).reading;
      expect(facts).toEqual({ ...file.workbook.facts, forms: facts.forms });
      expect(facts.forms.map(({ subject, flags }) => ({ subject, flags }))).toEqual(file.workbook.facts.forms.map(({ subject, flags }) => ({ subject, flags })));
    }
  });
});

describe("targets", () => {
  const filled: RowEntries = { target: { state: "value", value: rational(34) }, reported: { state: "missing" }, checked: { state: "missing" }, reason: "" };
  /** The line of the sample form whose target is typed. */
  const typedTarget = "phone";
  const withTarget = (facts: Facts, entries: RowEntries | undefined): Facts => ({ ...facts, forms: facts.forms.map((form) => ({ ...form, rows: new Map(entries === undefined ? [] : [[typedTarget, entries]]) })) });
  const targetIn = (verification: Verification, facts: Facts): unknown => {
    const { workbook } = committeeFiles({ ...verification, reading: { ...verification.reading, facts } })[0]!;
    const { lines, sheetId } = bookLayouts(workbook.spec).forms[0]!;
    const row = lines.find(({ key }) => key === typedTarget)!.row;
    return workbook.plan.sheets.find(({ id }) => id === sheetId)!.cells.findLast((cell) => cell.row === row && cell.column === formColumn.target);
  };

  test("that the street typed are locked, those that it left open are not", () => {
    const { facts } = february.verification.reading;
    expect(targetIn(february.verification, withTarget(facts, filled))).toMatchObject({ value: 34, isLocked: true });
    // Counted from the register until somebody types it.
    expect(targetIn(february.verification, withTarget(facts, undefined))).toMatchObject({ kind: "computed", isOpen: true });
  });

  test("change the issue; what is filled in beside them does not", () => {
    const { verification } = february;
    const issueWith = (entries: RowEntries): string => committeeFiles({ ...verification, reading: { ...verification.reading, facts: withTarget(verification.reading.facts, entries) } })[0]!.issue;
    expect(issueWith({ ...filled, reported: filled.target })).toBe(issueWith(filled));
    expect(issueWith({ ...filled, target: { state: "value", value: rational(35) } })).not.toBe(issueWith(filled));
  });
});

describe("sending out", () => {
  test("the same content twice gives the same names, issues and bytes", async () => {
    const again = valueOf(splitBook(february.verification, { ...sender, at: "2026-10-02 10:00" }));
    expect(again.files.map(({ fileName, issue }) => [fileName, issue])).toEqual(february.sent.files.map(({ fileName, issue }) => [fileName, issue]));
    const bytes = await fileWorkbooks.create(again.files[1]!.workbook.plan);
    expect(Buffer.from(bytes).equals(Buffer.from(february.files[1]!.bytes))).toBe(true);
  });

  test("adds one line to the street's log, in place, and changes nothing else of it", () => {
    const { verification, sent } = february;
    const { log, ...rest } = sent.rewritten.workbook.facts;
    expect(log).toEqual(withEntry(verification.reading.facts.log, { ...sender, action: "split", period: "2026-02" as Month, object: `社居委工作簿${sent.files.length}份`, reason: "", fingerprint: "" }));
    expect({ ...rest, log: [] }).toEqual({ ...verification.reading.facts, log: [] });
    expect(sent.rewritten.rebuilt).toEqual([]);
  });

  test("of a closed month is refused", () => {
    const { reading } = february.verification;
    const log = withEntry(reading.facts.log, { ...sender, action: "close", period: "2026-02" as Month, object: "", reason: "", fingerprint: "1234" });
    const refused = splitBook({ ...february.verification, reading: { ...reading, facts: { ...reading.facts, log } } }, sender);
    expect(refused).toMatchObject({ ok: false, findings: [{ code: "splitClosed", values: { month: "2026-02" } }] });
  });

  test("is refused while there is an error in rules or rosters, and not for one in a form that is filled in", () => {
    const form = february.verification.reading.found.sheet("form1")!.title;
    const withError = (sheet: string): Verification => ({ ...february.verification, findings: [{ code: "abovePoints", severity: "error", place: { kind: "cell", sheet, cell: "F9" }, values: {} }] });
    expect(splitBook(withError("参数"), sender)).toMatchObject({ ok: false, findings: [{ code: "abovePoints" }] });
    expect(splitBook(withError(form), sender).ok).toBe(true);
  });

  test("a community without units and people is named, and gets no file", () => {
    const { reading } = february.verification;
    const { roster } = reading.facts;
    const facts: Facts = { ...reading.facts, roster: { ...roster, communities: [...roster.communities, { id: "C99", name: "空社区", area: undefined }] } };
    const sent = splitBook({ ...february.verification, reading: { ...reading, facts } }, sender);
    expect(sent.findings).toEqual([{ code: "splitWithout", severity: "note", place: { kind: "none" }, values: { community: "C99", name: "空社区", month: "2026-02" } }]);
    expect(valueOf(sent).files.map(({ community }) => community)).not.toContain("C99");
  });

  test("the list and the archive name each file once, in order", async () => {
    const { files } = february.sent;
    const list = sentList(files).split("\r\n");
    expect(list).toHaveLength(files.length + 2);
    expect(list[1]).toBe(`"1","和平社区","2026-02 01 和平社区 考核表.xlsx","和平社区社工服务站","0","${files[0]!.issue.slice(0, 12)}"`);
    const told: number[] = [];
    const archive = await splitArchive(files, "2026-02" as Month, { create: (plan) => fileWorkbooks.create(plan), zip: zipFiles }, (done) => told.push(done));
    expect(Object.keys(unzipSync(archive.bytes))).toEqual([...files.map(({ fileName }) => fileName), sentListName]);
    expect(told).toEqual(files.map((_, index) => index + 1));
  });
});

describe("numbers that the street changed in its workbook", () => {
  test("go out as they are now, and the file says so as the street's own does", () => {
    const { reading } = february.verification;
    const [sheet] = reading.scheme.scoreSheets;
    const [block] = sheet!.blocks;
    const changed = { ...reading.scheme, scoreSheets: [{ ...sheet!, blocks: [{ ...block!, items: block!.items.map((item) => (item.id === "visits" ? { ...item, target: { ...(item as { target: object }).target, value: rational(44) } } : item)) }, ...sheet!.blocks.slice(1)] }, ...reading.scheme.scoreSheets.slice(1)] } as typeof reading.scheme;
    const { file } = fileOf(february, "C01");
    const scope = file.workbook.spec.scope;
    if (scope.kind !== "committee") throw new Error("no committee's file");
    const { plan } = committeeWorkbook({ ...reading, scheme: changed }, file.workbook.facts, scope);
    const items = plan.sheets.find(({ id }) => id === "items")!;
    expect(items.cells.filter((cell) => cell.kind === "input" && cell.value === 44)).toHaveLength(1);
  });
});
