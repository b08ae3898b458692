import type { WorkbookPlan } from "../../src/workbook/plan";
import { computed, input, label, number, sheetPlan } from "./file/samplePlan";

/**
 * One sheet with every kind of cell whose lock does not follow from its look: counted cells that may be typed over (A1, C1), a
 * formula that looks like an input (B1), a closed input merged with the cell beside it (A2:B2), an open input (A3), an input that
 * looks like a formula (B3).
 */
export const planWithLocks = {
  title: "表", names: [], sheets: [sheetPlan("form", "表", [
    { kind: "computed", row: 1, column: 1, formula: number("3"), value: 3, style: "inputNumber", isOpen: true },
    computed(1, 2, number("3"), 3, "inputNumber"),
    { kind: "computed", row: 1, column: 3, formula: number("3"), value: 3, style: "computedNumber", isOpen: true },
    { kind: "input", row: 2, column: 1, value: "字", style: "inputText", role: "a", type: "text", isLocked: true }, label(2, 2, null, "inputText"),
    input(3, 1, 5), input(3, 2, 5, "computedCenter"),
  ], { merges: [{ row: 2, column: 1, toRow: 2, toColumn: 2 }] })],
} as const satisfies WorkbookPlan;
