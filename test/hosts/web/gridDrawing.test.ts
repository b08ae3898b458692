import { beforeAll, describe, expect, test } from "vitest";
import type { CellChange } from "../../../src/app/ports";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { GridBook } from "../../../src/hosts/web/gridBook";
import { engineInPage } from "../../../src/hosts/web/gridEngine";
import type { ShownGrid } from "../../../src/hosts/web/shownGrid";
import { makeGridWorkbook } from "../../../src/hosts/web/univerWorkbook";
import { contractFile } from "../contract/contractFile";
import { valueOf } from "../contract/contractHarness";
import { FakeGrid } from "./fakeGrid";

let file: Uint8Array;
beforeAll(async () => { file = await contractFile(); });

/** A workbook whose grid comes when the test lets it; the engine's questions are noted. */
function withoutGrid() {
  const asked: string[] = [];
  const book = engineInPage(new GridBook());
  const engine = new Proxy(book, { get: (target, name) => { asked.push(String(name)); return Reflect.get(target, name) as unknown; } });
  const grid = new FakeGrid();
  let come = (_grid: ShownGrid): void => undefined;
  const host = makeGridWorkbook({ engine, grid: new Promise((resolve) => (come = resolve)), begun: new Promise(() => undefined), fileOf: createWorkbook });
  return { host, grid, asked, come: () => come(grid) };
}

async function change(host: ReturnType<typeof withoutGrid>["host"], more: Partial<CellChange> = {}): Promise<CellChange> {
  const [sheet] = valueOf(await host.read()).sheets;
  return { sheetTitle: sheet!.title, row: 1, column: 1, value: "先写的", ...more };
}

describe("a grid that comes later than its workbook", () => {
  test("shows the workbook when it comes, and what was written before it came", async () => {
    const { host, grid, come } = withoutGrid();
    valueOf(await host.open(file, "契约.xlsx"));
    valueOf(await host.write([await change(host)], "lift"));
    come();
    await expect.poll(() => grid.snapshot).toContain("先写的");
    expect(grid.written).toEqual([]);
  });

  test("is told which cells were locked before it came", async () => {
    const { host, grid, come } = withoutGrid();
    valueOf(await host.open(file, "契约.xlsx"));
    const locked = await change(host, { isLocked: true });
    valueOf(await host.write([locked], "lift"));
    come();
    await expect.poll(() => grid.relocked).toEqual([{ sheet: 0, row: 1, column: 1, isLocked: true }]);
  });

  test("shows the workbook that was opened last", async () => {
    const { host, grid, come } = withoutGrid();
    valueOf(await host.open(file, "先.xlsx"));
    valueOf(await host.open(file, "后.xlsx"));
    const last = await change(host);
    come();
    valueOf(await host.write([last], "lift"));
    valueOf(await host.select({ sheet: last.sheetTitle, cell: "A1" }));
    expect(grid.snapshot.includes("先写的") || grid.written.some(({ cell }) => cell.value === "先写的")).toBe(true);
  });

  test("keeps nobody waiting who only reads: the reading is asked for before the drawing", async () => {
    const { host, asked } = withoutGrid();
    const reading = host.read();
    valueOf(await host.open(file, "契约.xlsx"));
    expect(valueOf(await reading).sheets.length).toBeGreaterThan(0);
    await expect.poll(() => asked).toContain("snapshot");
    expect(asked.filter((name) => name === "read" || name === "snapshot")).toEqual(["read", "snapshot"]);
  });
});
