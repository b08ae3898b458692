import { beforeEach, describe, expect, test } from "vitest";
import { makePaneSession } from "../../../src/app/session/makePaneSession";
import type { OfferedFile } from "../../../src/app/session/offeredFiles";
import type { PaneSession } from "../../../src/app/session/paneState";
import type { Month } from "../../../src/domain/units/period";
import { fakeHost, fakeService, fakeWorld, fine, refusal, reportOf, settle, viewOf, type FakeHost, type FakeService, type FakeWorld } from "./fakePorts";

let host: FakeHost;
let service: FakeService;
let world: FakeWorld;
let session: PaneSession;
const september = "2026-09" as Month;
const person = "李梅";

beforeEach(async () => {
  host = fakeHost();
  service = fakeService();
  world = fakeWorld();
  await started();
});

async function started(): Promise<void> {
  session = makePaneSession(host, service, world);
  await settle();
  host.script.calls.length = service.script.calls.length = 0;
}
const codes = (): string[] => session.state().messages.map(({ code }) => code);
const writes = (): string[] => host.script.calls.filter((call) => ["write", "replace"].includes(call));
const file = (name: string, size = 3, bytes: OfferedFile["bytes"] = () => Promise.resolve(new Uint8Array([1, 2, 3]))): OfferedFile => ({ name, size, savedAt: "2026-10-08 17:20", bytes });
const checkedNames = (): string[] => (service.script.argsOf("checkFiles")[0] as readonly { name: string }[]).map(({ name }) => name);

describe("what is signed", () => {
  const acts: Record<string, () => Promise<void>> = {
    draftOpen: () => session.actions.openMonth("2026-10" as Month, person), draftSplit: () => session.actions.splitMonth(person), draftClose: () => session.actions.closeMonth(september, person),
    draftReopen: () => session.actions.reopenMonth(september, person, "漏了一笔"), draftPrint: () => session.actions.recordPrint("津贴发放", person), draftVoid: () => session.actions.voidPrint({ object: "津贴发放", number: 1 }, person, "金额错"),
  };

  test.each(Object.keys(acts))("%s carries the name and the minute of this machine, and writes once", async (draft) => {
    await acts[draft]!();
    expect(service.script.argsOf(draft)).toContainEqual({ at: "2026-09-30 10:00", person });
    expect([writes(), session.state().person, world.memory.get("person"), session.state().task]).toEqual([["write"], person, person, undefined]);
    expect(session.state().messages.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  test("without a name is not begun, and says so", async () => {
    await session.actions.closeMonth(september, "  ");
    expect([codes(), service.script.calls, session.state().person]).toEqual([["personMissing"], [], ""]);
  });

  test("without a reason is not begun where one is needed", async () => {
    await session.actions.reopenMonth(september, person, " ");
    await session.actions.voidPrint({ object: "津贴发放", number: 1 }, person, "");
    expect([codes(), service.script.calls]).toEqual([["reasonMissing"], []]);
  });

  test("has the name that was typed the last time, until it is forgotten", async () => {
    await session.actions.closeMonth(september, ` ${person} `);
    await started();
    expect(session.state().person).toBe(person);
    session.actions.forgetPerson();
    expect([session.state().person, world.memory.has("person")]).toEqual(["", false]);
  });

  test("that is refused says why, and nothing is written", async () => {
    service.script.replies.set("draftClose", refusal("closeIncomplete"));
    await session.actions.closeMonth(september, person);
    expect([codes(), writes()]).toEqual([["closeIncomplete"], []]);
  });

  test("asks before it lifts protection, and goes on when answered yes", async () => {
    host.script.replies.set("write", (_changes: unknown, protection: string) => (protection === "lift" ? fine(null) : refusal("sheetProtected", { sheet: "操作日志", count: 1 })));
    await session.actions.closeMonth(september, person);
    expect([session.state().question, codes()]).toEqual([{ kind: "lift", sheets: ["操作日志"] }, []]);
    service.script.replies.set("draftClose", { ...fine({ kind: "inPlace", changes: [] }), findings: [{ code: "closeDone", severity: "note", place: { kind: "none" }, values: {} }] });
    await session.actions.answer("yes");
    expect(codes()).toEqual(["closeDone"]);
  });

  test("writes nothing over an entry that was made while it was prepared", async () => {
    service.script.held.add("draftClose");
    const closing = session.actions.closeMonth(september, person);
    await settle();
    host.changeNow(["和平站"]);
    service.script.waiting[0]!.answer(fine({ kind: "inPlace", changes: [] }));
    await closing;
    expect([writes(), codes()]).toEqual([[], ["editedMeanwhile"]]);
  });
});

describe("sending out", () => {
  test("notes it in the workbook first and then hands the archive over", async () => {
    host.script.replies.set("write", () => {
      expect(world.saved).toEqual([]);
      return fine(null);
    });
    await session.actions.splitMonth(person);
    expect([world.saved, codes(), session.state().messages[0]!.values]).toEqual([["10月.zip"], ["filesSent"], { file: "10月.zip", count: 1 }]);
  });

  test("hands nothing over while it asks about protection", async () => {
    host.script.replies.set("write", refusal("sheetProtected", { sheet: "操作日志", count: 1 }));
    await session.actions.splitMonth(person);
    await session.actions.answer("no");
    expect([world.saved, codes()]).toEqual([[], ["nothingWritten"]]);
  });

  test("says what to do instead where a pane cannot hand out files, before anything is made", async () => {
    (world as { saveFile: unknown }).saveFile = undefined;
    await session.actions.splitMonth(person);
    expect([codes(), service.script.calls, writes()]).toEqual([["fileNotSavable"], [], []]);
  });

  test("says that it is noted although the file was not saved", async () => {
    (world as { saveFile: unknown }).saveFile = () => {
      throw new Error("blocked");
    };
    await session.actions.splitMonth(person);
    expect(codes()).toEqual(["fileNotSaved"]);
  });
});

describe("collecting", () => {
  test("shows the dry run and writes nothing", async () => {
    await session.actions.checkFiles([file("和平.xlsx"), file("琥珀.xlsx")]);
    expect(session.state().collect).toEqual({ stage: "checked", report: reportOf([{ name: "和平.xlsx" }, { name: "琥珀.xlsx" }]) });
    expect([writes(), service.script.argsOf("checkFiles")[0]]).toEqual([[], [{ name: "和平.xlsx", bytes: new Uint8Array([1, 2, 3]), savedAt: "2026-10-08 17:20" }, { name: "琥珀.xlsx", bytes: new Uint8Array([1, 2, 3]), savedAt: "2026-10-08 17:20" }]]);
  });

  test("counts the files that were checked, and none while they are read: the count never goes back", async () => {
    service.script.held.add("checkFiles");
    let answer = (_bytes: Uint8Array): void => undefined;
    const checking = session.actions.checkFiles([file("a.xlsx"), file("b.xlsx", 3, () => new Promise((resolve) => (answer = resolve)))]);
    await settle();
    expect(session.state().task).toMatchObject({ name: "check", done: 0, all: 0, canCancel: true });
    answer(new Uint8Array());
    await settle();
    (service.script.argsOf("checkFiles")[2] as (done: number, all: number) => void)(1, 2);
    expect(session.state().task).toMatchObject({ name: "check", done: 1, all: 2 });
    service.script.waiting[0]!.answer(fine(reportOf([])));
    await checking;
    expect(session.state().task).toBeUndefined();
  });

  test("called off while it checks ends the engine and shows no report", async () => {
    service.script.held.add("checkFiles");
    const checking = session.actions.checkFiles([file("a.xlsx")]);
    await settle();
    session.actions.cancel();
    await checking;
    expect([service.script.calls, codes(), session.state().collect]).toEqual([["checkFiles", "cancel"], ["cancelled"], undefined]);
  });

  test("reads no file that is far too large, and goes on with one that cannot be read", async () => {
    const asked: string[] = [];
    const bytes = (name: string) => () => (asked.push(name), Promise.reject(new Error("locked")));
    await session.actions.checkFiles([file("大.xlsx", 30 * 1024 * 1024, bytes("大")), file("锁.xlsx", 3, bytes("锁")), file("好.xlsx")]);
    expect([asked, codes(), checkedNames()]).toEqual([["锁"], ["collectFileTooLarge", "collectFileUnread"], ["好.xlsx"]]);
  });

  test("of files of which none can be read keeps the report that was there", async () => {
    await session.actions.checkFiles([file("好.xlsx")]);
    await session.actions.checkFiles([file("大.xlsx", 30 * 1024 * 1024)]);
    expect([codes(), session.state().collect?.report.files.length]).toEqual([["collectFileTooLarge"], 1]);
  });

  test("takes exactly the files that were checked, although they are others on the disk by now", async () => {
    let bytes = new Uint8Array([1]);
    await session.actions.checkFiles([file("和平.xlsx", 1, () => Promise.resolve(bytes))]);
    bytes = new Uint8Array([2]);
    await session.actions.mergeFiles(person);
    expect(service.script.argsOf("draftCollect")[0]).toMatchObject([{ bytes: new Uint8Array([1]) }]);
    expect([session.state().collect?.stage, codes(), session.state().messages[0]!.values]).toEqual(["merged", ["filesMerged"], { count: 1, returned: 0, missing: 0 }]);
  });

  test("takes the files whose report is shown, although a later check was called off", async () => {
    await session.actions.checkFiles([file("和平.xlsx")]);
    service.script.held.add("checkFiles");
    const checking = session.actions.checkFiles([file("琥珀.xlsx")]);
    await settle();
    session.actions.cancel();
    await checking;
    await session.actions.mergeFiles(person);
    expect(service.script.argsOf("draftCollect")[0]).toMatchObject([{ name: "和平.xlsx" }]);
  });

  test("without one of two files checks the other again", async () => {
    await session.actions.checkFiles([file("和平.xlsx"), file("和平(1).xlsx")]);
    await session.actions.leaveOutFile(0);
    expect(checkedNames()).toEqual(["和平(1).xlsx"]);
    await session.actions.leaveOutFile(0);
    expect(session.state().collect).toBeUndefined();
  });

  test("is forgotten when the person is done with it, or another month is open", async () => {
    await session.actions.checkFiles([file("和平.xlsx")]);
    session.actions.forgetFiles();
    expect(session.state().collect).toBeUndefined();
    await session.actions.checkFiles([file("和平.xlsx")]);
    service.script.replies.set("load", fine(viewOf("2026-10")));
    await session.actions.refresh();
    expect(session.state().collect).toBeUndefined();
  });
});

describe("paying", () => {
  test("shows the list, and that it is stale once something was typed", async () => {
    await session.actions.checkPay();
    expect(session.state().payList).toEqual({ month: september, prints: 1, isStale: false });
    host.changeNow(["和平站"]);
    expect(session.state().payList).toMatchObject({ isStale: true });
  });

  test("counts a printing on the list that is shown at once", async () => {
    await session.actions.checkPay();
    service.script.replies.set("payList", fine({ month: september, prints: 2 }));
    await session.actions.recordPrint("津贴发放", person);
    expect(session.state().payList).toEqual({ month: september, prints: 2, isStale: false });
  });

  test("of another month is gone when that month is", async () => {
    await session.actions.checkPay();
    service.script.replies.set("load", fine(viewOf("2026-10")));
    await session.actions.refresh();
    expect(session.state().payList).toBeUndefined();
  });
});

describe("the public notice", () => {
  test("stands until something is typed", async () => {
    await session.actions.makeNotice();
    expect(session.state().notice).toBe("公示");
    host.changeNow(["和平站"]);
    expect(session.state().notice).toBeUndefined();
  });
});

test("a step that is asked for comes up on the month's screen, and another screen forgets it", () => {
  session.actions.showStep("collect");
  expect([session.state().screen, session.state().step]).toEqual(["month", "collect"]);
  session.actions.show("home");
  expect(session.state().step).toBeUndefined();
});
