import { error, type Finding } from "../../domain/finding";
import type { OpenWorkbook, Outcome, Watch } from "../ports";
import type { BookChange } from "../service/bookChange";
import type { BookKeeper } from "./bookKeeper";
import type { PaneStore } from "./paneStore";
import type { Task } from "./taskRunner";
import type { Consent, WriteSteps } from "./writeSteps";

export interface DraftParts { readonly host: OpenWorkbook; readonly store: PaneStore; readonly keeper: BookKeeper; readonly steps: WriteSteps }

/** How a change is drafted, and what is said (and done) when it is written. */
export interface DraftedChange<T> {
  readonly draft: (watch: Watch) => Promise<Outcome<T>>;
  readonly changeOf: (drafted: T) => BookChange;
  readonly written: (drafted: T) => Promise<readonly Finding[]>;
}

/** Drafts a change of the workbook as it is now and writes it; what somebody typed meanwhile is never written over. */
export async function writeDraft<T>({ host, store, keeper, steps }: DraftParts, task: Task, consent: Consent, { draft, changeOf, written }: DraftedChange<T>): Promise<void> {
  const current = await keeper.catchUp(task, "figures");
  const drafted = current.ok ? await task.computed(draft) : current;
  if (!drafted.ok) return store.say(drafted.findings);
  // The draft is of the workbook as it was read; an entry made since would be written over.
  if (keeper.hasChanges()) return store.say([error("editedMeanwhile")]);
  const change = changeOf(drafted.value);
  if (change.kind === "rebuilt" && !steps.mayReplace(consent, change.sheets)) return;
  const success = async (): Promise<readonly Finding[]> => [...(await written(drafted.value)), ...drafted.findings];
  await steps.write(task, consent, (protection, watch) => (change.kind === "inPlace" ? host.write(change.changes, protection, watch) : host.replace(change.plan, protection, watch)), { changed: undefined, success });
}
