/*
 * Runs before office.js, by itself. Seen outside Excel: office.js sets history's functions to null, leaves an iframe for
 * about:blank unless OsfOptOut is set, and never gets ready when a stale _host_Info of another session is in the address.
 */
interface GuardedWindow extends Window {
  OsfOptOut?: boolean;
  kaoheHistory?: Pick<History, "pushState" | "replaceState">;
}

(function guardPage(page: GuardedWindow): void {
  page.kaoheHistory = { pushState: page.history.pushState, replaceState: page.history.replaceState };
  const isEmbedded = page.parent !== page;
  const saysHost = /[?&]_host_Info=/.test(page.location.search);
  // Excel on the web embeds the pane and says who it is, in the address or in the frame's name; anyone else's frame is no Excel.
  if (isEmbedded && !saysHost && !/_host_Info|_xdm_/i.test(page.name + page.location.hash)) page.OsfOptOut = true;
})(window);
