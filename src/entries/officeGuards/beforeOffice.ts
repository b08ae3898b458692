/*
 * Runs before office.js, by itself. office.js sets history's functions to null, and in an iframe that is not Excel's it leaves
 * for about:blank unless OsfOptOut is set (it asks for nothing else); inside Excel the mark changes nothing.
 */
interface GuardedWindow extends Window {
  OsfOptOut?: boolean;
  kaoheHistory?: Pick<History, "pushState" | "replaceState">;
}

(function guardPage(page: GuardedWindow): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- kept to be put back as they are, never called from here
  page.kaoheHistory = { pushState: page.history.pushState, replaceState: page.history.replaceState };
  page.OsfOptOut = true;
})(window);
