import type { CellPlace, OpenWorkbook, Outcome } from "../ports";
import type { WorkbookService } from "../service/workbookService";
import type { Explanation } from "../explainCell";
import type { BookKeeper } from "./bookKeeper";
import { isCancelled } from "./outcomes";
import type { PaneStore } from "./paneStore";
import type { Task, TaskRunner } from "./taskRunner";

/** Keeps the explanation at the selected cell; of selections that come quickly only the last is explained. */
export interface SelectionFollower {
  selected(place: CellPlace): void;
  /** Explains the selection again, for the workbook changed. */
  again(): void;
  /** Explains what is selected now, asking the host where nothing is known yet. */
  explain(): Promise<void>;
}

export function makeSelectionFollower(host: OpenWorkbook, service: WorkbookService, store: PaneStore, runner: TaskRunner, keeper: BookKeeper): SelectionFollower {
  let waiting: Promise<void> | undefined;

  const explainSelection = async (task: Task): Promise<void> => {
    // From here on a new selection is a new round.
    waiting = undefined;
    const place = store.get().selection;
    if (place === undefined) return store.set({ explanation: { kind: "none" } });
    const current = await keeper.catchUp(task, "figures");
    const explained: Outcome<Explanation> = current.ok ? await task.computed(() => service.explain(place)) : current;
    if (store.get().selection !== place || isCancelled(explained.findings) || store.get().book.kind !== "ours") return;
    store.set({ explanation: explained.ok ? { kind: "explained", explanation: explained.value } : { kind: "nothing", place, findings: explained.findings } });
  };
  /** A round that has not begun takes the selection that it finds when it begins. */
  const round = (): Promise<void> => (waiting ??= runner.inLine("explain", explainSelection));
  const isFollowed = (): boolean => store.get().screen === "explain" && store.get().book.kind === "ours";

  return {
    selected: (place) => {
      const { selection } = store.get();
      if (selection?.sheet === place.sheet && selection.cell === place.cell) return;
      store.set({ selection: place });
      if (isFollowed()) void round();
    },
    again: () => {
      if (isFollowed() && store.get().selection !== undefined) void round();
    },
    explain: async () => {
      if (store.get().selection === undefined) {
        const asked = await runner.inLine("explain", (task) => task.asked(() => host.selected()));
        if (!asked.ok) return isCancelled(asked.findings) ? undefined : store.say(asked.findings);
        store.set({ selection: asked.value });
      }
      await round();
    },
  };
}
