import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();

describe("the demo", () => {
  test("builds, fills, computes and verifies the sample street's year, and shows October and the year's end to people", async () => {
    const run = await runCli(["demo", "-o", folder]);
    for (const part of ["名次", "满意度指数 2026年第3季度", "合计（大写）：人民币", "中期评估结论未填", "已用%", "年末：2026年12月", "核验："]) expect(run.stdout).toContain(part);
    expect(readdirSync(folder).filter((name) => name.endsWith(".xlsx"))).toHaveLength(2);
    expect((await runCli(["demo", "-o", folder])).code).toBe(2);
  });

  test("prints for scripts what compute prints for the first of its two workbooks, with the files", async () => {
    const demo = JSON.parse((await runCli(["demo", "-o", folder, "--force", "--json"])).stdout) as { files: string[]; findings: unknown };
    expect(demo.files).toHaveLength(2);
    const computed = JSON.parse((await runCli(["compute", demo.files[0]!, "--json"])).stdout) as Record<string, unknown>;
    const { files: _files, findings: _own, ...figures } = demo;
    const { findings: _of, ...again } = computed;
    expect(again).toEqual(figures);
  });

  test("finds nothing wrong with the workbooks that it wrote", async () => {
    for (const name of readdirSync(folder)) {
      const verified = await runCli(["verify", join(folder, name), "--json"]);
      expect(JSON.parse(verified.stdout)).toMatchObject({ differing: 0 });
    }
  });
});
