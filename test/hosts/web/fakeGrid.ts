import { parseAddress } from "../../../src/hosts/file/cellAddress";
import { readAppearanceRange } from "../../../src/hosts/file/readAppearanceRange";
import type { CellPlace } from "../../../src/app/ports";
import type { Finding } from "../../../src/domain/finding";
import type { GridEntry, GridLock, GridSnapshot, OpenedGrid } from "../../../src/hosts/web/openedGrid";
import type { GridSelection, ShownGrid } from "../../../src/hosts/web/shownGrid";

/** A grid without a page: keeps what it is shown and lets a test type and select in it. */
export class FakeGrid implements ShownGrid {
  opened: OpenedGrid | undefined;
  snapshot: GridSnapshot = "";
  readonly written: GridEntry[] = [];
  readonly relocked: GridLock[] = [];
  editing = false;
  private selection: GridSelection | undefined;
  private readonly selectedListeners: ((selection: GridSelection) => void)[] = [];
  private readonly enteredListeners: ((entries: readonly GridEntry[]) => void)[] = [];

  show(opened: OpenedGrid, snapshot: GridSnapshot): void {
    this.opened = opened;
    this.snapshot = snapshot;
    this.selection = undefined;
  }

  put(cells: readonly GridEntry[]): void {
    this.written.push(...cells);
  }

  relock(locks: readonly GridLock[]): void {
    this.relocked.push(...locks);
  }

  select(selection: GridSelection): boolean {
    this.selection = selection;
    for (const listener of this.selectedListeners) listener(selection);
    return true;
  }

  selected(): GridSelection | undefined {
    return this.selection;
  }

  isEditing(): boolean {
    return this.editing;
  }

  endEditing(): Promise<void> {
    this.editing = false;
    return Promise.resolve();
  }

  undo(): void {}
  redo(): void {}
  setLook(): void {}
  setLanguage(): void {}
  dispose(): void {}

  onSelected(listener: (selection: GridSelection) => void): void {
    this.selectedListeners.push(listener);
  }

  onEntered(listener: (entries: readonly GridEntry[]) => void): void {
    this.enteredListeners.push(listener);
  }

  onRefused(_listener: (finding: Finding) => void): void {}

  /** A person types into a cell. */
  type({ sheet, cell }: CellPlace, value: number | string | null, formula?: string): void {
    const position = this.opened?.sheets.findIndex(({ title }) => title === sheet) ?? -1;
    const place = parseAddress(cell) ?? { row: 1, column: 1 };
    const entry: GridEntry = { sheet: position, ...place, cell: { value, isError: false, ...(formula === undefined ? {} : { formula }) } };
    for (const listener of this.enteredListeners) listener([entry]);
  }

  selectByHand({ sheet, cell }: CellPlace): void {
    const id = this.opened?.sheets.find(({ title }) => title === sheet)?.id ?? "";
    const range = readAppearanceRange(cell);
    if (range !== undefined) this.select({ sheetId: id, range });
  }
}
