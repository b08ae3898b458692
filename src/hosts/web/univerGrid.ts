import { ICommandService, RedoCommand, UndoCommand, UniverInstanceType } from "@univerjs/core";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesCommand, SetRangeValuesMutation, SetWorksheetShowCommand, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { Finding } from "../../domain/finding";
import { cellAddress } from "../file/cellAddress";
import { isDayPattern } from "./dayEntry";
import { keepDaysAsTexts } from "./keepDaysAsTexts";
import { contentForGrid, entryWithoutLook, rawOfGrid } from "./gridContent";
import { pastedRows } from "./gridPaste";
import { gridRange } from "./gridRules";
import type { GridEntry, GridLock, GridSheet, GridSnapshot, OpenedGrid } from "./openedGrid";
import type { GridSelection, ShownGrid } from "./shownGrid";
import { giveRules } from "./giveRules";
import { startUniver } from "./startUniver";
import { setUniverLanguage } from "./univerLanguage";
import { guardUniver, ownCommand } from "./univerGuard";
import type { GuardWatch, ValuesChange } from "./univerGuard";

interface Shown {
  readonly sheets: readonly GridSheet[];
  readonly unlocked: readonly boolean[];
  readonly byId: ReadonlyMap<string, number>;
  /** Cells that are not as their style says, by sheet. */
  readonly locks: Map<string, boolean>;
  /** Sheets whose rules Univer has. */
  readonly ruled: Set<string>;
}

const nothing: Shown = { sheets: [], unlocked: [], byId: new Map(), locks: new Map(), ruled: new Set() };

/** Starts the grid in an element of the page, empty until a workbook is shown. */
export function makeUniverGrid(container: HTMLElement): ShownGrid {
  return new UniverGrid(container);
}

class UniverGrid implements ShownGrid {
  private readonly running;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private shown = nothing;
  private readonly listeners = { selected: new Set<(selection: GridSelection) => void>(), entered: new Set<(entries: readonly GridEntry[]) => void>(), refused: new Set<(finding: Finding) => void>() };

  constructor(container: HTMLElement) {
    this.running = startUniver(container);
    const injector = this.running.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    guardUniver(this.running.univer, this.watch());
    const { api } = this.running;
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      this.rule(activeSheet.getSheetId());
      this.tellSelection();
    });
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => this.follow(worksheet.getSheetId(), row + 1, column + 1));
  }

  show({ sheets, unlocked, locks }: OpenedGrid, snapshot: GridSnapshot): void {
    const { univer, api } = this.running;
    const before = api.getActiveWorkbook();
    if (before !== null) api.disposeUnit(before.getId());
    this.shown = { sheets, unlocked, byId: new Map(sheets.map(({ id }, index) => [id, index])), locks: new Map(), ruled: new Set() };
    this.relock(locks);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, JSON.parse(snapshot) as Partial<IWorkbookData>);
    if (before === null) this.beginWithSheets();
    this.rule(api.getActiveWorkbook()?.getActiveSheet()?.getSheetId() ?? "");
  }

  /** Gives Univer the rules of a sheet that is shown. */
  private rule(sheetId: string): void {
    const sheet = this.shown.sheets[this.shown.byId.get(sheetId) ?? -1];
    if (sheet === undefined || this.shown.ruled.has(sheetId)) return;
    this.shown.ruled.add(sheetId);
    giveRules(this.running.univer, this.unitId(), sheet);
  }

  /** What Univer only has since its first workbook. */
  private beginWithSheets(): void {
    const { univer } = this.running;
    keepDaysAsTexts(univer);
    // The facade's event of this name only begins three seconds after the first workbook is drawn.
    univer.__getInjector().get(SheetsSelectionsService).selectionChanged$.subscribe(() => this.tellSelection());
  }

  put(cells: readonly GridEntry[]): void {
    const bySheet = new Map<number, Record<number, Record<number, ICellData>>>();
    for (const { sheet, row, column, cell } of cells) {
      const rows = bySheet.get(sheet) ?? {};
      bySheet.set(sheet, rows);
      (rows[row - 1] ??= {})[column - 1] = contentForGrid(cell);
    }
    for (const [sheet, cellValue] of bySheet) {
      const subUnitId = this.shown.sheets[sheet]?.id;
      if (subUnitId !== undefined && this.worksheet(subUnitId) !== undefined) this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: this.unitId(), subUnitId, cellValue }, ownCommand);
    }
  }

  relock(locks: readonly GridLock[]): void {
    for (const { sheet, row, column, isLocked } of locks) this.shown.locks.set(lockName(this.shown.sheets[sheet]?.id ?? "", row - 1, column - 1), isLocked);
  }

  select({ sheetId, range }: GridSelection): boolean {
    const workbook = this.running.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return false;
    if (sheet.isSheetHidden()) this.commands.syncExecuteCommand(SetWorksheetShowCommand.id, { unitId: workbook.getId(), subUnitId: sheetId }, ownCommand);
    workbook.setActiveSheet(sheet);
    const { startRow, startColumn, endRow, endColumn } = gridRange(range);
    const [rows, columns] = [Math.min(endRow, sheet.getMaxRows() - 1), Math.min(endColumn, sheet.getMaxColumns() - 1)];
    if (startRow > rows || startColumn > columns) return false;
    sheet.getRange(startRow, startColumn, rows - startRow + 1, columns - startColumn + 1).activate();
    sheet.scrollToCell(Math.max(0, startRow - 3), Math.max(0, startColumn - 1));
    return true;
  }

  selected(): GridSelection | undefined {
    const sheet = this.running.api.getActiveWorkbook()?.getActiveSheet();
    const areas = sheet?.getSelection()?.getActiveRangeList() ?? [];
    const [area] = areas;
    if (sheet === undefined || area === undefined || areas.length > 1) return undefined;
    const { startRow, startColumn, endRow, endColumn } = area.getRange();
    const merge = sheet.getCellMergeData(startRow, startColumn)?.getRange();
    // A merged cell is one cell, named by its corner.
    const isOne = merge !== undefined && merge.endRow === endRow && merge.endColumn === endColumn && merge.startRow === startRow && merge.startColumn === startColumn;
    const [toRow, toColumn] = isOne ? [startRow, startColumn] : [endRow, endColumn];
    return { sheetId: sheet.getSheetId(), range: { row: startRow + 1, column: startColumn + 1, toRow: toRow + 1, toColumn: toColumn + 1 } };
  }

  isEditing(): boolean {
    return this.running.api.getActiveWorkbook()?.isCellEditing() ?? false;
  }

  async endEditing(): Promise<void> {
    if (this.isEditing()) await this.running.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  undo(): void {
    void this.commands.executeCommand(UndoCommand.id);
  }

  redo(): void {
    void this.commands.executeCommand(RedoCommand.id);
  }

  onSelected(listener: (selection: GridSelection) => void): void {
    this.listeners.selected.add(listener);
  }

  onEntered(listener: (entries: readonly GridEntry[]) => void): void {
    this.listeners.entered.add(listener);
  }

  onRefused(listener: (finding: Finding) => void): void {
    this.listeners.refused.add(listener);
  }

  setLook(look: "light" | "dark"): void {
    this.running.api.toggleDarkMode(look === "dark");
  }

  setLanguage(language: Parameters<ShownGrid["setLanguage"]>[0]): void {
    void setUniverLanguage(this.running.api, language);
  }

  dispose(): void {
    this.running.univer.dispose();
  }

  private watch(): GuardWatch {
    const place = (sheetId: string, row: number, column: number) => ({ sheet: this.titleOf(sheetId), cell: cellAddress(row + 1, column + 1) });
    return {
      isLocked: (sheetId, row, column) => this.isLocked(sheetId, row, column),
      clean: (sheetId, row, column, cell) => entryWithoutLook(cell, isDayPattern(this.worksheet(sheetId)?.getComposedCellStyle(row, column).n?.pattern)),
      activeCell: () => this.activeCell(),
      locked: (sheetId, row, column) => this.refuse("gridLocked", place(sheetId, row, column)),
      refused: () => this.refuse("gridStructure", {}),
      paste: (params) => void this.paste(params),
      entered: (change) => this.tellEntries(change),
    };
  }

  private refuse(code: string, values: Finding["values"]): void {
    const finding: Finding = { code, severity: "note", place: { kind: "none" }, values };
    for (const listener of this.listeners.refused) listener(finding);
  }

  private tellSelection(): void {
    const selection = this.selected();
    if (selection !== undefined) for (const listener of this.listeners.selected) listener(selection);
  }

  private tellEntries({ subUnitId, cellValue = {} }: ValuesChange): void {
    const sheet = this.shown.byId.get(subUnitId);
    const worksheet = this.worksheet(subUnitId);
    if (sheet === undefined || worksheet === undefined) return;
    const entries = Object.entries(cellValue).flatMap(([row, cells]) => Object.keys(cells).map((column): GridEntry => {
      const [r, c] = [Number(row), Number(column)];
      const cell = worksheet.getCellRaw(r, c) ?? undefined;
      // Filled and copied formulas may share one text; the grid's model has the cell's own.
      const formula = cell?.si ? this.formulas.getFormulaStringByCell(r, c, subUnitId, this.unitId()) ?? undefined : cell?.f ?? undefined;
      return { sheet, row: r + 1, column: c + 1, cell: rawOfGrid(cell, formula) };
    }));
    if (entries.length > 0) for (const listener of this.listeners.entered) listener(entries);
  }

  private follow(sheetId: string, row: number, column: number): void {
    const links = this.shown.sheets[this.shown.byId.get(sheetId) ?? -1]?.links ?? [];
    const link = links.find(({ range }) => row >= range.row && row <= range.toRow && column >= range.column && column <= range.toColumn);
    if (link !== undefined) this.select({ sheetId: link.sheetId, range: { row: link.row, column: link.column, toRow: link.row, toColumn: link.column } });
  }

  /** The text of the clipboard alone, from the corner of the selection; looks, formulas and sizes of the source stay behind. */
  private async paste(params: unknown): Promise<void> {
    const text = (params as { textContent?: string } | undefined)?.textContent ?? (await clipboardText());
    const rows = text === undefined ? undefined : pastedRows(text);
    const target = this.selected();
    if (rows === undefined || target === undefined) return this.refuse(text === undefined ? "gridClipboard" : "gridNothingToPaste", {});
    const { row, column } = target.range;
    const width = Math.max(...rows.map((cells) => cells.length));
    const sheet = this.worksheet(target.sheetId);
    if (sheet === undefined) return;
    if (row - 1 + rows.length > sheet.getRowCount() || column - 1 + width > sheet.getColumnCount()) return this.refuse("gridPasteOutside", {});
    const value = Object.fromEntries(rows.map((cells, r) => [row - 1 + r, Object.fromEntries(cells.map((cell, c) => [column - 1 + c, cell]))]));
    const range = { startRow: row - 1, startColumn: column - 1, endRow: row - 2 + rows.length, endColumn: column - 2 + width };
    await this.commands.executeCommand(SetRangeValuesCommand.id, { unitId: this.unitId(), subUnitId: target.sheetId, range, value });
  }

  private isLocked(sheetId: string, row: number, column: number): boolean {
    const sheet = this.shown.sheets[this.shown.byId.get(sheetId) ?? -1];
    const worksheet = this.worksheet(sheetId);
    if (sheet === undefined || worksheet === undefined || !sheet.isProtected) return false;
    const own = this.shown.locks.get(lockName(sheetId, row, column));
    if (own !== undefined) return own;
    const style = worksheet.getCellRaw(row, column)?.s ?? worksheet.getRowManager().getRow(row)?.s ?? worksheet.getColumnManager().getColumn(column)?.s;
    return typeof style !== "string" || this.shown.unlocked[Number(style)] !== true;
  }

  private activeCell(): { sheetId: string; row: number; column: number } | undefined {
    const selection = this.selected();
    return selection === undefined ? undefined : { sheetId: selection.sheetId, row: selection.range.row - 1, column: selection.range.column - 1 };
  }

  private titleOf(sheetId: string): string {
    return this.shown.sheets[this.shown.byId.get(sheetId) ?? -1]?.title ?? "";
  }

  private unitId(): string {
    return this.running.api.getActiveWorkbook()?.getId() ?? "";
  }

  private worksheet(sheetId: string) {
    return this.running.api.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(sheetId) ?? undefined;
  }
}

function lockName(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

/** undefined when the browser does not let the page read it. */
async function clipboardText(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // Asked and refused, or no secure page: the person is told to use the keyboard.
    return undefined;
  }
}
