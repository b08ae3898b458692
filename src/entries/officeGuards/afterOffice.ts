/*
 * Runs after office.js, by itself: gives history back, and puts a stand-in where office.js was blocked, so that the calls that
 * the build adds for custom functions do not stop the page.
 */
interface LoadedWindow extends Window {
  kaoheHistory?: Pick<History, "pushState" | "replaceState">;
  CustomFunctions?: { associate?: unknown };
}

(function restorePage(page: LoadedWindow): void {
  const saved = page.kaoheHistory;
  if (saved !== undefined) {
    page.history.pushState = saved.pushState;
    page.history.replaceState = saved.replaceState;
  }
  const isThere = page.CustomFunctions !== undefined && typeof page.CustomFunctions.associate === "function";
  if (!isThere) page.CustomFunctions = { associate: () => undefined };
})(window);
