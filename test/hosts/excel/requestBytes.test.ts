import { describe, expect, test } from "vitest";
import type { CellInput } from "../../../src/hosts/excel/cellInput";
import type { Cost } from "../../../src/hosts/excel/chunks";
import { inputBlocks, writeBlock } from "../../../src/hosts/excel/inputBlocks";
import { renderPlan } from "../../../src/hosts/excel/renderPlan";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { contractSamples } from "../contract/contractSamples";
import { samplePlan } from "../file/samplePlan";
import { openFake } from "./openFake";

type Opened = ReturnType<typeof openFake>;

/** Bytes of the request that the client library makes of these calls. */
function requestBytes({ fake, runtime }: Opened, ask: (context: Excel.RequestContext) => void): Promise<number> {
  return runtime.run({}, async (context) => {
    const before = fake.counts.requestBytes;
    ask(context);
    await context.sync();
    return fake.counts.requestBytes - before;
  });
}

/** What each step of a plan really takes, less what every request takes, beside its estimate. */
async function measuredSteps(plan: WorkbookPlan): Promise<{ readonly estimated: number; readonly real: number; readonly isCells: boolean }[]> {
  const opened = openFake();
  const titles = new Map(plan.sheets.map(({ id }, index) => [id, `kh~${index + 1}`]));
  await opened.runtime.run({}, async (context) => {
    for (const title of titles.values()) context.workbook.worksheets.add(title);
    await context.sync();
  });
  const empty = await requestBytes(opened, ({ workbook }) => void workbook.worksheets.getItem("kh~1").load("name"));
  const measured = [];
  for (const step of renderPlan(plan, titles, new Set())) {
    const real = await requestBytes(opened, ({ workbook }) => step.apply(workbook.worksheets.getItem(titles.get(step.sheet)!)));
    measured.push({ estimated: step.bytes, real: real - empty, isCells: step.cells > 0 });
  }
  return measured;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("the bytes that a request is expected to take, beside what the client library makes of it", () => {
  test.each([["a small street", () => samplePlan], ["a generated workbook", () => contractSamples().plan]])("no step of %s takes more, and all together no less than a third", async (_name, plan) => {
    const steps = await measuredSteps(plan());
    expect(steps.filter(({ estimated, real }) => real > estimated)).toEqual([]);
    const ratio = sum(steps.map(({ real }) => real)) / sum(steps.map(({ estimated }) => estimated));
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThanOrEqual(1);
  });

  test.each<readonly [string, CellInput]>([["numbers", 12_345.67], ["Chinese texts", "第一网格的文字"], ["formulas", "=SUM(A1:A3)"], ["texts with quotes and line ends", "'说\"好\"\n第二行"]])("blocks of %s take no more, one cell each or many", async (_name, input) => {
    for (const cells of [1, 300]) for (const distance of [1, 2]) {
      const opened = openFake();
      const blocks = inputBlocks(Array.from({ length: cells }, (_, index) => ({ row: 60_000 + index * distance, column: 300, input })));
      expect(blocks).toHaveLength(distance === 1 ? 1 : cells);
      const empty = await requestBytes(opened, ({ workbook }) => void workbook.worksheets.getItem("Sheet1").load("name"));
      const real = await requestBytes(opened, ({ workbook }) => {
        const sheet = workbook.worksheets.getItem("Sheet1");
        for (const block of blocks) writeBlock(sheet, block);
      });
      const estimated = sum(blocks.map(({ bytes }: Cost) => bytes));
      expect(real - empty, `${cells} cells, ${blocks.length} blocks`).toBeLessThanOrEqual(estimated);
      expect(real - empty).toBeGreaterThan(estimated / 3);
    }
  });
});
