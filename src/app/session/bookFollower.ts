import type { OpenWorkbook } from "../ports";
import type { BookKeeper } from "./bookKeeper";
import { hasCode, isCancelled, trouble } from "./outcomes";
import type { PaneStore } from "./paneStore";
import type { PaneWorld } from "./paneWorld";
import type { SelectionFollower } from "./selectionFollower";
import type { TaskRunner } from "./taskRunner";

interface Parts { readonly host: OpenWorkbook; readonly world: PaneWorld; readonly store: PaneStore; readonly runner: TaskRunner; readonly keeper: BookKeeper; readonly selection: SelectionFollower }

/** People type several cells in a row; a busy host is asked again after a while. Milliseconds. */
const quietTime = 400;
const busyTime = 1_500;

/** Reads the workbook at once, then follows what is edited and selected in it. */
export function followBook({ host, world, store, runner, keeper, selection }: Parts): void {
  let callOff = (): void => undefined;
  const later = (milliseconds: number): void => {
    callOff();
    callOff = world.later(() => void catchUp(), milliseconds);
  };
  const catchUp = async (): Promise<void> => {
    if (!keeper.hasChanges()) return;
    const need = store.get().screen === "explain" ? "figures" : "entries";
    const read = await runner.inLine("read", (task) => keeper.catchUp(task, need));
    if (read.ok) return selection.again();
    if (hasCode(read.findings, "hostBusy")) return later(busyTime);
    if (store.get().book.kind === "ours" && !isCancelled(read.findings)) store.say(read.findings);
  };
  try {
    host.onSelected((place) => selection.selected(place));
    host.onChanged((titles) => {
      keeper.noteChange(titles);
      if (keeper.hasChanges()) later(quietTime);
    });
  } catch (thrown) {
    // A host that cannot tell of changes can still be read.
    store.say([trouble("hostTrouble", thrown)]);
  }
  void runner.inLine("read", async (task) => {
    await keeper.readAll(task);
    const selected = await task.asked(() => host.selected());
    if (selected.ok && selected.value !== undefined && store.get().selection === undefined) selection.selected(selected.value);
  });
}
