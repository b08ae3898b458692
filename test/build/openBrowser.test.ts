import { expect, test } from "vitest";
import { hasScreen } from "../../build/openBrowser";

test.each([
  [{ DISPLAY: ":0" }, "linux", true],
  [{ WAYLAND_DISPLAY: "wayland-0" }, "linux", true],
  [{}, "linux", false],
  [{}, "win32", true],
  [{}, "darwin", true],
  [{ CI: "true" }, "win32", false],
  [{ CI: "1", DISPLAY: ":0" }, "linux", false],
] as const)("with %o on %s a browser is opened: %s", (environment, platform, opens) => {
  expect(hasScreen(environment, platform)).toBe(opens);
});
