import { del, get, set } from "idb-keyval";
import type { KeptWork } from "./openBook";
import type { WorkbenchWorld } from "./workbenchWorld";

const name = "kaohe.unsavedWork";

/** What this machine keeps of unsaved work, in the browser's own store; it leaves the machine never. A browser without a store keeps nothing. */
export const browserMemory: Pick<WorkbenchWorld, "keepWork" | "keptWork" | "forgetWork"> = {
  keepWork: async (work) => void (await unlessForbidden(() => set(name, work))),
  keptWork: async () => {
    const kept: unknown = await unlessForbidden(() => get(name));
    return isKeptWork(kept) ? kept : undefined;
  },
  forgetWork: async () => void (await unlessForbidden(() => del(name))),
};

function isKeptWork(kept: unknown): kept is KeptWork {
  const work = kept as Partial<KeptWork> | undefined;
  return work?.bytes instanceof Uint8Array && typeof work.fileName === "string" && Array.isArray(work.changes);
}

/** Private windows and frames of another origin may forbid the store. */
async function unlessForbidden<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof DOMException) return undefined;
    throw thrown;
  }
}
