import { describe, expect, it } from "vitest";
import { openWorkbookCases } from "./contract/openWorkbookCases";
import { contractSamples } from "./contract/contractSamples";
import type { ContractAssert, WorkbookHarness } from "./contract/contractHarness";

const assert: ContractAssert = {
  equal: (actual, expected, what) => expect(actual, what).toEqual(expected),
  isTrue: (condition, what) => expect(condition, what).toBe(true),
};

/** The suite that every host passes; `make` opens the contract's workbook (`contractBook`) in the host. */
export function openWorkbookContract(name: string, make: () => Promise<WorkbookHarness>): void {
  describe(`an open workbook in ${name}`, () => {
    it.each(openWorkbookCases(contractSamples()).map((one) => [one.title, one] as const))("%s", async (_title, one) => {
      const harness = await make();
      try {
        await one.run(harness, assert);
      } finally {
        // What the harness itself saw tells more than what followed from it.
        await harness.close();
      }
    });
  });
}
