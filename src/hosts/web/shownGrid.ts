import type { Finding } from "../../domain/finding";
import type { Language } from "../../app/prose";
import type { Rectangle } from "../../workbook/plan";
import type { GridEntry, GridLock, GridSnapshot, OpenedGrid } from "./openedGrid";

/** Where the person is in the grid. */
export interface GridSelection { readonly sheetId: string; readonly range: Rectangle }

/** The grid on the page: shows a workbook, lets people fill it in, and tells what they did. It computes nothing. */
export interface ShownGrid {
  /** Shows a workbook in place of the one that is shown. */
  show(opened: OpenedGrid, snapshot: GridSnapshot): void;
  /** Puts contents into cells, not as a person's entries: no rule is asked and nothing is to be undone. */
  put(cells: readonly GridEntry[]): void;
  /** Locks or opens cells of protected sheets. */
  relock(locks: readonly GridLock[]): void;
  /** Shows a sheet and selects cells of it; a hidden sheet is made visible. false: the grid does not have the sheet. */
  select(selection: GridSelection): boolean;
  /** undefined for none or several areas. */
  selected(): GridSelection | undefined;
  /** Whether a cell is being typed into. */
  isEditing(): boolean;
  /** Takes what is being typed, as pressing Enter would. */
  endEditing(): Promise<void>;
  undo(): void;
  redo(): void;
  onSelected(listener: (selection: GridSelection) => void): void;
  onEntered(listener: (entries: readonly GridEntry[]) => void): void;
  /** Tells why something that a person tried was not done. */
  onRefused(listener: (finding: Finding) => void): void;
  setLook(look: "light" | "dark"): void;
  setLanguage(language: Language): void;
  dispose(): void;
}
