import { useSyncExternalStore } from "react";
import { excelTheme } from "../hosts/excel/excelTheme";
import type { PaneTheme } from "../taskpane/paneTheme";

const watched = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/** The theme that fits Excel now; follows the system while the pane is open. */
export function usePaneTheme(): PaneTheme {
  return useSyncExternalStore(watchSystem, currentTheme);
}

function currentTheme(): PaneTheme {
  const colors = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context>).officeTheme;
  const theme = excelTheme(colors, { matches: (query) => window.matchMedia(query).matches });
  return theme === "contrast" ? "highContrast" : theme;
}

function watchSystem(listener: () => void): () => void {
  const queries = watched.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => queries.forEach((query) => query.removeEventListener("change", listener));
}
