import type { SheetPlan } from "../../workbook/plan";
import { renderStep } from "./renderStep";
import type { RenderStep } from "./renderStep";

/** Without a password: it keeps from typing over a formula, not from changing a rule on purpose. The same options as in a file. */
export function renderProtection(plan: SheetPlan): RenderStep[] {
  if (!plan.isProtected) return [];
  const allowInsertRows = plan.sections.some((section) => section.kind === "list");
  return [renderStep(plan.id, 4, "", (sheet) => {
    sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true, allowInsertRows, allowSort: true, selectionMode: "Normal" });
  })];
}
