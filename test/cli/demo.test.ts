import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();

describe("the demo", () => {
  test("builds, fills, computes and verifies the sample street, and shows the month to people", async () => {
    const run = await runCli(["demo", "-o", folder]);
    for (const part of ["名次", "满意度指数 2026年第3季度", "合计（大写）：人民币", "中期评估结论未填", "已用%", "核验："]) expect(run.stdout).toContain(part);
    expect(readdirSync(folder).filter((name) => name.endsWith(".xlsx"))).toHaveLength(1);
    expect((await runCli(["demo", "-o", folder])).code).toBe(2);
  });

  test("prints for scripts what compute prints for its workbook, with the files", async () => {
    const demo = JSON.parse((await runCli(["demo", "-o", folder, "--force", "--json"])).stdout) as { files: string[]; findings: unknown };
    expect(demo.files).toHaveLength(1);
    const computed = JSON.parse((await runCli(["compute", join(folder, readdirSync(folder)[0]!), "--json"])).stdout) as Record<string, unknown>;
    const { files: _files, findings: _own, ...figures } = demo;
    const { findings: _of, ...again } = computed;
    expect(again).toEqual(figures);
  });

  test("finds nothing wrong with the workbook that it wrote", async () => {
    const verified = await runCli(["verify", join(folder, readdirSync(folder)[0]!), "--json"]);
    expect(JSON.parse(verified.stdout)).toMatchObject({ differing: 0 });
  });
});
