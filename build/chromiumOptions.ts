import type { LaunchOptions } from "playwright-core";

/** How Debian's Chromium is started for pictures and tests: without a window, and without any talk to the outside of its own. */
export function chromiumOptions(): LaunchOptions {
  return {
    executablePath: process.env["KAOHE_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  };
}
