import type { IRange } from "@univerjs/core";
import type { Rectangle } from "../../workbook/plan";
import type { ConditionalAppearance, PartialLook, SheetAppearance, ValidationAppearance } from "../file/workbookAppearance";
import { gridHighlight } from "./gridStyles";
import { cellAddress } from "../file/cellAddress";

/** Numbers of Univer's enumerations: how a list is shown (an arrow, as in Excel), how a wrong entry is answered. */
const arrow = 1;
const errorStyles = { warning: 2, stop: 1 };
/** Rules by formula are asked where entries are taken (`entryRules`): the grid knows no formula. */
const validationTypes = new Set(["list", "whole", "decimal", "date", "time", "textLength"]);
const comparisons: Readonly<Record<string, string>> = { equal: "=", notEqual: "<>", greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=" };

/**
 * A sheet's validations and conditional formats, the one that counts most first, as Univer's models take them. Univer asks all
 * rules of a workbook as soon as it has them, sheets that nobody looks at too: it is given them with the sheet that is shown.
 */
export interface GridRules { readonly validations: readonly object[]; readonly conditions: readonly object[] }

export function gridRules(sheet: SheetAppearance, looks: readonly PartialLook[]): GridRules {
  return { validations: gridValidations(sheet), conditions: gridConditions(sheet, looks) };
}

export function gridRange({ row, column, toRow, toColumn }: Rectangle): IRange {
  return { startRow: row - 1, startColumn: column - 1, endRow: toRow - 1, endColumn: toColumn - 1 };
}

function gridValidations(sheet: SheetAppearance): object[] {
  return sheet.validations.filter(({ type, ranges }) => validationTypes.has(type) && ranges.length > 0).map((validation, index) => gridValidation(validation, index));
}

function gridValidation({ type, operator, formulas, allowsBlank, refuses, error, prompt, ranges }: ValidationAppearance, index: number): object {
  return {
    uid: `validation${index}`, type, operator, ranges: ranges.map(gridRange),
    formula1: gridOperand(formulas[0], type), formula2: gridOperand(formulas[1], type),
    allowBlank: allowsBlank,
    errorStyle: refuses ? errorStyles.stop : errorStyles.warning,
    showErrorMessage: true, error,
    showInputMessage: prompt !== "", prompt,
    ...(type === "list" ? { renderMode: arrow, showDropDown: true } : {}),
  };
}

/** A list written into the rule stands without quotes, numbers as they are; everything else begins with "=". */
function gridOperand(text: string, type: string): string {
  if (text === "") return "";
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted !== null && type === "list") return (quoted[1] ?? "").replaceAll('""', '"');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : `=${text}`;
}

/** All become conditions by formula, which every kind that is kept has. */
function gridConditions(sheet: SheetAppearance, looks: readonly PartialLook[]): object[] {
  const sorted = [...sheet.conditionalFormats].sort((left, right) => left.priority - right.priority);
  return sorted.flatMap((format, index) => {
    const formula = conditionFormula(format);
    const look = format.look === undefined ? undefined : looks[format.look];
    if (formula === undefined || look === undefined || format.ranges.length === 0) return [];
    const rule = { type: "highlightCell", subType: "formula", value: `=${formula}`, style: gridHighlight(look) };
    return [{ cfId: `condition${index}`, ranges: format.ranges.map(gridRange), stopIfTrue: format.stops, rule }];
  });
}

/** undefined: colour scales, bars, icons and ranks, which are not shown. */
function conditionFormula({ type, operator, formulas, ranges }: ConditionalAppearance): string | undefined {
  const [first, second] = formulas;
  const anchor = ranges[0] === undefined ? "" : cellAddress(ranges[0].row, ranges[0].column);
  if (first === undefined || first === "") return undefined;
  if (type !== "cellIs") return first;
  const comparison = comparisons[operator];
  if (comparison !== undefined) return `${anchor}${comparison}${first}`;
  if (second === undefined) return undefined;
  if (operator === "between") return `AND(${anchor}>=${first},${anchor}<=${second})`;
  return operator === "notBetween" ? `OR(${anchor}<${first},${anchor}>${second})` : undefined;
}
