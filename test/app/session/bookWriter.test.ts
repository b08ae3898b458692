import { beforeEach, describe, expect, test } from "vitest";
import { makePaneSession } from "../../../src/app/session/makePaneSession";
import type { PaneSession } from "../../../src/app/session/paneState";
import type { NewBookChoice } from "../../../src/app/service/workbookService";
import type { Month } from "../../../src/domain/units/period";
import { fakeHost, fakeService, fakeWorld, fine, rawSheet, refusal, settle, viewOf, type FakeHost, type FakeService, type FakeWorld } from "./fakePorts";

let host: FakeHost;
let service: FakeService;
let world: FakeWorld;
let session: PaneSession;
const october = "2026-10" as Month;
const choice: NewBookChoice = { scheme: "street", street: "莲花街道", month: october, roster: { kind: "table", table: { headers: [], rows: [] } } };

beforeEach(async () => {
  host = fakeHost();
  service = fakeService();
  world = fakeWorld();
  session = makePaneSession(host, service, world);
  await settle();
  host.script.calls.length = service.script.calls.length = 0;
});

const codes = (): string[] => session.state().messages.map(({ code }) => code);
const writes = (): string[] => host.script.calls.filter((call) => ["write", "replace", "openCopy"].includes(call));

describe("opening a month", () => {
  test("writes the cells, reads the workbook again and says what to do next", async () => {
    service.script.replies.set("load", fine(viewOf("2026-10")));
    await session.actions.openMonth(october, "李梅");
    expect([host.script.calls, service.script.calls]).toEqual([["write", "read"], ["draftOpen", "load"]]);
    expect(host.script.argsOf("write")[1]).toBe("refuse");
    expect([codes(), session.state().book]).toMatchObject([["monthOpened"], { view: { month: "2026-10" } }]);
  });

  test("asks before it lifts protection, has written nothing by then, and goes on when answered yes", async () => {
    host.script.replies.set("write", (_changes: unknown, protection: string) => (protection === "lift" ? fine(null) : refusal("sheetProtected", { sheet: "和平站", count: 1 })));
    await session.actions.openMonth(october, "李梅");
    expect(session.state()).toMatchObject({ question: { kind: "lift", sheets: ["和平站"] }, messages: [], task: undefined });
    await session.actions.answer("yes");
    expect([host.script.argsOf("write")[1], codes(), session.state().question]).toEqual(["lift", ["monthOpened"], undefined]);
  });

  test("asks about exactly the sheets that the host names, whatever else is written to", async () => {
    const named = (sheet: string) => ({ code: "sheetProtected", severity: "error" as const, place: { kind: "none" as const }, values: { sheet, count: 2 } });
    service.script.replies.set("draftOpen", fine({ kind: "inPlace", changes: ["和平站", "名册", "琥珀站"].map((sheetTitle) => ({ sheetTitle, row: 1, column: 1, value: 1 })) }));
    host.script.replies.set("write", { ok: false, findings: [named("和平站"), named("琥珀站")] });
    await session.actions.openMonth(october, "李梅");
    expect(session.state().question).toEqual({ kind: "lift", sheets: ["和平站", "琥珀站"] });
    host.script.replies.set("write", { ok: false, findings: [named("琥珀站")] });
    await session.actions.openMonth(october, "李梅");
    expect(session.state().question).toEqual({ kind: "lift", sheets: ["琥珀站"] });
  });

  test("writes nothing when answered no, and says so", async () => {
    host.script.replies.set("write", refusal("sheetProtected", { sheet: "和平站", count: 1 }));
    await session.actions.openMonth(october, "李梅");
    await session.actions.answer("no");
    expect([writes(), codes(), session.state().question]).toEqual([["write"], ["nothingWritten"], undefined]);
    await session.actions.answer("yes");
    expect(writes()).toEqual(["write"]);
  });

  test("asks before sheets are replaced, then about their protection, and keeps both answers", async () => {
    service.script.replies.set("draftOpen", fine({ kind: "rebuilt", plan: { title: "", sheets: [], names: [] }, sheets: ["和平站"], fileName: "a.xlsx" }));
    host.script.replies.set("replace", (_plan: unknown, protection: string) => (protection === "lift" ? fine(null) : refusal("sheetProtected", { sheet: "和平站", count: 1 })));
    await session.actions.openMonth(october, "李梅");
    expect([session.state().question, writes()]).toEqual([{ kind: "replace", sheets: ["和平站"] }, []]);
    await session.actions.answer("yes");
    expect([session.state().question?.kind, writes()]).toEqual(["lift", ["replace"]]);
    await session.actions.answer("yes");
    expect([session.state().question, writes(), codes()]).toEqual([undefined, ["replace", "replace"], ["monthOpened"]]);
  });

  test("asks again when meanwhile other sheets would be replaced", async () => {
    const rebuilt = (sheets: string[]) => fine({ kind: "rebuilt", plan: { title: "", sheets: [], names: [] }, sheets, fileName: "a.xlsx" });
    service.script.replies.set("draftOpen", rebuilt(["和平站"]));
    await session.actions.openMonth(october, "李梅");
    service.script.replies.set("draftOpen", rebuilt(["和平站", "琥珀站"]));
    await session.actions.answer("yes");
    expect([session.state().question, writes()]).toEqual([{ kind: "replace", sheets: ["和平站", "琥珀站"] }, []]);
  });

  test("drops its question when something else is begun", async () => {
    host.script.replies.set("write", refusal("sheetProtected", { sheet: "和平站", count: 1 }));
    await session.actions.openMonth(october, "李梅");
    await session.actions.verify();
    expect(session.state().question).toBeUndefined();
    await session.actions.answer("yes");
    expect(writes()).toEqual(["write"]);
  });

  test("writes nothing over an entry that was made while it was prepared", async () => {
    service.script.held.add("draftOpen");
    const opening = session.actions.openMonth(october, "李梅");
    await settle();
    host.changeNow(["和平站"]);
    service.script.waiting[0]!.answer(fine({ kind: "inPlace", changes: [] }));
    await opening;
    expect([writes(), codes()]).toEqual([[], ["editedMeanwhile"]]);
  });

  test("that is refused says why, and nothing is written", async () => {
    service.script.replies.set("draftOpen", refusal("openIncomplete"));
    await session.actions.openMonth(october, "李梅");
    expect([writes(), codes()]).toEqual([[], ["openIncomplete"]]);
  });

  test.each(["hostBusy", "sheetPassword", "writeHalfDone", "hostGone"])("that the host could not write (%s) says so and reads again before anything else is done", async (code) => {
    host.script.replies.set("write", refusal(code));
    await session.actions.openMonth(october, "李梅");
    expect([codes(), session.state().task]).toEqual([[code], undefined]);
    await session.actions.verify();
    expect(host.script.calls).toEqual(["write", "read"]);
  });

  test("whose write throws says so", async () => {
    host.script.replies.set("write", new Error("boom"));
    await session.actions.openMonth(october, "李梅");
    expect(session.state().messages).toMatchObject([{ code: "hostTrouble", values: { code: "boom" } }]);
  });

  test("called off while the host writes waits for what the host says of it, and tells the truth", async () => {
    host.script.held.add("write");
    const opening = session.actions.openMonth(october, "李梅");
    await settle();
    session.actions.cancel();
    await settle();
    expect(session.state().task?.name).toBe("open");
    host.script.waiting[0]!.answer(fine(null));
    await opening;
    expect([codes(), host.script.calls]).toEqual([["monthOpened"], ["write", "read"]]);
  });

  test("after which the workbook does not load says both", async () => {
    service.script.replies.set("load", refusal("bookIndexDamaged"));
    await session.actions.openMonth(october, "李梅");
    expect([codes(), session.state().book.kind]).toEqual([["monthOpened", "bookIndexDamaged"], "damaged"]);
  });
});

describe("a new workbook", () => {
  test("opens in a window of its own and leaves the open one as it is", async () => {
    await session.actions.createBook(choice, "newWindow");
    expect([host.script.calls, service.script.calls, codes()]).toEqual([["openCopy"], ["draftNew", "fileOf"], ["bookCreated"]]);
  });

  test("is read where it takes the place of the open one", async () => {
    (host.description.can as { openWindow: boolean }).openWindow = false;
    await session.actions.createBook(choice, "newWindow");
    expect(host.script.calls).toEqual(["openCopy", "read"]);
  });

  test("replaces our own sheets only when that is agreed", async () => {
    await session.actions.createBook(choice, "here");
    expect([session.state().question, writes()]).toEqual([{ kind: "replace", sheets: ["和平站", "核验"] }, []]);
    await session.actions.answer("yes");
    expect([writes(), codes()]).toEqual([["replace"], ["bookCreated"]]);
  });

  test("is put into a workbook of somebody else without a question: its sheets stay", async () => {
    service.script.replies.set("load", refusal("bookNotOurs"));
    await session.actions.refresh();
    service.script.replies.set("load", fine(viewOf("2026-10")));
    await session.actions.createBook(choice, "here");
    expect([writes(), codes(), session.state().book.kind]).toEqual([["replace"], ["bookCreated"], "ours"]);
  });

  test("that cannot be made says why", async () => {
    service.script.replies.set("fileOf", new Error("out of memory"));
    await session.actions.createBook(choice, "newWindow");
    expect([writes(), codes()]).toEqual([[], ["engineTrouble"]]);
  });
});

describe("the report", () => {
  test("is of the workbook as it is, with the time of the machine, and what was verified stays fresh", async () => {
    host.changeNow(["和平站"]);
    await session.actions.writeReport();
    // The host tells of its own writing, too.
    host.changeNow(["核验"]);
    expect(service.script.calls).toEqual(["load", "verify", "draftReport", "update"]);
    expect(service.script.argsOf("draftReport")).toEqual(["2026-09-30 10:00"]);
    expect([host.script.argsOf("readSheets")[0], codes(), session.state().verification?.isStale]).toEqual([["核验"], ["reportWritten"], false]);
    // Nothing is computed from the report.
    session.actions.show("explain");
    await session.actions.explainSelected();
    expect([service.script.calls.filter((call) => call === "load").length, session.state().verification?.isStale]).toEqual([1, false]);
  });

  test("asks before it lifts the protection of its sheet", async () => {
    host.script.replies.set("write", refusal("sheetProtected", { sheet: "核验", count: 1 }));
    await session.actions.writeReport();
    expect(session.state().question).toEqual({ kind: "lift", sheets: ["核验"] });
  });
});

describe("templates and rosters", () => {
  test("that cannot be read are said, and none are offered", async () => {
    service.script.replies.set("templates", []);
    expect(await session.actions.templates()).toEqual([]);
    service.script.replies.set("templates", new Error("offline"));
    expect(await session.actions.templates()).toEqual([]);
    expect(codes()).toEqual(["templatesNotRead", "engineTrouble"]);
  });

  test("a sheet of the open workbook is a table: a title above the headers is passed over", async () => {
    const cells = new Map([[1, 1, "名册"], [3, 1, "类别"], [3, 2, "名称"], [4, 1, "社区"], [4, 2, "和平"], [6, 1, "社区"]].map(([row, column, value]) => [Number(row) * 16384 + Number(column), { value: value!, isError: false }]));
    host.script.replies.set("readSheets", fine([{ ...rawSheet("名册"), cells }]));
    const source = await session.actions.sheetAsRoster("名册");
    expect(source).toMatchObject({ ok: true, value: { kind: "table", table: { headers: ["类别", "名称"], rows: [["社区", "和平"], ["社区", ""]], rowNumbers: [4, 6] } } });
    host.script.replies.set("readSheets", fine([rawSheet("空")]));
    expect(await session.actions.sheetAsRoster("空")).toMatchObject({ ok: false, findings: [{ code: "tableEmpty", values: { file: "空" } }] });
  });
});
