import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const setup = fileURLToPath(new URL("setup.mjs", import.meta.url));

describe("the set-up step", () => {
  test("is quick and silent when every program is there", () => {
    const start = performance.now();
    const run = spawnSync(process.execPath, [setup], { encoding: "utf8" });
    expect(run.stdout + run.stderr).toBe("");
    expect(run.status).toBe(0);
    expect(performance.now() - start).toBeLessThan(15000);
  });

  test("names exactly what is missing in one sentence where it cannot install", () => {
    const run = spawnSync(process.execPath, [setup], { encoding: "utf8", env: { PATH: "/nowhere" } });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("soffice");
    expect(run.stderr).toContain("apt-get install --no-install-recommends libreoffice-calc-nogui gnumeric chromium poppler-utils fontconfig fonts-noto-cjk");
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });
});
