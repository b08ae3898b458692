import type { RawCell } from "./rawWorkbook";

/** A workbook as found, seen through the plan: plan rows and columns lead to the cells that stand for them now. */
export interface FoundBook {
  /** A sheet by its id; undefined when it was deleted or its name was lost. */
  readonly sheet: (id: string) => FoundSheet | undefined;
  /** Ids of the sheets that were found, in the order of the plan. */
  readonly ids: readonly string[];
}

/** One sheet as found, whatever it is called now and whatever rows were inserted. */
export interface FoundSheet {
  readonly id: string;
  /** Its present title. */
  readonly title: string;
  /** The cell that stands for a cell of the plan; undefined when it is blank or its row was removed. */
  readonly cell: (row: number, column: number) => RawCell | undefined;
  /** Its present address, "G8"; of a removed row, its place in the plan. */
  readonly address: (row: number, column: number) => string;
  /** The present row of a plan row; undefined when it was removed. */
  readonly rowOf: (row: number) => number | undefined;
  /** All present rows of a list section, first to last, filled or not. */
  readonly listRows: (section: string) => readonly number[];
  /** A cell and its address by present row. */
  readonly cellAt: (presentRow: number, column: number) => RawCell | undefined;
  readonly addressAt: (presentRow: number, column: number) => string;
}
