import type { ConditionalFormatPlan, SheetPlan, ValidationPlan } from "../../workbook/plan";
import { anchorFormula } from "../file/anchorFormula";
import { conditionalLooks } from "../looks";
import type { PlanPrinter } from "../planPrinter";
import { formulaInput } from "./cellInput";
import { rectangleAddress } from "./rectangles";
import { renderStep } from "./renderStep";
import type { RenderStep } from "./renderStep";

/** Longest prompt or error text (Excel). */
const longestSentence = 255;

/** Validations and conditional formats, each once for its whole range. */
export function renderRules(plan: SheetPlan, printer: PlanPrinter): RenderStep[] {
  return [
    ...plan.validations.map((validation) => validationStep(plan.id, validation, printer)),
    // Excel puts each new rule before the others, so the last comes first.
    ...[...plan.conditionalFormats].reverse().map((format) => conditionalFormatStep(plan.id, format, printer)),
  ];
}

function validationStep(id: string, plan: ValidationPlan, printer: PlanPrinter): RenderStep {
  const rule = ruleOf(plan, id, printer);
  return renderStep(id, 8, JSON.stringify([rule, plan.error, plan.prompt]), (sheet) => {
    const { dataValidation } = sheet.getRange(rectangleAddress(plan.range));
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { message: plan.error.slice(0, longestSentence), showAlert: true, style: "Stop", title: "" };
    if (plan.prompt !== undefined) dataValidation.prompt = { message: plan.prompt.slice(0, longestSentence), showPrompt: true, title: "" };
  });
}

function ruleOf({ rule, range }: ValidationPlan, home: string, printer: PlanPrinter): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.values) } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: `=${printer.range(rule.source)}` } };
    case "date":
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "custom":
      return { custom: { formula: formulaInput(anchorFormula(printer.formula(rule.formula, home), range)) } };
    case "whole":
      return { wholeNumber: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
  }
}

/** Longest list written into the rule itself (Excel). */
const longestList = 255;

function listSource(values: readonly string[]): string {
  const text = values.join(",");
  if (text.length > longestList || values.some((value) => value.includes(","))) throw new Error(`A validation list does not fit into its rule; use listFrom: ${text.slice(0, 40)}`);
  return text;
}

function conditionalFormatStep(id: string, { range, formula, look }: ConditionalFormatPlan, printer: PlanPrinter): RenderStep {
  const text = formulaInput(anchorFormula(printer.formula(formula, id), range));
  const { fill, color, isBold, isItalic, isBoxed } = conditionalLooks[look];
  return renderStep(id, 16, text, (sheet) => {
    const { custom } = sheet.getRange(rectangleAddress(range)).conditionalFormats.add("Custom");
    custom.rule.formula = text;
    if (fill !== undefined) custom.format.fill.color = `#${fill}`;
    if (color !== undefined) custom.format.font.color = `#${color}`;
    if (isBold) custom.format.font.bold = true;
    if (isItalic) custom.format.font.italic = true;
    if (isBoxed) for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) custom.format.borders.getItem(side).style = "Continuous";
  });
}
