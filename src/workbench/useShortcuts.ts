import { useEffect, useRef, type RefObject } from "react";
import type { WorkbenchActions } from "./workbenchState";

/** Keys of the page: save, open, find. The result is the field that finding puts the cursor in. */
export function useShortcuts(actions: WorkbenchActions): RefObject<HTMLInputElement | null> {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = { s: () => void actions.save(), o: () => void actions.pickFile(), f: () => search.current?.focus() }[event.key.toLowerCase()];
      if (act === undefined) return;
      // The browser's own saving, opening and finding know nothing of the grid.
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [actions]);
  return search;
}
