import { cellPosition } from "../../workbook/rawWorkbook";
import type { SheetAppearance, WorkbookAppearance } from "../file/workbookAppearance";
import type { GridLock } from "./openedGrid";

/** Which cells are locked or open otherwise than the opened file says, and which of them are not saved yet. */
export class GridLocks {
  private readonly saved = new Map<string, GridLock>();
  private readonly unsaved = new Map<string, GridLock>();

  constructor(private readonly appearance: WorkbookAppearance) {}

  /** undefined: as the opened file says. */
  at(sheet: number, key: number): boolean | undefined {
    return (this.unsaved.get(nameOf(sheet, key)) ?? this.saved.get(nameOf(sheet, key)))?.isLocked;
  }

  set(sheet: number, key: number, isLocked: boolean): void {
    const name = nameOf(sheet, key);
    const before = this.saved.get(name)?.isLocked ?? this.inFile(sheet, key);
    if (before === isLocked) this.unsaved.delete(name);
    else this.unsaved.set(name, { sheet, ...cellPosition(key), isLocked });
  }

  /** What saving must write. */
  changes(): readonly GridLock[] {
    return [...this.unsaved.values()];
  }

  /** The file holds what there is. */
  settle(): void {
    for (const [name, lock] of this.unsaved) this.saved.set(name, lock);
    this.unsaved.clear();
  }

  private inFile(sheet: number, key: number): boolean {
    const look = this.appearance.sheets[sheet];
    return look === undefined || (this.appearance.looks[styleIn(look, key)]?.isLocked ?? true);
  }
}

function styleIn({ styles, rows, columns }: SheetAppearance, key: number): number {
  const { row, column } = cellPosition(key);
  return styles.get(key) ?? rows.get(row)?.style ?? columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

function nameOf(sheet: number, key: number): string {
  return `${sheet} ${key}`;
}
