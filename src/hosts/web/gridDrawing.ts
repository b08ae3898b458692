import type { GridEngine } from "./gridEngine";
import type { GridAnswer, GridLock, GridSnapshot, OpenedGrid } from "./openedGrid";
import type { ShownGrid } from "./shownGrid";

/** Cells that the grid takes in a few hundredths of a second: 9,000 on 100 sheets took a fifth of a second at once. */
const cellsAtOnce = 1_500;

/** A workbook that no grid shows yet. */
interface Waiting { readonly opened: OpenedGrid; readonly locks: GridLock[]; snapshot: Promise<GridSnapshot | undefined> }

/** What the grid shows, or will when it is there: it takes longer to begin than a file takes to be read. */
export class GridDrawing {
  /** undefined until it has begun. */
  grid: ShownGrid | undefined;
  private waiting: Waiting | undefined;
  private shown: OpenedGrid | undefined;
  private drawn: Promise<void> = Promise.resolve();

  constructor(private readonly engine: GridEngine) {}

  take(grid: ShownGrid): void {
    this.grid = grid;
    this.drawn = this.draw();
  }

  /** Ends when a grid that is there shows what was opened. */
  isDrawn(): Promise<void> {
    return this.drawn;
  }

  show(opened: OpenedGrid, snapshot: GridSnapshot): void {
    this.waiting = undefined;
    this.shown = opened;
    this.grid?.show(opened, snapshot);
  }

  /** Whoever only reads the workbook is answered before the snapshot is made. */
  showLater(opened: OpenedGrid): void {
    this.waiting = { opened, locks: [], snapshot: new Promise<void>((resolve) => setTimeout(resolve)).then(() => this.engine.snapshot()) };
    this.drawn = this.draw();
  }

  /** In parts, so that the page goes on while a step of the round shows what it wrote. */
  async put({ cells, locks }: GridAnswer): Promise<void> {
    const { waiting, shown } = this;
    if (waiting !== undefined) {
      waiting.locks.push(...locks);
      // The one that was asked for may be of before.
      waiting.snapshot = this.engine.snapshot();
      return;
    }
    this.grid?.relock(locks);
    for (let from = 0; from < cells.length && this.shown === shown; from += cellsAtOnce) {
      if (from > 0) await new Promise((resolve) => setTimeout(resolve));
      this.grid?.put(cells.slice(from, from + cellsAtOnce));
    }
  }

  private async draw(): Promise<void> {
    const { grid, waiting } = this;
    if (grid === undefined || waiting === undefined) return;
    const asked = waiting.snapshot;
    const snapshot = await asked;
    if (this.waiting !== waiting) return;
    if (waiting.snapshot !== asked) return this.draw();
    this.waiting = undefined;
    if (snapshot === undefined) return;
    this.shown = waiting.opened;
    grid.show(waiting.opened, snapshot);
    grid.relock(waiting.locks);
  }
}
