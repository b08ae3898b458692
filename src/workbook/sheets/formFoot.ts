import { fn, ref } from "../../domain/formula/build";
import type { CellExpression } from "../../domain/formula/expression";
import { noWord, ungradedWord, vetoNoneWord, vetoRaisedWord, yesWord, missingWord } from "../../domain/items/stateWords";
import { toNumber } from "../../domain/units/rational";
import type { Figure } from "../../domain/figure";
import { pointsCell, typedCell } from "../figureCells";
import type { SheetBuilder } from "../sheetBuilder";
import type { FormContent } from "./formContent";
import * as formulas from "./formFormulas";
import { formColumn as column, lastPrinted, unscoredCell, unscoredPlaces, unscoredRows, type FormLayout } from "./formLayout";
import { policyTexts } from "./policyTexts";

/** Below the table: sums, total, grade, veto, ticks, what is noted but not scored, opinion, signatures, rules and check code. */
export function formFoot(builder: SheetBuilder, form: FormLayout, content: FormContent, code: { formula: CellExpression; value: string }): void {
  totals(builder, form, content);
  vetoAndTicks(builder, form, content);
  unscored(builder, form, content);
  signatures(builder, form);
  const { note } = form.foot;
  const { scheme } = content.spec;
  const { policies } = scheme;
  const rules = [
    `依据：${scheme.document.title}${scheme.document.number ?? ""}（版本 ${scheme.version}）`,
    `${policyTexts.rounding[policies.rounding.choice]}，保留${toNumber(policies.roundingDigits.value)}位，${policyTexts.roundingPlace[policies.roundingPlace.choice]}；不适用项${policyTexts.notApplicable[policies.notApplicable.choice]}。`,
  ];
  builder.label(note, 1, rules.join("\n"), "note").merge(note, 1, note, 6).height(note, 40);
  builder.label(note, 7, "校验码", "lineRight").computed(note, column.points, { formula: code.formula, value: code.value, style: "computedCenter", role: "code" });
  builder.label(note, column.reason, "纸表与文件的码应相同", "textLeft");
}

function totals(builder: SheetBuilder, form: FormLayout, { layouts, spec, result }: FormContent): void {
  const { sum, total, grade } = form.foot;
  const sumOf = (name: "pointsCounted" | "maxDue" | "bonus"): CellExpression => fn("SUM", ref(form.column(name)));
  builder.label(sum, 1, "合计", "total").blanks(sum, 2, 3, "total").merge(sum, 1, sum, 3).height(sum, 24);
  builder.computed(sum, column.max, { formula: sumOf("maxDue"), value: toNumber(result.maxDue), style: "total" });
  builder.label(sum, column.target, "应考满分", "textCenter").blanks(sum, 6, 7, "text").merge(sum, 5, sum, 7);
  builder.computed(sum, column.points, { formula: sumOf("pointsCounted"), value: toNumber(result.pointsBeforeRebasing), style: "totalPoints", role: "pointsSum" });
  const bonus = toNumber(result.bonus);
  builder.computed(sum, column.bonus, { formula: sumOf("bonus"), value: bonus, style: "helper" });
  builder.label(sum, column.reason, null, "text");
  builder.label(total, 1, `折算得分（按 ${toNumber(form.scoreSheet.maxPoints.value)} 分折算，含加分）`, "total").blanks(total, 2, 7, "total").merge(total, 1, total, 7).height(total, 24);
  builder.computed(total, column.points, { formula: formulas.totalOfForm(form, layouts, spec), value: pointsCell(result.total), style: "totalPoints", role: "total", trace: result.total.trace });
  builder.label(total, column.reason, null, "text");
  builder.label(grade, 1, "等级", "total").blanks(grade, 2, 7, "total").merge(grade, 1, grade, 7).height(grade, 24);
  const veto = { raised: ref(form.cell("veto")), document: ref(form.cell("vetoDocument")) };
  builder.computed(grade, column.points, { formula: formulas.gradeFormula(form.cell("total"), veto, form.scoreSheet.id, layouts), value: gradeCell(result.grade, form.scoreSheet.vetoGrade), style: "computedCenter", role: "grade", trace: result.grade.trace });
  builder.blanks(grade, column.reason, column.reason, "computedCenter").merge(grade, column.points, grade, column.reason);
}

/** How a grade stands in a cell. */
export function gradeCell(grade: Figure<string>, vetoGrade: string): string {
  switch (grade.state) {
    case "value": return grade.value;
    case "vetoed": return `${vetoGrade}（否决）`;
    case "undetermined": return ungradedWord;
    case "missing": return missingWord;
    case "notApplicable": return "不适用";
  }
}

function vetoAndTicks(builder: SheetBuilder, form: FormLayout, { result }: FormContent): void {
  const { veto, ticks } = form.foot;
  const { flags } = result.facts;
  const role = (name: string): string => `${form.sheetId}/${name}`;
  builder.label(veto, 1, "一票否决", "textCenter").blanks(veto, 2, 2, "textCenter").merge(veto, 1, veto, 2).height(veto, 30);
  builder.input(veto, column.standard, { role: role("veto"), type: "choice", value: flags.veto.isRaised ? vetoRaisedWord : vetoNoneWord, style: "inputCenter" });
  builder.validate({ range: { row: veto, column: 3, toRow: veto, toColumn: 3 }, rule: { kind: "list", values: [vetoNoneWord, vetoRaisedWord] }, error: "请选“无”或“有”；选“有”须写明事项和依据文件。" });
  builder.label(veto, column.max, "事项及依据文件", "textCenter").blanks(veto, 5, 5, "textCenter").merge(veto, column.max, veto, 5);
  builder.input(veto, column.reported, { role: role("vetoDocument"), type: "text", value: flags.veto.document === "" ? null : flags.veto.document, style: "inputText" });
  for (let where = 7; where <= lastPrinted; where++) builder.label(veto, where, null, "inputText");
  builder.merge(veto, column.reported, veto, lastPrinted);
  builder.label(ticks, 1, "其余按自报核定", "textCenter").blanks(ticks, 2, 2, "textCenter").merge(ticks, 1, ticks, 2).height(ticks, 30);
  builder.input(ticks, column.standard, { role: role("acceptReported"), type: "choice", value: flags.acceptReported ? yesWord : noWord, style: "inputCenter" });
  builder.label(ticks, column.max, "其余无扣分、无加分", "textCenter").blanks(ticks, 5, 7, "textCenter").merge(ticks, column.max, ticks, 7);
  builder.input(ticks, column.points, { role: role("noOtherDeductions"), type: "choice", value: flags.noOtherDeductions ? yesWord : noWord, style: "inputCenter" });
  builder.label(ticks, column.reason, "选“是”即可，不必逐项填", "textLeft");
  for (const where of [column.standard, column.points]) builder.validate({ range: { row: ticks, column: where, toRow: ticks, toColumn: where }, rule: { kind: "list", values: [yesWord, noWord] }, error: "请选“是”或“否”。" });
}

function unscored(builder: SheetBuilder, form: FormLayout, { result }: FormContent): void {
  const first = form.foot.unscored;
  const rows = unscoredRows(form.scoreSheet);
  builder.merge(first, 1, first + rows - 1, 2);
  for (let row = first; row < first + rows; row++) {
    builder.label(row, 1, row === first ? "只记不评" : null, "textCenter").blanks(row, 2, 2, "textCenter").height(row, 30).label(row, column.reason, null, "text");
  }
  for (let index = 0; index < rows * unscoredPlaces.length; index++) {
    const { row, column: value } = unscoredCell(form, index);
    const place = index % unscoredPlaces.length;
    const { title } = unscoredPlaces[place]!;
    const noted = form.scoreSheet.unscored[index];
    builder.label(row, title, noted === undefined ? null : `${noted.title.zh}${place === 0 ? "" : "\n"}（${noted.unit.zh}）`, "textCenter").blanks(row, title + 1, value - 1, "textCenter").merge(row, title, row, value - 1);
    if (noted === undefined) builder.label(row, value, null, "text");
    else builder.input(row, value, { role: `${form.sheetId}/unscored/${noted.id}`, type: "number", value: typedCell(result.facts.unscored[noted.id] ?? { state: "missing" }), style: "inputNumber" });
  }
}

function signatures(builder: SheetBuilder, form: FormLayout): void {
  const { opinion, signatures: signed } = form.foot;
  builder.label(opinion, 1, "被考核单位意见", "textCenter").blanks(opinion, 2, 2, "textCenter").merge(opinion, 1, opinion, 2).height(opinion, 32);
  builder.label(opinion, 3, "□ 无异议　　□ 有异议：　　　　　签字：　　　　　　年　　月　　日", "textLeft").blanks(opinion, 4, lastPrinted, "textLeft").merge(opinion, 3, opinion, lastPrinted);
  const committee = form.scoreSheet.scorer === "committee";
  const line = committee
    ? "填表人：　　　　　审核人：　　　　　社居委负责人（盖章）：　　　　年　　月　　日"
    : "经办人：　　　　　　　科长：　　　　　　　分管领导：\n被考核单位负责人：　　　　　　（街道办事处盖章）　　　　年　　月　　日";
  builder.label(signed, 1, line, "signature").blanks(signed, 2, lastPrinted, "signature").merge(signed, 1, signed, lastPrinted).height(signed, 44);
}
