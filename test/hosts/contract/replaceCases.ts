import type { Outcome } from "../../../src/app/ports";
import { verifyBook } from "../../../src/app/verifyBook";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { contractBook } from "./contractBook";
import { bookOf, codes, contents, sheetOf, valueOf, type ContractAssert, type ContractCase, type ContractSamples, type WorkbookHarness } from "./contractHarness";
import { checkProgress } from "./readCases";

const foreign = contractBook.sheets.map(({ title }) => title);

/** What every host must do when a generated workbook takes the place of ours; one that cannot keep sheets of others refuses. */
export function replaceCases({ plan, otherPlan, bytes }: ContractSamples): readonly ContractCase[] {
  return [
    {
      title: "a generated workbook is put in place, sheets of others stay, and what is read back verifies without an error",
      async run(harness, assert) {
        const before = contents(await bookOf(harness), foreign);
        const told: [number, number][] = [];
        const outcome = await harness.host.replace(plan, "lift", { progress: (done, all) => told.push([done, all]) });
        if (await wasRefused(harness, assert, outcome, before)) return;
        valueOf(outcome);
        checkProgress(told, assert);
        const after = await bookOf(harness);
        assert.equal(contents(after, foreign), before, "sheets of others");
        checkInPlace(after, plan, assert);
      },
    },
    {
      title: "a second workbook takes the place of the first, and nothing of the first is left",
      async run(harness, assert) {
        const before = contents(await bookOf(harness), foreign);
        const first = await harness.host.replace(plan, "lift");
        if (await wasRefused(harness, assert, first, before)) return;
        valueOf(await harness.host.replace(otherPlan, "lift"));
        const after = await bookOf(harness);
        assert.equal(contents(after, foreign), before, "sheets of others");
        checkInPlace(after, otherPlan, assert);
        assert.equal(after.sheets.length - foreign.length - otherPlan.sheets.length, emptySheets(after), "no sheet of the first");
      },
    },
    {
      title: "putting a workbook in place that was called off leaves the workbook as it was",
      async run(harness, assert) {
        const before = contents(await bookOf(harness));
        for (const steps of [0, 1, 2]) {
          const stop = new AbortController();
          let told = 0;
          if (steps === 0) stop.abort();
          const outcome = await harness.host.replace(plan, "lift", { signal: stop.signal, progress: () => { if (++told >= steps) stop.abort(); } });
          if (outcome.ok) continue;
          assert.isTrue(codes(outcome).includes("cancelled") || codes(outcome).includes("hostUnsupported"), codes(outcome).join());
          assert.equal(contents(await bookOf(harness)), before, `unchanged after ${steps}`);
        }
      },
    },
    {
      title: "a copy opens beside the open workbook, or in its place where there are no windows",
      async run(harness, assert) {
        const before = contents(await bookOf(harness));
        valueOf(await harness.host.openCopy(await bytes(), "样本.xlsx"));
        const after = await bookOf(harness);
        if (harness.host.description.can.openWindow) assert.equal(contents(after), before, "the open workbook");
        else checkInPlace(after, plan, assert);
      },
    },
    {
      title: "bytes that are no workbook are not opened, and the open one stays",
      async run(harness, assert) {
        const before = contents(await bookOf(harness));
        const outcome = await harness.host.openCopy(new TextEncoder().encode("不是工作簿"), "坏.xlsx");
        assert.isTrue(!outcome.ok, "refused");
        assert.equal(contents(await bookOf(harness)), before, "the open workbook");
      },
    },
  ];
}

/** A host that says it cannot keep sheets of others refuses, with that ability, and changes nothing; one that says it can does it. */
async function wasRefused(harness: WorkbookHarness, assert: ContractAssert, outcome: Outcome<null>, before: unknown): Promise<boolean> {
  if (harness.host.description.can.keepOthersSheets) return false;
  assert.equal(outcome.findings.map(({ code, values }) => [code, values]), [["hostUnsupported", { ability: "keepOthersSheets" }]], "refused");
  assert.equal(contents(await bookOf(harness), foreign), before, "nothing changed");
  return true;
}

function checkInPlace(book: RawWorkbook, plan: WorkbookPlan, assert: ContractAssert): void {
  for (const { title, visibility } of plan.sheets) assert.equal(sheetOf(book, title).visibility, visibility, title);
  const verification = valueOf(verifyBook(book));
  const wrong = verification.findings.filter(({ severity }) => severity === "error");
  assert.equal(wrong.slice(0, 5), [], `${wrong.length} errors of verify`);
}

/** Excel keeps one empty sheet of its own, which nobody asked for. */
function emptySheets({ sheets }: RawWorkbook): number {
  return sheets.filter(({ title, cells }) => cells.size === 0 && /^Sheet\d+$/.test(title)).length;
}
