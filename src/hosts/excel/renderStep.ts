import type { Cost } from "./chunks";

/** One thing to ask of a new sheet. Steps are asked for in their order, as many in a round trip as its limit allows. */
export interface RenderStep extends Cost {
  /** Id of the plan's sheet. */
  readonly sheet: string;
  readonly apply: (sheet: Excel.Worksheet) => void;
}

/**
 * Bytes of one call or set property in a request. Measured with Microsoft's library on a generated workbook
 * (test/hosts/excel/requestBytes.test.ts): 55 to 116 for each that is counted, by the kind of step.
 */
export const bytesPerCall = 150;

/** A step whose cost is its calls and the texts in them. */
export function renderStep(sheet: string, calls: number, texts: string, apply: RenderStep["apply"]): RenderStep {
  return { sheet, bytes: calls * bytesPerCall + texts.length * 3, cells: 0, apply };
}
