import { kindOf } from "../../domain/items/itemKinds";
import { highestTotal } from "../../domain/combining/decidedTotal";
import { add, and, fn, ge, iff, le, num, ref, sub, eq, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { missingWord } from "../../domain/items/stateWords";
import { toNumber } from "../../domain/units/rational";
import { pointsCell, typedCell } from "../figureCells";
import type { SheetBuilder } from "../sheetBuilder";
import { textHeight } from "../textHeight";
import type { FormContent } from "./formContent";
import { gradeCell } from "./gradeCell";
import * as formulas from "./formFormulas";
import { formColumn as column, lastPrinted, type FormLayout } from "./formLayout";

/** Characters of the narrowest form's columns that the reason is written across. */
const reasonWidth = 29;
const decisionHint = "没有调整就空着；与拟定得分不同的，必须写明理由。";

/** The sums, the computed proposal, the final decision with its reason, and what counts in the end with its grade. */
export function formTotals(builder: SheetBuilder, form: FormLayout, content: FormContent): void {
  sums(builder, form, content);
  proposalAndDecision(builder, form, content);
  finalTotal(builder, form, content);
}

function sums(builder: SheetBuilder, form: FormLayout, { result }: FormContent): void {
  const { sum } = form.foot;
  const sumOf = (name: "pointsCounted" | "maxDue" | "bonus"): CellExpression => fn("SUM", ref(form.column(name)));
  builder.label(sum, 1, "合计", "total").blanks(sum, 2, 3, "total").merge(sum, 1, sum, 3).height(sum, 22);
  builder.computed(sum, column.max, { formula: sumOf("maxDue"), value: toNumber(result.maxDue), style: "total" });
  builder.label(sum, column.target, "应考满分", "textCenter").blanks(sum, 6, 7, "text").merge(sum, 5, sum, 7);
  builder.computed(sum, column.points, { formula: sumOf("pointsCounted"), value: toNumber(result.pointsBeforeRebasing), style: "totalPoints", role: "pointsSum" });
  const bonus = toNumber(result.bonus);
  builder.computed(sum, column.bonus, { formula: sumOf("bonus"), value: bonus, style: "helper" });
  builder.label(sum, column.reason, null, "text");
}

function proposalAndDecision(builder: SheetBuilder, form: FormLayout, { layouts, spec, result }: FormContent): void {
  const { total, decision } = form.foot;
  const role = (name: string): string => `${form.sheetId}/${name}`;
  builder.label(total, 1, `拟定得分（按 ${toNumber(form.scoreSheet.maxPoints.value)} 分折算，含加分）`, "total").blanks(total, 2, 7, "total").merge(total, 1, total, 7).height(total, 22);
  builder.computed(total, column.points, { formula: formulas.totalOfForm(form, layouts, spec), value: pointsCell(result.proposal), style: "totalPoints", role: "proposal", trace: result.proposal.trace });
  builder.label(total, column.reason, null, "text");
  const { points, reason } = result.facts.decision;
  builder.label(decision, 1, "审定得分", "textCenter").blanks(decision, 2, 2, "textCenter").merge(decision, 1, decision, 2).height(decision, Math.max(30, textHeight(reason, reasonWidth, 11)));
  builder.input(decision, column.standard, { role: role("decision"), type: "number", value: typedCell(points), style: "inputNumber" });
  builder.validate({
    range: { row: decision, column: column.standard, toRow: decision, toColumn: column.standard }, rule: { kind: "decimal", minimum: 0, maximum: toNumber(highestTotal(form.scoreSheet)) },
    prompt: decisionHint, error: `请填 0 到 ${toNumber(highestTotal(form.scoreSheet))} 之间的分数。${decisionHint}`,
  });
  builder.label(decision, column.max, "审定理由", "textCenter").blanks(decision, 5, 5, "textCenter").merge(decision, column.max, decision, 5);
  builder.input(decision, column.reported, { role: role("decisionReason"), type: "text", value: reason === "" ? null : reason, style: "inputText" });
  for (let where = 7; where <= lastPrinted; where++) builder.label(decision, where, null, "inputText");
  builder.merge(decision, column.reported, decision, lastPrinted);
}

function finalTotal(builder: SheetBuilder, form: FormLayout, { layouts, result }: FormContent): void {
  const { grade } = form.foot;
  builder.label(grade, 1, "最终得分和等级", "total").blanks(grade, 2, 5, "total").merge(grade, 1, grade, 5).height(grade, 24);
  builder.computed(grade, column.reported, { formula: decidedFormula(form, layouts), value: pointsCell(result.total), style: "totalPoints", role: "total", trace: result.total.trace });
  builder.blanks(grade, column.checked, column.checked, "totalPoints").merge(grade, column.reported, grade, column.checked);
  const veto = { raised: ref(form.cell("veto")), document: ref(form.cell("vetoDocument")) };
  builder.computed(grade, column.points, { formula: formulas.gradeFormula(form.cell("total"), veto, form.scoreSheet.id, layouts), value: gradeCell(result.grade, form.scoreSheet.vetoGrade), style: "computedCenter", role: "grade", trace: result.grade.trace });
  builder.blanks(grade, column.reason, column.reason, "computedCenter").merge(grade, column.points, grade, column.reason);
}

/** The decision where one stands beside a computed proposal and is sound; missing while it is beyond the limits or without its reason. */
function decidedFormula(form: FormLayout, layouts: FormContent["layouts"]): CellExpression {
  const [proposal, decided] = [ref(form.cell("proposal")), ref(form.cell("decision"))];
  const isSame = eq<CellReference>(fn("ROUND", sub(decided, proposal), num(9)), num(0));
  const isWithin = and<CellReference>(ge(decided, num(0)), le(decided, highestFormula(form, layouts)));
  const named = formulas.trimmedText(ref(form.cell("decisionReason")));
  const sound = iff<CellReference>(isWithin, iff<CellReference>(eq(named, text("")), text(missingWord), decided), text(missingWord));
  return iff(fn("ISNUMBER", proposal), iff(fn("ISNUMBER", decided), iff(isSame, proposal, sound), proposal), proposal);
}

function highestFormula(form: FormLayout, layouts: FormContent["layouts"]): CellExpression {
  const { scoreSheet } = form;
  const cellOf = layouts.parameters.number;
  if (scoreSheet.totalCap !== undefined) return ref(cellOf(scoreSheet.totalCap));
  const bonuses = form.lines.filter(({ isFirst, item }) => isFirst && kindOf(item).isBonus).map(({ item }) => ref(layouts.items.max(item)));
  return add<CellReference>(ref(cellOf(scoreSheet.maxPoints)), ...bonuses);
}
