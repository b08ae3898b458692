import { beforeEach, describe, expect, test } from "vitest";
import { makePaneSession } from "../../../src/app/session/makePaneSession";
import type { PaneSession } from "../../../src/app/session/paneState";
import type { Month } from "../../../src/domain/units/period";
import { fakeHost, fakeService, fakeWorld, fine, rawBook, rawSheet, refusal, settle, type FakeHost, type FakeService, type FakeWorld } from "./fakePorts";

let host: FakeHost;
let service: FakeService;
let world: FakeWorld;
let session: PaneSession;

beforeEach(() => {
  host = fakeHost();
  service = fakeService();
  world = fakeWorld();
});

async function started(): Promise<PaneSession> {
  session = makePaneSession(host, service, world);
  await settle();
  host.script.calls.length = service.script.calls.length = 0;
  return session;
}
const codes = (): string[] => session.state().messages.map(({ code }) => code);
const october = "2026-10" as Month;
/** Nothing runs, and what is shown is a workbook. */
function isWhole(): void {
  expect(session.state().task).toBeUndefined();
  expect(["ours", "notOurs", "damaged", "unreadable"]).toContain(session.state().book.kind);
}

describe("a session that starts", () => {
  test("reads the workbook, loads it and knows what is selected", async () => {
    host.script.replies.set("selected", fine({ sheet: "和平站", cell: "G8" }));
    await started();
    expect(session.state()).toMatchObject({ book: { kind: "ours", view: { street: "街道" } }, selection: { sheet: "和平站", cell: "G8" }, language: "zh-CN", screen: "home" });
    isWhole();
  });

  test("shows how far reading is while it runs", () => {
    host.script.held.add("read");
    session = makePaneSession(host, service, world);
    return settle().then(() => {
      (host.script.argsOf("read")[0] as { progress: (done: number, all: number) => void }).progress(3, 40);
      expect(session.state()).toMatchObject({ book: { kind: "reading" }, task: { name: "read", done: 3, all: 40, canCancel: true } });
    });
  });

  test("remembers language and screen of the last time", async () => {
    world.memory.set("language", "en").set("screen", "results");
    expect((await started()).state()).toMatchObject({ language: "en", screen: "results" });
    session.actions.setLanguage("zh-CN");
    session.actions.show("settings");
    expect([...world.memory]).toEqual([["language", "zh-CN"], ["screen", "settings"]]);
  });

  test("ignores what it does not know of the last time, and a memory that cannot keep", async () => {
    world.memory.set("language", "fr").set("screen", "cellar");
    world.remember = () => {
      throw new Error("QuotaExceeded");
    };
    await started();
    session.actions.show("verify");
    expect(session.state()).toMatchObject({ language: "zh-CN", screen: "verify" });
  });

  test.each([
    ["a blank workbook", { ...rawBook(), sheets: [rawSheet("Sheet1")] }, { kind: "notOurs", isBlank: true, sheets: ["Sheet1"] }],
    ["a workbook of somebody else", rawBook("名单", "账"), { kind: "notOurs", isBlank: false, sheets: ["名单", "账"] }],
  ])("knows %s from ours", async (_what, raw, expected) => {
    host = fakeHost(raw);
    service.script.replies.set("load", refusal("bookNotOurs"));
    expect((await started()).state().book).toEqual(expected);
  });

  test("tells a damaged workbook from one that cannot be read", async () => {
    service.script.replies.set("load", refusal("bookIndexDamaged"));
    expect((await started()).state().book).toMatchObject({ kind: "damaged", findings: [{ code: "bookIndexDamaged" }] });
    host.script.replies.set("read", refusal("hostBusy"));
    expect((await started()).state().book).toMatchObject({ kind: "unreadable", findings: [{ code: "hostBusy" }] });
  });

  test("says so when the host or the engine throws, and reads again when asked", async () => {
    host.script.replies.set("read", new Error("boom"));
    expect((await started()).state().book).toMatchObject({ kind: "unreadable", findings: [{ code: "hostTrouble", values: { code: "boom" } }] });
    host.script.replies.set("read", fine(rawBook("和平站")));
    await session.actions.refresh();
    expect(session.state().book.kind).toBe("ours");
  });
});

describe("a workbook that is edited", () => {
  test("is read again where it changed, once for several entries, and what was verified is stale at once", async () => {
    await started();
    await session.actions.verify();
    host.changeNow(["和平站"]);
    host.changeNow(["琥珀站"]);
    expect(session.state().verification!.isStale).toBe(true);
    expect([world.waiting(), host.script.calls.includes("readSheets")]).toEqual([1, false]);
    world.pass();
    await settle();
    expect(host.script.argsOf("readSheets")[0]).toEqual(["和平站", "琥珀站"]);
    expect(host.script.calls.filter((call) => call.startsWith("read"))).toEqual(["readSheets"]);
    expect(session.state().book).toMatchObject({ view: { street: "改过" } });
    isWhole();
  });

  test("is read whole when more than cells changed, or when a sheet is gone, or when the service does not know one", async () => {
    await started();
    host.changeNow(undefined);
    world.pass();
    await settle();
    expect(host.script.calls).toEqual(["read"]);
    host.script.replies.set("readSheets", refusal("sheetGone", { sheet: "和平站" }));
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    host.script.replies.set("readSheets", fine([]));
    service.script.replies.set("update", refusal("sheetGone", { sheet: "和平站" }));
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    expect(host.script.calls).toEqual(["read", "readSheets", "read", "readSheets", "read"]);
  });

  test("stays on the screen when it cannot be read again; a busy host is asked later, and the change is not forgotten", async () => {
    await started();
    host.script.replies.set("readSheets", refusal("hostBusy"));
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    expect([session.state().book.kind, codes(), world.waiting()]).toEqual(["ours", [], 1]);
    world.pass();
    await settle();
    expect(host.script.calls).toEqual(["readSheets", "read"]);
    isWhole();
  });

  test("is never read twice at the same time", async () => {
    await started();
    host.script.held.add("readSheets");
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    host.changeNow(["琥珀站"]);
    world.pass();
    await settle();
    expect(host.script.waiting).toHaveLength(1);
    host.script.waiting[0]!.answer(fine([]));
    await settle();
    expect(host.script.waiting.map(({ args }) => args[0])).toEqual([["和平站"], ["琥珀站"]]);
    host.script.waiting[1]!.answer(fine([]));
    await settle();
    isWhole();
  });

  test("of somebody else is not read again for its cells", async () => {
    service.script.replies.set("load", refusal("bookNotOurs"));
    await started();
    host.changeNow(["和平站"]);
    expect(world.waiting()).toBe(0);
  });

  test("is unreadable when the host is gone", async () => {
    await started();
    host.script.replies.set("readSheets", refusal("hostGone"));
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    expect(session.state().book).toMatchObject({ kind: "unreadable" });
  });
});

describe("the selection", () => {
  test("is explained while the screen for it is shown, the last one only", async () => {
    await started();
    host.selectNow({ sheet: "和平站", cell: "G8" });
    await settle();
    expect(service.script.calls).toEqual([]);
    session.actions.show("explain");
    await settle();
    expect(session.state().explanation).toMatchObject({ kind: "explained", explanation: { cell: "G8" } });
    service.script.held.add("explain");
    for (const cell of ["G9", "G10", "G11"]) {
      host.selectNow({ sheet: "和平站", cell });
      await settle();
    }
    service.script.waiting[0]!.answer(fine({ sheet: "和平站", cell: "G9" }));
    await settle();
    expect(session.state().explanation).toMatchObject({ explanation: { cell: "G8" } });
    expect(service.script.waiting.map(({ args }) => (args[0] as { cell: string }).cell)).toEqual(["G9", "G11"]);
    service.script.waiting[1]!.answer(fine({ sheet: "和平站", cell: "G11" }));
    await settle();
    expect(session.state()).toMatchObject({ explanation: { explanation: { cell: "G11" } }, selection: { cell: "G11" } });
  });

  test("with nothing to explain says why", async () => {
    await started();
    service.script.replies.set("explain", refusal("explainNothing"));
    host.script.replies.set("selected", fine({ sheet: "账", cell: "A1" }));
    await session.actions.explainSelected();
    expect(session.state().explanation).toMatchObject({ kind: "nothing", place: { sheet: "账" }, findings: [{ code: "explainNothing" }] });
  });

  test("is explained again after the workbook changed", async () => {
    await started();
    host.selectNow({ sheet: "和平站", cell: "G8" });
    session.actions.show("explain");
    await settle();
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    expect(service.script.calls).toEqual(["explain", "load", "explain"]);
  });

  test("that the host cannot show is said", async () => {
    await started();
    host.script.replies.set("select", refusal("sheetGone", { sheet: "账" }));
    await session.actions.select({ sheet: "账", cell: "A1" });
    expect(codes()).toEqual(["sheetGone"]);
  });
});

describe("verifying", () => {
  test("reads the whole workbook after an entry: the host does not tell of formulas on other sheets that have new results", async () => {
    await started();
    host.changeNow(["和平站"]);
    await session.actions.verify();
    expect([...host.script.calls, ...service.script.calls]).toEqual(["read", "load", "verify"]);
    expect(session.state().verification).toMatchObject({ compared: 3, isStale: false });
  });

  test("reads the whole workbook also when the entry's own sheet has been read already, and only once", async () => {
    await started();
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    await session.actions.verify();
    await session.actions.verify();
    expect(host.script.calls).toEqual(["readSheets", "read"]);
    expect(session.state().verification).toMatchObject({ isStale: false });
  });

  test("called off while it runs ends the engine, keeps what was there and drops the late answer", async () => {
    await started();
    service.script.held.add("verify");
    const verifying = session.actions.verify();
    await settle();
    session.actions.cancel();
    await verifying;
    expect([service.script.calls, codes(), session.state().verification]).toEqual([["verify", "cancel"], ["cancelled"], undefined]);
    service.script.waiting[0]!.answer(fine({ month: "2026-09", findings: [], compared: 9 }));
    await settle();
    expect(session.state().verification).toBeUndefined();
    isWhole();
  });

  test("called off while it waits for another reading does not begin", async () => {
    await started();
    host.script.held.add("readSheets");
    host.changeNow(["和平站"]);
    world.pass();
    await settle();
    const verifying = session.actions.verify();
    session.actions.cancel();
    await verifying;
    expect([service.script.calls, codes()]).toEqual([[], ["cancelled"]]);
    isWhole();
  });

  test("is refused while another task of a person runs, which goes on", async () => {
    await started();
    service.script.held.add("verify");
    const first = session.actions.verify();
    await settle();
    await session.actions.openMonth(october, "李梅");
    expect(codes()).toEqual(["paneBusy"]);
    service.script.waiting[0]!.answer(fine({ month: "2026-09", findings: [], compared: 9 }));
    await first;
    expect(session.state().verification).toMatchObject({ compared: 9 });
  });

  test("of a workbook that is not ours says so", async () => {
    service.script.replies.set("load", refusal("bookNotOurs"));
    await started();
    await session.actions.verify();
    expect(codes()).toEqual(["bookNotOurs"]);
    isWhole();
  });
});
