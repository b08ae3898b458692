import type { Trace } from "../../../domain/explanation/trace";
import type { GridLeaderResult } from "../../../domain/facts";
import { concat, eq, fn, ge, iff, le, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { rounded } from "../../../domain/formula/rounding";
import { failWord, notAssessedWord, passWord } from "../../../domain/items/stateWords";
import { passMarkOf, scoredResultTrace } from "../../../domain/money/scoredResult";
import { lastMonthOf } from "../../../domain/units/period";
import { toDecimalText } from "../../../domain/units/rational";
import { reference } from "../../sheetBuilder";
import { policyTexts } from "../policyTexts";
import { assessmentSheetId as sheet } from "./assessmentLayout";
import { keptNumberOf } from "./keptNumberOf";
import type { AllowanceContent } from "./peopleContent";

/** What may be typed as points of a quarter; the pass mark is a number of the rules, these are the ends of the scale. */
export const pointsLimit = { rule: { kind: "decimal", minimum: 0, maximum: 100 }, error: "请填 0 至 100 的得分；还没有考核的留空。" } as const;

/** 结果 of a scored row: passed from the pass mark on, compared after the declared rounding; without points from 0 to 100 未考核. */
export function scoredResultFormula(row: number, content: AllowanceContent): CellExpression {
  const { people: { assessment: { columns } }, base: { parameters }, spec: { scheme: { policies } } } = content;
  const at = (column: number): CellExpression => ref(reference(sheet, row, column));
  const points = at(columns.points!);
  const compared = rounded(policies.rounding.choice, points, ref<CellReference>(parameters.number(policies.roundingDigits)));
  const byPoints = iff(ge(compared, passMarkCell(content)), text(passWord), text(failWord));
  const onScale = iff(ge(points, num(pointsLimit.rule.minimum)), iff(le(points, num(pointsLimit.rule.maximum)), byPoints, text(notAssessedWord)), text(notAssessedWord));
  return iff(eq(at(columns.id), text("")), text(""), iff(fn("ISNUMBER", points), onScale, text(notAssessedWord)));
}

/** How the result of a row came about, as the engine has it. */
export function scoredCellTrace(result: GridLeaderResult | undefined, { rules, people: { assessment: { quarter } }, spec }: AllowanceContent): Trace {
  const mark = passMarkOf(rules(lastMonthOf(quarter)));
  if (result === undefined || mark === undefined) return { rule: "people.blankRow", values: {} };
  return scoredResultTrace(result, mark, spec.scheme.policies);
}

/** The foot's sentence on how a quarter is passed, in a cell that follows the pass mark. */
export function scoredNote(before: string, after: string, content: AllowanceContent): { readonly formula: CellExpression; readonly value: string } {
  const { rules, people: { assessment: { quarter } }, spec: { scheme: { policies } } } = content;
  const words = { start: `${before}得分满分100分，${policyTexts.rounding[policies.rounding.choice] ?? ""}后达到合格线`, end: `分为合格，结果自动算出。${after}` };
  const mark = passMarkOf(rules(lastMonthOf(quarter)))!;
  return { formula: concat<CellReference>(text(words.start), passMarkCell(content), text(words.end)), value: `${words.start}${toDecimalText(mark.value)}${words.end}` };
}

/** The pass mark in force in the quarter's last month. */
function passMarkCell(content: AllowanceContent): CellExpression {
  return keptNumberOf(lastMonthOf(content.people.assessment.quarter), "assessment.pass", content);
}
