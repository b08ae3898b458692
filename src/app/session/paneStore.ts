import type { Finding } from "../../domain/finding";
import type { PaneState } from "./paneState";

/** The one value that the pane shows, and who is told when it is replaced. */
export interface PaneStore {
  get(): PaneState;
  set(change: Partial<PaneState>): void;
  /** Adds to what is said. */
  say(findings: readonly Finding[]): void;
  subscribe(listener: () => void): () => void;
}

export function makePaneStore(first: PaneState): PaneStore {
  let state = first;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => state,
    set,
    say: (findings) => {
      if (findings.length > 0) set({ messages: [...state.messages, ...findings] });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
