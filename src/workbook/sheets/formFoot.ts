import type { CellExpression } from "../../domain/formula/expression";
import { agreedWord, noWord, objectedWord, vetoNoneWord, vetoRaisedWord, yesWord } from "../../domain/items/stateWords";
import { cellOfRegister } from "../../domain/registers/withRegisterCounts";
import { toNumber } from "../../domain/units/rational";
import { typedCell } from "../figureCells";
import type { SheetBuilder } from "../sheetBuilder";
import { textHeight } from "../textHeight";
import type { FormContent } from "./formContent";
import { formColumn as column, lastPrinted, unscoredCell, unscoredPlaces, unscoredRows, type FormLayout } from "./formLayout";
import { formTotals } from "./formTotals";
import { opinionWords } from "./opinionWords";
import { policyTexts } from "./policyTexts";
import { fillOrCount } from "./registers/fillOrCount";
import { unscoredRegister } from "./registers/formRegisters";

/** Points that a label of two lines needs, and characters that an opinion is written across. */
const twoLines = 34;
const opinionWidth = 24;

/** Below the table: sums, totals, grade, veto, ticks, what is noted but not scored, opinion, signatures, rules and check code. */
export function formFoot(builder: SheetBuilder, form: FormLayout, content: FormContent, code: { formula: CellExpression; value: string }): void {
  formTotals(builder, form, content);
  vetoAndTicks(builder, form, content);
  unscored(builder, form, content);
  opinionRow(builder, form, content);
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

function vetoAndTicks(builder: SheetBuilder, form: FormLayout, { result }: FormContent): void {
  const { veto, ticks } = form.foot;
  const { flags } = result.facts;
  const role = (name: string): string => `${form.sheetId}/${name}`;
  builder.label(veto, 1, "一票否决", "textCenter").blanks(veto, 2, 2, "textCenter").merge(veto, 1, veto, 2).height(veto, Math.max(twoLines, textHeight(flags.veto.document, opinionWidth, 11)));
  builder.input(veto, column.standard, { role: role("veto"), type: "choice", value: flags.veto.isRaised ? vetoRaisedWord : vetoNoneWord, style: "inputCenter" });
  builder.validate({ range: { row: veto, column: 3, toRow: veto, toColumn: 3 }, rule: { kind: "list", values: [vetoNoneWord, vetoRaisedWord] }, error: "请选“无”或“有”；选“有”须写明事项和依据文件。" });
  builder.label(veto, column.max, "事项及\n依据文件", "textCenter").blanks(veto, 5, 5, "textCenter").merge(veto, column.max, veto, 5);
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

function unscored(builder: SheetBuilder, form: FormLayout, { layouts, result }: FormContent): void {
  const first = form.foot.unscored;
  const rows = unscoredRows(form.scoreSheet);
  if (rows === 0) return;
  builder.merge(first, 1, first + rows - 1, 2);
  for (let row = first; row < first + rows; row++) {
    builder.label(row, 1, row === first ? "只记不评" : null, "textCenter").blanks(row, 2, 2, "textCenter").height(row, twoLines).label(row, column.reason, null, "text");
  }
  for (let index = 0; index < rows * unscoredPlaces.length; index++) {
    const { row, column: value } = unscoredCell(form, index);
    const place = index % unscoredPlaces.length;
    const { title } = unscoredPlaces[place]!;
    const noted = form.scoreSheet.unscored[index];
    builder.label(row, title, noted === undefined ? null : `${noted.title.zh}${place === 0 ? "" : "\n"}（${noted.unit.zh}）`, "textCenter").blanks(row, title + 1, value - 1, "textCenter").merge(row, title, row, value - 1);
    if (noted === undefined) builder.label(row, value, null, "text");
    else {
      const cell = { row, column: value, role: `${form.sheetId}/unscored/${noted.id}`, type: "number", value: typedCell(result.facts.unscored[noted.id] ?? { state: "missing" }), style: "inputNumber" } as const;
      fillOrCount(builder, cell, unscoredRegister(form, noted.register, layouts), result.facts.registerCounts?.get(cellOfRegister(noted.id, "unscored")));
    }
  }
}

/** What the assessed unit says, chosen and written here, and signed on paper. */
function opinionRow(builder: SheetBuilder, form: FormLayout, { result }: FormContent): void {
  const { opinion } = form.foot;
  const { kind, text } = result.facts.opinion;
  const role = (name: string): string => `${form.sheetId}/${name}`;
  builder.label(opinion, 1, "被考核单位意见\n（无异议/有异议）", "textCenter").blanks(opinion, 2, 2, "textCenter").merge(opinion, 1, opinion, 2).height(opinion, Math.max(34, textHeight(text, opinionWidth, 11)));
  builder.input(opinion, column.standard, { role: role("opinion"), type: "choice", value: kind === "none" ? null : opinionWords[kind], style: "inputCenter" });
  builder.validate({
    range: { row: opinion, column: column.standard, toRow: opinion, toColumn: column.standard }, rule: { kind: "list", values: [agreedWord, objectedWord] },
    error: "请选“无异议”或“有异议”；选“有异议”的，在右边写明是哪一项、为什么。",
  });
  builder.input(opinion, column.max, { role: role("opinionText"), type: "text", value: text === "" ? null : text, style: "inputText" });
  for (let where = column.target; where <= column.checked; where++) builder.label(opinion, where, null, "inputText");
  builder.merge(opinion, column.max, opinion, column.checked);
  builder.label(opinion, column.points, "签字：\n　　　年　　月　　日", "textLeft").blanks(opinion, lastPrinted, lastPrinted, "textLeft").merge(opinion, column.points, opinion, lastPrinted);
}

function signatures(builder: SheetBuilder, form: FormLayout): void {
  const { signatures: signed } = form.foot;
  const committee = form.scoreSheet.scorer === "committee";
  const line = committee
    ? "填表人：　　　　　审核人：　　　　　社居委负责人（盖章）：　　　　年　　月　　日"
    : "经办人：　　　　　　　科长：　　　　　　　分管领导：\n被考核单位负责人：　　　　　　（街道办事处盖章）　　　　年　　月　　日";
  builder.label(signed, 1, line, "signature").blanks(signed, 2, lastPrinted, "signature").merge(signed, 1, signed, lastPrinted).height(signed, 44);
}
