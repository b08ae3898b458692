import type { ContractCase, ContractSamples } from "./contractHarness";
import { lockCases } from "./lockCases";
import { protectionCases } from "./protectionCases";
import { readCases } from "./readCases";
import { replaceCases } from "./replaceCases";
import { selectionCases } from "./selectionCases";
import { writeCases } from "./writeCases";

/**
 * What a workbook that is open must do in every host. Each case gets a harness of its own, with `contractBook` open in it.
 * Free of any test runner: the self-test page runs the same cases inside Excel.
 */
export function openWorkbookCases(samples: ContractSamples): readonly ContractCase[] {
  return [...readCases, ...writeCases, ...protectionCases, ...lockCases, ...selectionCases, ...replaceCases(samples)];
}
