import open from "open";

/** Opens the address where there is a screen and a person; elsewhere the printed address is enough. */
export async function openBrowser(address: string, environment: Readonly<Record<string, string | undefined>> = process.env, platform: string = process.platform): Promise<"opened" | "notOpened"> {
  if (!hasScreen(environment, platform)) return "notOpened";
  try {
    const browser = await open(address);
    // A browser that fails to start says so later; the address is printed, so nobody needs to hear of it.
    browser.on("error", () => undefined);
    return "opened";
  } catch {
    return "notOpened";
  }
}

/** Nobody looks at the screen of a build machine; Linux without a display has none. */
export function hasScreen(environment: Readonly<Record<string, string | undefined>>, platform: string): boolean {
  if (environment["CI"]) return false;
  return platform !== "linux" || Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);
}
