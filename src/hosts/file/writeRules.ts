import type { ConditionalFormattingRule, DataValidation, Worksheet } from "exceljs";
import type { Rectangle, SheetPlan, ValidationPlan } from "../../workbook/plan";
import { anchorFormula } from "./anchorFormula";
import { cellAddress } from "./cellAddress";
import type { PlanPrinter } from "../planPrinter";
import { conditionalLooks } from "./styles";

/** Longest text of a list written into the rule itself (Excel: 255 characters, quotes not counted). */
const longestList = 255;
/** Excel refuses a file whose prompt or error text is longer. */
const longestSentence = 255;

/** Writes validations and conditional formats, each once for its whole range. */
export function writeRules(worksheet: Worksheet, sheet: SheetPlan, printer: PlanPrinter): void {
  for (const validation of sheet.validations) addValidation(worksheet, validation, sheet.id, printer);
  sheet.conditionalFormats.forEach((format, index) => {
    const formula = anchorFormula(printer.formula(format.formula, sheet.id), format.range);
    const rule: ConditionalFormattingRule = { type: "expression", priority: index + 1, formulae: [formula], style: conditionalLooks[format.look] };
    worksheet.addConditionalFormatting({ ref: rangeAddress(format.range), rules: [rule] });
  });
}

function addValidation(worksheet: Worksheet, plan: ValidationPlan, home: string, printer: PlanPrinter): void {
  const validation: DataValidation = {
    ...ruleOf(plan, home, printer),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    error: plan.error.slice(0, longestSentence),
    ...(plan.prompt === undefined ? {} : { showInputMessage: true, prompt: plan.prompt.slice(0, longestSentence) }),
  };
  // The typings of exceljs leave `dataValidations` out; `cell.dataValidation` would write one object per cell.
  const { dataValidations } = worksheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } };
  dataValidations.add(rangeAddress(plan.range), validation);
}

function ruleOf(plan: ValidationPlan, home: string, printer: PlanPrinter): DataValidation {
  const { rule } = plan;
  switch (rule.kind) {
    case "list":
      return { type: "list", formulae: [quotedList(rule.values)] };
    case "listFrom":
      return { type: "list", formulae: [printer.range(rule.source)] };
    case "date":
      return { type: "date", operator: "between", formulae: [new Date(`${rule.from}T00:00:00Z`), new Date(`${rule.to}T00:00:00Z`)] };
    case "custom":
      return { type: "custom", formulae: [anchorFormula(printer.formula(rule.formula, home), plan.range)] };
    default:
      return { type: rule.kind, operator: "between", formulae: [rule.minimum, rule.maximum] };
  }
}

function quotedList(values: readonly string[]): string {
  const text = values.join(",");
  const hasComma = values.some((value) => value.includes(","));
  if (hasComma || text.length > longestList) throw new Error(`A validation list does not fit into its rule (${text.length} characters); use listFrom: ${text.slice(0, 40)}`);
  return `"${text.replaceAll('"', '""')}"`;
}

function rangeAddress({ row, column, toRow, toColumn }: Rectangle): string {
  const first = cellAddress(row, column);
  return row === toRow && column === toColumn ? first : `${first}:${cellAddress(toRow, toColumn)}`;
}
