import type { CellPlace } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import type { ExcelRuntime } from "./excelRuntime";
import { excelTrouble } from "./excelTrouble";
import { selectedPlace } from "./excelSelection";
import { listSheets } from "./sheetList";

/** Where trouble goes that no call waits for: a listener that could not be set up, a place that could not be read. */
export type TellTrouble = (findings: readonly Finding[]) => void;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Tells of each new selection; of many in a row, of the last. The result ends it. */
export function watchSelection(runtime: ExcelRuntime, listener: (place: CellPlace) => void, tell: TellTrouble): () => void {
  const follow = oneAtATime(async () => {
    const place = await selectedPlace(runtime);
    if (place !== undefined && !subscription.hasEnded) listener(place);
  }, tell);
  const subscription = subscribe(runtime, ({ workbook: { worksheets } }) => [worksheets.onSelectionChanged.add(follow)], tell);
  return subscription.end;
}

/** Tells of edited cells by the titles of their sheets; `undefined` when sheets, rows or columns changed. The result ends it. */
export function watchChanges(runtime: ExcelRuntime, listener: (titles: readonly string[] | undefined) => void, tell: TellTrouble): () => void {
  let changed = new Set<string>();
  const report = oneAtATime(async () => {
    const ids = changed;
    changed = new Set();
    if (ids.size === 0) return;
    const { sheets } = await runtime.run({ delayForCellEdit: true }, listSheets).catch((error: unknown) => {
      // Which sheets they were is not known; that something changed is.
      void onStructure();
      throw error;
    });
    const titles = sheets.filter(({ id }) => ids.has(id)).map(({ title }) => title);
    if (titles.length > 0 && !subscription.hasEnded) listener(titles);
  }, tell);
  const onStructure = (): Promise<void> => {
    if (!subscription.hasEnded) listener(undefined);
    return Promise.resolve();
  };
  const onCells = ({ changeType, worksheetId }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (changeType !== "RangeEdited") return onStructure();
    changed.add(worksheetId);
    return report();
  };
  const subscription = subscribe(runtime, ({ workbook: { worksheets } }) => [
    worksheets.onChanged.add(onCells),
    worksheets.onAdded.add(onStructure),
    worksheets.onDeleted.add(onStructure),
    // The library that the product ships ends before this set, the program may begin after it: both must have it.
    ...(runtime.supports("1.17") && "onNameChanged" in worksheets ? [worksheets.onNameChanged.add(onStructure)] : []),
  ], tell);
  return subscription.end;
}

interface Subscription {
  readonly hasEnded: boolean;
  readonly end: () => void;
}

/** Sets handlers up, waiting for a cell that is being edited, and takes them away again even when ended before they stood. */
function subscribe(runtime: ExcelRuntime, add: (context: Excel.RequestContext) => readonly Handler[], tell: TellTrouble): Subscription {
  const subscription = { hasEnded: false, end: () => {} };
  const handlers = runtime.run({ delayForCellEdit: true }, async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  handlers.catch((error: unknown) => tell(excelTrouble(error)));
  subscription.end = () => {
    if (subscription.hasEnded) return;
    subscription.hasEnded = true;
    // Handlers that could not be set up are told of already, and there is nothing to take away.
    handlers.then((added) => remove(added).catch((error: unknown) => tell(excelTrouble(error))), () => {});
  };
  return subscription;
}

async function remove(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}

/** Runs the work once more after it ends when it was asked for meanwhile, never twice at once. */
function oneAtATime(work: () => Promise<void>, tell: TellTrouble): () => Promise<void> {
  let state: "idle" | "running" | "again" = "idle";
  const next = (): string => state;
  return async () => {
    if (state !== "idle") {
      state = "again";
      return;
    }
    do {
      state = "running";
      await work().catch((error: unknown) => tell(excelTrouble(error)));
    } while (next() === "again");
    state = "idle";
  };
}
