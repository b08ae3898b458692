import { beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/app/ports";
import type { Finding } from "../../src/domain/finding";
import { makeWorkbench } from "../../src/workbench/makeWorkbench";
import type { KeptWork, OpenBook } from "../../src/workbench/openBook";
import type { Workbench } from "../../src/workbench/workbenchState";
import type { FileHandle, PickedFile, WorkbenchWorld } from "../../src/workbench/workbenchWorld";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook that is its text; a file that begins with "bad" is refused. */
class FakeBook implements OpenBook {
  text = "";
  name = "";
  unsaved = false;
  private readonly stateListeners: (() => void)[] = [];
  private readonly refusedListeners: ((finding: Finding) => void)[] = [];

  check(bytes: Uint8Array, fileName: string): Promise<Outcome<null>> {
    const isBad = new TextDecoder().decode(bytes).startsWith("bad");
    return Promise.resolve(isBad ? { ok: false, findings: [{ code: "fileNotXlsx", severity: "error", place: { kind: "none" }, values: { file: fileName } }] } : { ok: true, value: null, findings: [] });
  }

  async open(bytes: Uint8Array, fileName: string, changes: readonly unknown[] = []): Promise<Outcome<null>> {
    const checked = await this.check(bytes, fileName);
    if (!checked.ok) return checked;
    const text = new TextDecoder().decode(bytes);
    [this.text, this.name, this.unsaved] = [text, fileName, changes.length > 0];
    this.tell();
    return checked;
  }

  edit(text: string): void {
    [this.text, this.unsaved] = [text, true];
    this.tell();
  }

  bytes = (): Promise<Outcome<Uint8Array>> => Promise.resolve({ ok: true, value: bytesOf(this.text), findings: [] });
  saved = (_bytes: Uint8Array, fileName: string): Promise<void> => {
    [this.name, this.unsaved] = [fileName, false];
    this.tell();
    return Promise.resolve();
  };
  unsavedWork = (): Promise<KeptWork | undefined> => Promise.resolve(this.unsaved ? { bytes: bytesOf(this.text), fileName: this.name, changes: [{ sheetTitle: "表", row: 1, column: 1, value: 1 }] } : undefined);
  find = (text: string): Promise<boolean> => Promise.resolve(this.text.includes(text));
  fileName = (): string => this.name;
  isUnsaved = (): boolean => this.unsaved;
  undo = (): void => undefined;
  redo = (): void => undefined;
  onState = (listener: () => void): (() => void) => { this.stateListeners.push(listener); return () => undefined; };
  onRefused = (listener: (finding: Finding) => void): (() => void) => { this.refusedListeners.push(listener); return () => undefined; };
  refuse(code: string): void {
    for (const listener of this.refusedListeners) listener({ code, severity: "note", place: { kind: "none" }, values: {} });
  }

  private tell(): void {
    for (const listener of this.stateListeners) listener();
  }
}

class FakeWorld implements WorkbenchWorld {
  picked: PickedFile | undefined;
  place: FileHandle | "download" | undefined = "download";
  readonly downloaded: [string, string][] = [];
  kept: KeptWork | undefined;
  private waiting: (() => void) | undefined;

  pickFile = (): Promise<PickedFile | undefined> => Promise.resolve(this.picked);
  pickPlace = (): Promise<FileHandle | "download" | undefined> => Promise.resolve(this.place);
  download = (bytes: Uint8Array, fileName: string): void => void this.downloaded.push([fileName, new TextDecoder().decode(bytes)]);
  sample = (): Promise<{ bytes: Uint8Array; fileName: string }> => Promise.resolve({ bytes: bytesOf("sample"), fileName: "样本街道.xlsx" });
  keepWork = (work: KeptWork): Promise<void> => { this.kept = work; return Promise.resolve(); };
  keptWork = (): Promise<KeptWork | undefined> => Promise.resolve(this.kept);
  forgetWork = (): Promise<void> => { this.kept = undefined; return Promise.resolve(); };
  later = (run: () => void): (() => void) => { this.waiting = run; return () => { this.waiting = undefined; }; };

  /** Time passes. */
  async pause(): Promise<void> {
    this.waiting?.();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

let book: FakeBook;
let world: FakeWorld;
let workbench: Workbench;

beforeEach(() => {
  book = new FakeBook();
  world = new FakeWorld();
  workbench = makeWorkbench(book, world);
});

const said = (): string[] => workbench.state().messages.map(({ finding }) => finding.code);
const file = (text: string, name = "别的.xlsx", handle?: FileHandle): PickedFile => ({ name, size: text.length, bytes: () => Promise.resolve(bytesOf(text)), handle });

describe("the workbench at its start", () => {
  test("opens the sample when nothing is kept", async () => {
    await workbench.start();
    expect([book.text, workbench.state()]).toEqual(["sample", { fileName: "样本街道.xlsx", isUnsaved: false, busy: undefined, messages: [], asked: undefined, hasKeptWork: false }]);
  });

  test("restores what was not saved, and says so", async () => {
    world.kept = { bytes: bytesOf("mine"), fileName: "我的.xlsx", changes: [{ sheetTitle: "表", row: 1, column: 1, value: 1 }] };
    await workbench.start();
    expect([book.text, said(), workbench.state().isUnsaved, workbench.state().hasKeptWork]).toEqual(["mine", ["workRestored"], true, true]);
  });

  test("opens the sample when what is kept cannot be read, with the reason", async () => {
    world.kept = { bytes: bytesOf("bad"), fileName: "我的.xlsx", changes: [] };
    await workbench.start();
    expect([book.text, said()]).toEqual(["sample", ["fileNotXlsx"]]);
  });

  test("says what is wrong when there is no sample, and can still open a file", async () => {
    world.sample = () => Promise.reject(new Error("404"));
    await workbench.start();
    expect([said(), workbench.state().busy]).toEqual([["workbenchTrouble"], undefined]);
    await workbench.actions.openFile(file("other"));
    expect([book.text, said()]).toEqual(["other", []]);
  });
});

describe("opening", () => {
  beforeEach(() => workbench.start());

  test("a file takes the place of one that is saved", async () => {
    world.picked = file("other");
    await workbench.actions.pickFile();
    expect([book.text, workbench.state().fileName]).toEqual(["other", "别的.xlsx"]);
  });

  test("a file that is refused leaves the open one, with the reason", async () => {
    await workbench.actions.openFile(file("bad"));
    expect([book.text, said(), workbench.state().busy]).toEqual(["sample", ["fileNotXlsx"], undefined]);
  });

  test("a file that is too large is refused before it is read", async () => {
    let wasRead = false;
    await workbench.actions.openFile({ name: "大.xlsx", size: 60 * 1024 * 1024, bytes: () => { wasRead = true; return Promise.resolve(bytesOf("x")); } });
    expect([wasRead, said(), book.text]).toEqual([false, ["fileTooLarge"], "sample"]);
  });

  test("a file that cannot be read from the disk is said", async () => {
    await workbench.actions.openFile({ name: "没了.xlsx", size: 1, bytes: () => Promise.reject(new Error("gone")) });
    expect([book.text, said()]).toEqual(["sample", ["workbenchTrouble"]]);
  });

  test.each([["cancel", "edited", true, 0], ["discard", "other", false, 0], ["save", "other", false, 1]] as const)("over unsaved work asks first; %s", async (reply, text, isUnsaved, downloads) => {
    book.edit("edited");
    await workbench.actions.openFile(file("other"));
    expect([book.text, workbench.state().asked?.kind]).toEqual(["edited", "file"]);
    await workbench.actions.answer(reply);
    expect([book.text, workbench.state().isUnsaved, world.downloaded.length, workbench.state().asked]).toEqual([text, isUnsaved, downloads, undefined]);
  });

  test("a file that is no workbook is refused at once, though there is unsaved work: nobody is asked for nothing", async () => {
    book.edit("edited");
    await workbench.actions.openFile(file("bad"));
    expect([workbench.state().asked, said(), book.text]).toEqual([undefined, ["fileNotXlsx"], "edited"]);
  });

  test("when saving first is thought better of, nothing is opened", async () => {
    book.edit("edited");
    await workbench.actions.openSample();
    world.place = undefined;
    await workbench.actions.answer("save");
    expect([book.text, workbench.state().isUnsaved]).toEqual(["edited", true]);
  });
});

describe("saving", () => {
  beforeEach(() => workbench.start());

  test("downloads under the same name where the browser reaches no disk, and what is kept is deleted", async () => {
    book.edit("edited");
    await world.pause();
    expect(world.kept?.fileName).toBe("样本街道.xlsx");
    await workbench.actions.save();
    expect([world.downloaded, said(), workbench.state().isUnsaved, world.kept, workbench.state().hasKeptWork]).toEqual([[["样本街道.xlsx", "edited"]], ["workDownloaded"], false, undefined, false]);
  });

  test("writes to the file that was opened, and asks for no place", async () => {
    const written: string[] = [];
    await workbench.actions.openFile(file("other", "别的.xlsx", { name: "别的.xlsx", write: (bytes) => Promise.resolve(void written.push(new TextDecoder().decode(bytes))) }));
    world.place = undefined;
    book.edit("edited");
    await workbench.actions.save();
    expect([written, said(), workbench.state().isUnsaved]).toEqual([["edited"], ["workSaved"], false]);
  });

  test("that the disk refuses leaves the work unsaved and kept", async () => {
    world.place = { name: "满.xlsx", write: () => Promise.reject(new Error("disk full")) };
    book.edit("edited");
    await world.pause();
    await workbench.actions.save();
    expect([said(), workbench.state().isUnsaved, world.kept?.fileName, workbench.state().busy]).toEqual([["workbenchTrouble"], true, "样本街道.xlsx", undefined]);
  });
});

describe("messages", () => {
  beforeEach(() => workbench.start());

  test("a note gives way to the next, an error stays until it is closed, and the same one is said once", async () => {
    book.refuse("gridLocked");
    book.refuse("gridStructure");
    expect(said()).toEqual(["gridStructure"]);
    await workbench.actions.openFile(file("bad"));
    await workbench.actions.openFile(file("bad"));
    book.refuse("gridLocked");
    expect(said()).toEqual(["fileNotXlsx", "gridLocked"]);
    workbench.actions.closeMessage(workbench.state().messages[0]!.id);
    expect(said()).toEqual(["gridLocked"]);
  });

  test("a text that is nowhere is said", async () => {
    await workbench.actions.find("sam");
    await workbench.actions.find(" ");
    expect(said()).toEqual([]);
    await workbench.actions.find("没有");
    expect(said()).toEqual(["textNotFound"]);
  });

  test("what is kept can be deleted", async () => {
    book.edit("edited");
    await world.pause();
    expect(workbench.state().hasKeptWork).toBe(true);
    await workbench.actions.forgetKeptWork();
    expect([world.kept, workbench.state().hasKeptWork, book.text]).toEqual([undefined, false, "edited"]);
  });
});
