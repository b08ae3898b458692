import type { BatchAction } from "./batchMessage";
import { ExcelTrouble } from "./excelTrouble";

/**
 * Trouble to come. `at` counts syncs from 1 that match from now on; `step` counts steps of the batch, or of those that match `member`
 * (a member's name as Excel writes it: "Values", "Delete"). Without `step` and `member` the whole batch is refused before its first step.
 * Steps before the failing one stay done: Excel rolls nothing back.
 */
export interface Fault {
  /** An error code ("InvalidOperationInCellEditMode"); or "neverAnswers", "connectionBroken"; "" for only what happens `meanwhile`. */
  readonly code: string;
  readonly at?: number;
  readonly member?: string;
  readonly step?: number;
  /** How many syncs it lasts; once, if left out. */
  readonly times?: number;
  /** Done by somebody else just before the batch runs: a sheet is deleted meanwhile. */
  readonly meanwhile?: () => void;
}

interface PlannedFault extends Fault {
  syncsToCome: number;
  timesLeft: number;
}

/** The faults that are planned, and what of them befalls the next batch. */
export class Faults {
  private planned: PlannedFault[] = [];

  add(fault: Fault): void {
    this.planned.push({ ...fault, syncsToCome: fault.at ?? 1, timesLeft: fault.times ?? 1 });
  }

  clear(): void {
    this.planned = [];
  }

  /** Whether faults are still to come: a test that planned one and never met it proves nothing. */
  get pending(): readonly Fault[] {
    return this.planned;
  }

  /** Takes what befalls this batch. */
  next(): { readonly whole: string | undefined; readonly step: (action: BatchAction) => ExcelTrouble | undefined } {
    const due: PlannedFault[] = [];
    for (const fault of this.planned) {
      fault.syncsToCome--;
      if (fault.syncsToCome <= 0) due.push(fault);
    }
    for (const fault of due) fault.meanwhile?.();
    const real = due.filter(({ code }) => code !== "");
    const whole = real.find(({ step, member }) => step === undefined && member === undefined);
    if (whole !== undefined) this.use(whole);
    // A fault without a code is only what happens meanwhile.
    for (const fault of due.filter(({ code }) => code === "")) this.use(fault);
    const counts = new Map<PlannedFault, number>();
    return { whole: whole?.code, step: (action) => this.atStep(real.filter((fault) => fault !== whole), counts, action) };
  }

  private atStep(due: readonly PlannedFault[], counts: Map<PlannedFault, number>, action: BatchAction): ExcelTrouble | undefined {
    for (const fault of due) {
      if (fault.timesLeft <= 0 || (fault.member !== undefined && (action.Name !== fault.member || action.ActionType < 3))) continue;
      const count = (counts.get(fault) ?? 0) + 1;
      counts.set(fault, count);
      if (count < (fault.step ?? 1)) continue;
      this.use(fault);
      return new ExcelTrouble(fault.code, `Injected: ${fault.code}.`);
    }
    return undefined;
  }

  private use(fault: PlannedFault): void {
    fault.timesLeft--;
    if (fault.timesLeft <= 0) this.planned = this.planned.filter((other) => other !== fault);
  }
}
