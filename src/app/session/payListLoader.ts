import type { WriterParts } from "./bookWriter";
import type { Task } from "./taskRunner";

/** Adds the month's pay list up from the workbook as it is now, and shows it. */
export async function loadPayList({ service, store, keeper }: Pick<WriterParts, "service" | "store" | "keeper">, task: Task): Promise<void> {
  const current = await keeper.catchUp(task, "figures");
  const list = current.ok ? await task.computed(() => service.payList()) : current;
  if (!list.ok) return store.say(list.findings);
  store.set({ payList: { ...list.value, isStale: keeper.hasChanges() } });
}
