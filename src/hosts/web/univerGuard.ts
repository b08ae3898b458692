import { CanceledError, ICommandService } from "@univerjs/core";
import type { ICellData, ICommandInfo, IExecutionOptions, Univer } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { commandKind } from "./gridCommands";

/** What typing does to the editor before it is seen: a key pressed on a locked cell must not stay in the formula bar. */
const typedCommands = new Set(["insert-text", "ime-input", "delete-left", "delete-right", "break-line", "inner-paste", "inner-cut"].map((name) => `doc.command.${name}`));

type CellMatrix = Record<number, Record<number, ICellData | null>>;
export interface ValuesChange { readonly subUnitId: string; cellValue?: CellMatrix }

/** What the guard asks and tells; rows and columns 0-based, as Univer counts. */
export interface GuardWatch {
  isLocked(sheetId: string, row: number, column: number): boolean;
  /** A cell's entry as it may stand, without looks. */
  clean(sheetId: string, row: number, column: number, cell: ICellData | null): ICellData;
  activeCell(): { readonly sheetId: string; readonly row: number; readonly column: number } | undefined;
  locked(sheetId: string, row: number, column: number): void;
  refused(command: string): void;
  paste(params: unknown): void;
  entered(change: ValuesChange): void;
}

/** Commands with these options are the product's own: neither asked nor told. */
export const ownCommand: IExecutionOptions = { kaohe: true };

/** Stands between people and the grid's commands: entries into open cells pass, without looks; everything else is refused before it begins. */
export function guardUniver(univer: Univer, watch: GuardWatch): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.beforeCommandExecuted((command, options) => {
    if (options?.["kaohe"] === true) return;
    const kind = commandKind(command.id);
    if (kind === "paste") watch.paste(command.params);
    if (kind === "refused") watch.refused(command.id);
    if (kind !== "allowed") throw new CanceledError();
    if (startsEditing(command) || typedCommands.has(command.id)) checkActiveCell(watch);
    if (command.id === SetRangeValuesMutation.id) checkValues(command.params as ValuesChange, watch);
  });
  commands.onCommandExecuted((command, options) => {
    if (command.id === SetRangeValuesMutation.id && options?.["kaohe"] !== true) watch.entered(command.params as ValuesChange);
  });
}

function startsEditing({ id, params }: Readonly<ICommandInfo>): boolean {
  return id === "sheet.operation.set-cell-edit-visible" && (params as { visible?: boolean } | undefined)?.visible === true;
}

function checkActiveCell(watch: GuardWatch): void {
  const cell = watch.activeCell();
  if (cell === undefined || !watch.isLocked(cell.sheetId, cell.row, cell.column)) return;
  watch.locked(cell.sheetId, cell.row, cell.column);
  throw new CanceledError();
}

/** All cells or none: one that is locked stops the whole change. */
function checkValues(change: ValuesChange, watch: GuardWatch): void {
  const { subUnitId, cellValue = {} } = change;
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const column of Object.keys(cells)) {
      if (!watch.isLocked(subUnitId, Number(row), Number(column))) continue;
      watch.locked(subUnitId, Number(row), Number(column));
      throw new CanceledError();
    }
  }
  change.cellValue = Object.fromEntries(Object.entries(cellValue).map(([row, cells]) => [row, Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, watch.clean(subUnitId, Number(row), Number(column), cell)]),
  )]));
}
