import { createContext, useContext, type ReactNode } from "react";
import type { PaneActions } from "../app/session/paneState";

const ActionsContext = createContext<PaneActions | undefined>(undefined);

/** Gives everything inside what a person can do; for small parts that stand deep in a screen, such as links to cells. */
export function ActionsProvider({ actions, children }: { readonly actions: PaneActions; readonly children: ReactNode }) {
  return <ActionsContext value={actions}>{children}</ActionsContext>;
}

export function useActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error("useActions outside of ActionsProvider");
  return actions;
}
