import { error, note, type Finding } from "../domain/finding";
import type { OpenBook } from "./openBook";
import type { Opening, Workbench, WorkbenchState } from "./workbenchState";
import type { FileHandle, PickedFile, WorkbenchWorld } from "./workbenchWorld";

/** A file above this is refused before it is read. Bytes; the reader's own limit on packages. */
const mostBytes = 50 * 1024 * 1024;
/** Entries come in a row; what is unsaved is kept when they pause. Milliseconds. */
const quietTime = 800;
/** More than these were never read by anyone. */
const mostMessages = 3;

const nothing: WorkbenchState = { fileName: "", isUnsaved: false, busy: "starting", messages: [], asked: undefined, hasKeptWork: false };

/** Opening, saving and keeping of the page's workbook. Nothing throws: what goes wrong is a message, and the open work stays. */
export function makeWorkbench(book: OpenBook, world: WorkbenchWorld): Workbench {
  return new RunningWorkbench(book, world).shown;
}

class RunningWorkbench {
  private state = nothing;
  private readonly listeners = new Set<() => void>();
  private handle: FileHandle | undefined;
  private nextMessage = 1;
  private callOff = (): void => undefined;
  readonly shown: Workbench;

  constructor(private readonly book: OpenBook, private readonly world: WorkbenchWorld) {
    book.onState(() => this.follow());
    book.onRefused((finding) => this.say(finding));
    this.shown = {
      state: () => this.state,
      subscribe: (listener) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
      },
      start: () => this.start(),
      actions: {
        pickFile: () => this.pick(),
        openFile: (file) => this.openOrAsk({ kind: "file", file }),
        openSample: () => this.openOrAsk({ kind: "sample" }),
        save: async () => void (await this.save()),
        answer: (reply) => this.answer(reply),
        find: (text) => this.find(text),
        undo: () => book.undo(),
        redo: () => book.redo(),
        forgetKeptWork: () => this.forget(),
        closeMessage: (id) => this.set({ messages: this.state.messages.filter((message) => message.id !== id) }),
      },
    };
  }

  private async start(): Promise<void> {
    const kept = await this.tried(() => this.world.keptWork());
    if (kept !== undefined) {
      this.set({ hasKeptWork: true });
      const opened = await this.book.open(kept.bytes, kept.fileName, kept.changes);
      if (opened.ok) {
        this.say(note("workRestored", { file: kept.fileName }));
        return this.set({ busy: undefined });
      }
      this.sayAll(opened.findings);
    }
    await this.open({ kind: "sample" });
  }

  private async pick(): Promise<void> {
    const file = await this.tried(() => this.world.pickFile());
    if (file !== undefined) await this.openOrAsk({ kind: "file", file });
  }

  private async openOrAsk(opening: Opening): Promise<void> {
    if (this.state.busy !== undefined) return;
    // A file that cannot be opened is refused at once: nobody need decide about their work for it.
    if (opening.kind === "file" && !(this.book.isUnsaved() ? await this.isWorkbook(opening.file) : !this.isTooLarge(opening.file))) return;
    if (this.book.isUnsaved()) return this.set({ asked: opening });
    await this.open(opening);
  }

  private async answer(reply: "save" | "discard" | "cancel"): Promise<void> {
    const { asked } = this.state;
    this.set({ asked: undefined });
    if (asked === undefined || reply === "cancel") return;
    if (reply === "save" && !(await this.save())) return;
    await this.open(asked);
  }

  private async open(opening: Opening): Promise<void> {
    this.set({ busy: this.state.busy ?? "opening", messages: this.state.busy === "starting" ? this.state.messages : [] });
    const source = opening.kind === "sample" ? await this.tried(() => this.world.sample()) : await this.read(opening.file);
    if (source !== undefined) {
      const opened = await this.book.open(source.bytes, source.fileName);
      this.sayAll(opened.findings);
      if (opened.ok) {
        this.handle = opening.kind === "file" ? opening.file.handle : undefined;
        await this.forget();
      }
    }
    this.set({ busy: undefined });
  }

  private async read(file: PickedFile): Promise<{ bytes: Uint8Array; fileName: string } | undefined> {
    const bytes = await this.tried(file.bytes);
    return bytes === undefined ? undefined : { bytes, fileName: file.name };
  }

  private async isWorkbook(file: PickedFile): Promise<boolean> {
    if (this.isTooLarge(file)) return false;
    const source = await this.read(file);
    const checked = source === undefined ? undefined : await this.book.check(source.bytes, source.fileName);
    if (checked?.ok === false) this.sayAll(checked.findings);
    return checked?.ok === true;
  }

  private isTooLarge({ name, size }: PickedFile): boolean {
    if (size <= mostBytes) return false;
    this.say(error("fileTooLarge", { file: name, limit: "packageBytes", found: size, allowed: mostBytes, part: "" }));
    return true;
  }

  /** Whether it was saved. */
  private async save(): Promise<boolean> {
    if (this.state.busy !== undefined) return false;
    const fileName = this.book.fileName();
    // The browser asks for a place only while it remembers the click: before anything else is waited for.
    const place = this.handle ?? (await this.tried(() => this.world.pickPlace(fileName)));
    if (place === undefined) return false;
    this.set({ busy: "saving" });
    const bytes = await this.book.bytes();
    const isDone = bytes.ok && (await this.writeTo(place, bytes.value, fileName));
    if (!bytes.ok) this.sayAll(bytes.findings);
    this.set({ busy: undefined });
    return isDone;
  }

  private async writeTo(place: FileHandle | "download", bytes: Uint8Array, fileName: string): Promise<boolean> {
    const written = await this.tried(async () => {
      if (place === "download") this.world.download(bytes, fileName);
      else await place.write(bytes);
      return true;
    });
    if (written === undefined) return false;
    if (place !== "download") this.handle = place;
    const name = place === "download" ? fileName : place.name;
    await this.book.saved(bytes, name);
    await this.forget();
    this.say(note(place === "download" ? "workDownloaded" : "workSaved", { file: name }));
    return true;
  }

  private async find(text: string): Promise<void> {
    if (text.trim() !== "" && !(await this.book.find(text))) this.say(note("textNotFound", { text }));
  }

  private async forget(): Promise<void> {
    this.callOff();
    await this.tried(() => this.world.forgetWork());
    this.set({ hasKeptWork: false });
  }

  /** The name, the mark, and what this machine keeps follow the workbook. */
  private follow(): void {
    this.set({ fileName: this.book.fileName(), isUnsaved: this.book.isUnsaved() });
    this.callOff();
    this.callOff = this.world.later(() => void this.keep(), quietTime);
  }

  private async keep(): Promise<void> {
    const work = await this.book.unsavedWork();
    if (work === undefined) return;
    await this.tried(() => this.world.keepWork(work));
    this.set({ hasKeptWork: true });
  }

  private async tried<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (thrown) {
      this.say(error("workbenchTrouble", { reason: thrown instanceof Error ? thrown.message : String(thrown) }));
      return undefined;
    }
  }

  private sayAll(findings: readonly Finding[]): void {
    for (const finding of findings) this.say(finding);
  }

  /** The same sentence again moves to the end; notes give way to what comes after them. */
  private say(finding: Finding): void {
    const others = this.state.messages.filter((message) => message.finding.severity !== "note" && JSON.stringify(message.finding) !== JSON.stringify(finding));
    this.set({ messages: [...others, { id: this.nextMessage++, finding }].slice(-mostMessages) });
  }

  private set(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
