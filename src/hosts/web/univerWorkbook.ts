import type { CellChange, CellPlace, HostDescription, Outcome, Protection, Watch } from "../../app/ports";
import { refused } from "../../app/refused";
import type { Finding } from "../../domain/finding";
import type { WorkbookPlan } from "../../workbook/plan";
import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import { fine } from "../file/fileTrouble";
import { readAppearanceRange } from "../file/readAppearanceRange";
import { GridDrawing } from "./gridDrawing";
import type { GridEngine } from "./gridEngine";
import type { GridWorkbook } from "./gridWorkbook";
import type { GridAnswer, GridEntry, OpenedGrid, UnsavedWork } from "./openedGrid";
import { rangeAddress } from "./rangeAddress";
import type { GridSelection, ShownGrid } from "./shownGrid";

const description: HostDescription = {
  kind: "web",
  name: "Univer 0.25.1",
  can: { openWindow: false, replaceSheets: true, keepOthersSheets: false, changeStructure: false, seeForeignParts: true, recalculate: true, setUpPrinting: false },
};

/** Formulas are read when the first screen is there, so that neither it nor the first entry waits for them. Milliseconds. */
const quietTime = 1_000;

/** `fileOf`: the bytes of a plan; what writes new files is large and stays with who has it. */
export interface GridParts {
  readonly engine: GridEngine;
  readonly grid: Promise<ShownGrid>;
  /** Whether somebody waits for what was read: what is computed ahead then has time. */
  readonly isAwaited?: () => boolean;
  /** Ends when the first workbook was opened, or could not be: before, there is nothing to read. */
  readonly begun?: Promise<unknown>;
  readonly fileOf: (plan: WorkbookPlan) => Promise<Uint8Array>;
}

/** A workbook open in the grid: the engine holds it, the grid shows it, and both are told of every change in turn. */
export function makeGridWorkbook(parts: GridParts): GridWorkbook {
  return new UniverWorkbook(parts);
}

class UniverWorkbook implements GridWorkbook {
  readonly description = description;
  private readonly engine: GridEngine;
  private readonly drawing: GridDrawing;
  private opened: OpenedGrid | undefined;
  /** Ends when there is something to read. */
  private readonly begun: Promise<unknown>;
  private begin = (): void => undefined;
  private name = "";
  /** The file itself was never saved: it was made here. */
  private isNew = false;
  private hasChanges = false;
  private preparing: ReturnType<typeof setTimeout> | undefined;
  /** Ends when everything that was entered so far is computed. */
  private entered: Promise<void> = Promise.resolve();
  private readonly selectedListeners = new Set<(place: CellPlace) => void>();
  private readonly changedListeners = new Set<(titles: readonly string[] | undefined) => void>();
  private readonly stateListeners = new Set<() => void>();
  private readonly refusedListeners = new Set<(finding: Finding) => void>();

  constructor(private readonly parts: GridParts) {
    this.engine = parts.engine;
    this.drawing = new GridDrawing(parts.engine);
    this.begun = parts.begun === undefined ? Promise.resolve() : Promise.race([parts.begun, new Promise<void>((resolve) => (this.begin = resolve))]);
    // Without a grid the workbook can still be read, checked and saved; the page says that it is not there.
    parts.grid.then((grid) => this.take(grid), () => undefined);
  }

  check(bytes: Uint8Array, fileName: string): Promise<Outcome<null>> {
    return this.engine.check(bytes, fileName);
  }

  async open(bytes: Uint8Array, fileName: string, changes: readonly CellChange[] = []): Promise<Outcome<null>> {
    const opening = this.engine.open(bytes, fileName, changes);
    // Asked for in the same breath: no entry into the workbook before comes between.
    const drawn = this.drawing.grid === undefined ? undefined : this.engine.snapshot();
    const [opened, snapshot] = [await opening, await drawn];
    if (!opened.ok) return opened;
    this.opened = opened.value;
    this.name = fileName;
    this.isNew = false;
    this.hasChanges = changes.length > 0;
    if (snapshot === undefined) this.drawing.showLater(opened.value);
    else this.drawing.show(opened.value, snapshot);
    this.begin();
    this.tellState();
    this.tellChanged(undefined);
    return fine(null, opened.findings);
  }

  async bytes(): Promise<Outcome<Uint8Array>> {
    await this.drawing.grid?.endEditing();
    await this.entered;
    return this.engine.bytes();
  }

  fileName(): string {
    return this.name;
  }

  isUnsaved(): boolean {
    return this.isNew || this.hasChanges;
  }

  async saved(bytes: Uint8Array, fileName: string): Promise<void> {
    await this.engine.saved(bytes);
    this.name = fileName;
    this.isNew = this.hasChanges = false;
    this.tellState();
  }

  async unsavedWork(): Promise<UnsavedWork | undefined> {
    await this.entered;
    if (!this.isUnsaved()) return undefined;
    const work = await this.engine.work();
    return work === undefined ? undefined : { ...work, fileName: this.name };
  }

  async find(text: string): Promise<boolean> {
    await this.entered;
    const selected = await this.selected();
    const found = await this.engine.find(text, selected.ok ? selected.value : undefined);
    return found !== undefined && (await this.select(found)).ok;
  }

  undo(): void {
    this.drawing.grid?.undo();
  }

  redo(): void {
    this.drawing.grid?.redo();
  }

  async read(watch?: Watch): Promise<Outcome<RawWorkbook>> {
    const raw = await this.watched(watch, () => this.engine.read());
    this.prepareLater();
    return raw;
  }

  async readSheets(titles: readonly string[], watch?: Watch): Promise<Outcome<readonly RawSheet[]>> {
    return this.watched(watch, () => this.engine.readSheets(titles));
  }

  async write(changes: readonly CellChange[], protection: Protection, watch?: Watch): Promise<Outcome<null>> {
    if (changes.length === 0) return fine(null);
    if (this.drawing.grid?.isEditing() === true) return refused("hostBusy");
    if (isCalledOff(watch)) return refused("cancelled");
    await this.entered;
    watch?.progress?.(0, 1);
    const written = await this.engine.write(changes, protection);
    if (!written.ok) return written;
    const taken = this.takeAnswer(written.value);
    // What is entered meanwhile is newer, and follows.
    this.entered = this.entered.then(() => taken);
    await taken;
    watch?.progress?.(1, 1);
    return fine(null);
  }

  async replace(plan: WorkbookPlan, _protection: Protection, watch?: Watch): Promise<Outcome<null>> {
    if (this.drawing.grid?.isEditing() === true) return refused("hostBusy");
    const may = await this.watched(watch, () => this.engine.mayReplace());
    if (!may.ok) return may;
    const bytes = await this.parts.fileOf(plan);
    if (isCalledOff(watch)) return refused("cancelled");
    const replaced = await this.open(bytes, this.name);
    if (!replaced.ok) return replaced;
    watch?.progress?.(1, 1);
    this.markNew(fileNameOf(plan) ?? this.name);
    return fine(null);
  }

  async openCopy(bytes: Uint8Array, fileName: string): Promise<Outcome<null>> {
    const opened = await this.open(bytes, fileName);
    if (opened.ok) this.markNew(fileName);
    return opened;
  }

  async select({ sheet, cell }: CellPlace): Promise<Outcome<null>> {
    const position = this.opened?.sheets.findIndex(({ title, visibility }) => title === sheet && visibility !== "veryHidden") ?? -1;
    const sheetId = this.opened?.sheets[position]?.id;
    const range = readAppearanceRange(cell);
    if (sheetId === undefined) return refused("sheetGone", { sheet });
    const grid = this.drawing.grid ?? (await this.parts.grid.catch(() => undefined));
    if (grid === undefined) return refused("hostGone");
    await this.drawing.isDrawn();
    if (grid.isEditing()) await grid.endEditing();
    return range !== undefined && grid.select({ sheetId, range }) ? fine(null) : refused("hostTrouble", { code: cell });
  }

  selected(): Promise<Outcome<CellPlace | undefined>> {
    const selection = this.drawing.grid?.selected();
    return Promise.resolve(fine(selection === undefined ? undefined : this.placeOf(selection)));
  }

  onSelected(listener: (place: CellPlace) => void): () => void {
    return listening(this.selectedListeners, listener);
  }

  onChanged(listener: (titles: readonly string[] | undefined) => void): () => void {
    return listening(this.changedListeners, listener);
  }

  onState(listener: () => void): () => void {
    return listening(this.stateListeners, listener);
  }

  onRefused(listener: (finding: Finding) => void): () => void {
    return listening(this.refusedListeners, listener);
  }

  private prepareLater(): void {
    clearTimeout(this.preparing);
    this.preparing = setTimeout(() => (this.parts.isAwaited?.() === true ? this.prepareLater() : void this.engine.prepare()), quietTime);
  }

  private markNew(fileName: string): void {
    this.isNew = true;
    this.name = fileName;
    this.tellState();
  }

  private take(grid: ShownGrid): void {
    this.drawing.take(grid);
    grid.onSelected((selection) => {
      const place = this.placeOf(selection);
      if (place !== undefined) for (const listener of this.selectedListeners) listener(place);
    });
    grid.onEntered((entries) => this.enter(entries));
    grid.onRefused((finding) => this.tellRefused(finding));
  }

  private enter(entries: readonly GridEntry[]): void {
    const before = this.opened;
    this.entered = this.entered.then(async () => {
      // What was entered into a workbook that is gone by now belongs to nothing.
      if (before !== this.opened) return;
      await this.takeAnswer(await this.engine.enter(entries));
    });
  }

  private async takeAnswer(answer: GridAnswer): Promise<void> {
    const { titles, findings, isChanged } = answer;
    await this.drawing.put(answer);
    if (this.hasChanges !== isChanged) {
      this.hasChanges = isChanged;
      this.tellState();
    }
    // Each entry is kept by the page anew.
    else if (titles.length > 0) this.tellState();
    for (const finding of findings) this.tellRefused(finding);
    if (titles.length > 0) this.tellChanged(titles);
  }

  private async watched<T>(watch: Watch | undefined, ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (isCalledOff(watch)) return refused("cancelled");
    watch?.progress?.(0, 1);
    await this.begun;
    await this.entered;
    const answer = await ask();
    if (isCalledOff(watch)) return refused("cancelled");
    watch?.progress?.(1, 1);
    return answer;
  }

  private placeOf({ sheetId, range }: GridSelection): CellPlace | undefined {
    const title = this.opened?.sheets.find(({ id }) => id === sheetId)?.title;
    return title === undefined ? undefined : { sheet: title, cell: rangeAddress(range) };
  }

  private tellState(): void {
    for (const listener of this.stateListeners) listener();
  }

  private tellChanged(titles: readonly string[] | undefined): void {
    for (const listener of this.changedListeners) listener(titles);
  }

  private tellRefused(finding: Finding): void {
    for (const listener of this.refusedListeners) listener(finding);
  }
}

function isCalledOff(watch: Watch | undefined): boolean {
  return watch?.signal?.aborted === true;
}

/** A workbook that is made anew is another file; its title is its name. */
function fileNameOf({ title }: WorkbookPlan): string | undefined {
  const name = title.replace(/[\\/:*?"<>|\s]+/g, "-");
  return name === "" ? undefined : `${name}.xlsx`;
}

function listening<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
