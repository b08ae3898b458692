import type { WorkbookPlan } from "../../workbook/plan";
import { planPrinter } from "../planPrinter";
import { planNames } from "../planNames";
import { renderCells } from "./renderCells";
import { renderFormats } from "./renderFormats";
import { renderPrint } from "./renderPrint";
import { renderProtection } from "./renderProtection";
import { renderRules } from "./renderRules";
import { renderStep } from "./renderStep";
import type { RenderStep } from "./renderStep";

/** Excel's limit for a sheet title. */
const longestTitle = 31;

/**
 * All steps that make the plan's sheets, which are there already and empty. Formulas come after all sheets, formats after
 * values (Excel gives some formulas a format of their own), names after sheets, protection last.
 * @param titles the title that each sheet has while it is made, by its id
 * @param taken names (lower case) that the workbook has already; they are moved when the sheets take their places
 */
export function renderPlan(plan: WorkbookPlan, titles: ReadonlyMap<string, string>, taken: ReadonlySet<string>): RenderStep[] {
  const tooLong = plan.sheets.find(({ title }) => title.length > longestTitle);
  if (tooLong !== undefined) throw new Error(`Sheet title of more than ${longestTitle} characters: ${tooLong.title}`);
  const printer = planPrinter(plan, titles);
  return [
    ...plan.sheets.flatMap((sheet) => renderCells(sheet, printer)),
    ...plan.sheets.flatMap(renderFormats),
    ...plan.sheets.flatMap((sheet) => [...renderRules(sheet, printer), ...renderPrint(sheet)]),
    ...nameSteps(plan, titles, taken),
    ...plan.sheets.flatMap(renderProtection),
  ];
}

function nameSteps(plan: WorkbookPlan, titles: ReadonlyMap<string, string>, taken: ReadonlySet<string>): RenderStep[] {
  return planNames(plan, titles).filter(({ name }) => !taken.has(name.toLowerCase())).map(({ name, text }) => renderStep(plan.sheets[0]!.id, 4, name + text, (sheet) => {
    sheet.context.workbook.names.add(name, `=${text}`);
  }));
}
