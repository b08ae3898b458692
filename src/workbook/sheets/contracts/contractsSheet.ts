import type { Contract, Evaluation, Facts } from "../../../domain/facts";
import { and, eq, fn, gt, le, lt, ne, or, ref, text } from "../../../domain/formula/build";
import type { CellExpression } from "../../../domain/formula/expression";
import { failWord, passWord } from "../../../domain/items/stateWords";
import type { Quantity } from "../../../domain/scheme/quantity";
import type { ContractRule } from "../../../domain/scheme/schemeSchema";
import type { Day } from "../../../domain/units/day";
import { toNumber } from "../../../domain/units/rational";
import type { BookSpec } from "../../bookSpec";
import { yuanNumber } from "../../figureCells";
import type { CellValue, InputType, SheetPlan, StyleName, ValidationPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import type { ParametersLayout } from "../parametersSheet";
import { dayCell, dayFormula } from "./contractCells";
import type { ListRegisterLayout } from "../registers/registerLayouts";
import type { ContractFacts } from "./contractFacts";
import { hearingsCell } from "./hearingsCell";
import { contractColumn as column, contractLimit, contractLimitColumn, contractsSheetId, type ContractColumn, type ContractsLayout } from "./contractsLayout";

const titles = ["编号", "项目", "承接机构", "合同金额（元）", "签订日", "开始日", "结束日", "中期比例\n（%）", "评估日", "结论", "评估日", "结论", "听证会\n（次）", "付款天数"];
/** Two columns each. */
const groups: Readonly<Record<number, string | null>> = { [column.midTermDay]: "中期评估", [column.midTermResult]: null, [column.finalDay]: "终期评估", [column.finalResult]: null };
const lastColumn = titles.length;
const cells: Readonly<Record<Exclude<ContractColumn, "id" | "hearings">, { type: InputType; style: StyleName }>> = {
  project: { type: "text", style: "inputText" }, supplier: { type: "text", style: "inputText" }, amount: { type: "money", style: "inputMoney" },
  signed: { type: "date", style: "inputDate" }, start: { type: "date", style: "inputDate" }, end: { type: "date", style: "inputDate" },
  midTermShare: { type: "number", style: "inputNumber" }, midTermDay: { type: "date", style: "inputDate" }, midTermResult: { type: "choice", style: "inputCenter" },
  finalDay: { type: "date", style: "inputDate" }, finalResult: { type: "choice", style: "inputCenter" },
  daysToPay: { type: "number", style: "inputNumber" },
};

export interface ContractsBook {
  readonly spec: BookSpec;
  readonly rule: ContractRule;
  readonly layout: ContractsLayout;
  readonly parameters: ParametersLayout;
  /** 听证与整改, where the workbook has it. */
  readonly hearings: ListRegisterLayout | undefined;
}

/** 合同台账: what the contracts say and how their evaluations went. Issued contracts first; further ones may be typed below. */
export function contractsSheet(book: ContractsBook, { contracts, asOf, registers }: ContractFacts & Pick<Facts, "registers">): SheetPlan {
  const { spec, rule, layout, parameters, hearings } = book;
  const builder = new SheetBuilder({ id: contractsSheetId, title: "合同台账", orientation: "landscape", widths: [9, 18, 24, 15, 12, 12, 12, 9, 12, 8, 12, 8, 8, 8, 2, 10, 11] });
  head(builder);
  const issued = new Set(spec.contracts);
  const typed = contracts.filter(({ id }) => !issued.has(id));
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    const index = row - layout.firstRow;
    const id = spec.contracts[index];
    const contract = id === undefined ? typed[index - spec.contracts.length] : contracts.find((candidate) => candidate.id === id);
    if (id === undefined) builder.input(row, column.id, { role: "contract.id", type: "text", value: contract?.id ?? null, style: "inputCenter" });
    else builder.issued(row, column.id, id, "textCenter");
    contractRow(builder, row, contract);
    if (hearings !== undefined && contract?.hearings === undefined) hearingsCell(builder, row, contract, hearings, registers.hearings);
    else builder.input(row, column.hearings, { role: "contract.hearings", type: "number", value: contract?.hearings ?? null, style: "inputNumber" });
  }
  validations(builder, layout);
  limits(builder, rule, parameters, asOf);
  formats(builder, rule, layout);
  builder.section("head", "fixed", 1, layout.firstRow - 1).section("rows", "list", layout.firstRow, layout.lastRow);
  builder.freeze(layout.firstRow, column.project + 1).print({ row: 1, column: 1, toRow: layout.lastRow, toColumn: lastColumn }, { from: 3, to: 4 });
  return builder.build();
}

function head(builder: SheetBuilder): void {
  builder.label(1, 1, "合 同 台 账", "title").merge(1, 1, 1, lastColumn).height(1, 30);
  builder.label(2, 1, "编号由系统编排，不要改动。空格为未填（缺）；付款天数为条件满足后合同约定的付款日历天数，合同没有约定的空着，不计逾期。新签合同填在后面的空行，重新建册或开下月后列入“合同付款”。", "note");
  builder.merge(2, 1, 2, lastColumn).height(2, 28);
  titles.forEach((title, index) => {
    const [where, groupTitle] = [index + 1, groups[index + 1]];
    // Evaluations have a title over two columns; every other title stands over both header rows.
    if (groupTitle !== undefined) builder.label(3, where, groupTitle, "header").label(4, where, title, "header");
    else builder.label(3, where, title, "header").label(4, where, null, "header").merge(3, where, 4, where);
  });
  builder.merge(3, column.midTermDay, 3, column.midTermResult).merge(3, column.finalDay, 3, column.finalResult).height(3, 20).height(4, 20);
}

function contractRow(builder: SheetBuilder, row: number, contract: Contract | undefined): void {
  builder.height(row, 20);
  for (const [name, cell] of Object.entries(cells) as [keyof typeof cells, (typeof cells)[keyof typeof cells]][]) {
    builder.input(row, column[name], { role: `contract.${name}`, value: contract === undefined ? null : typedValue(contract, name), ...cell });
  }
}

function typedValue(contract: Contract, name: keyof typeof cells): CellValue {
  switch (name) {
    case "project": case "supplier": return contract[name] === "" ? null : contract[name];
    case "amount": return contract.amount === undefined ? null : yuanNumber(contract.amount);
    case "signed": case "start": case "end": return dayCell(contract[name]);
    case "midTermShare": return contract.midTermShare === undefined ? null : toNumber(contract.midTermShare);
    case "midTermDay": return dayCell(contract.midTerm.day);
    case "midTermResult": return resultWord(contract.midTerm);
    case "finalDay": return dayCell(contract.final.day);
    case "finalResult": return resultWord(contract.final);
    case "daysToPay": return contract[name] ?? null;
  }
}

function resultWord({ result }: Evaluation): string | null {
  if (result === undefined) return null;
  return result === "pass" ? passWord : failWord;
}

function validations(builder: SheetBuilder, layout: ContractsLayout): void {
  const over = (names: readonly ContractColumn[], rule: ValidationPlan["rule"], error: string): void => {
    for (const name of names) builder.validate({ range: { row: layout.firstRow, column: column[name], toRow: layout.lastRow, toColumn: column[name] }, rule, error });
  };
  over(["amount"], { kind: "decimal", minimum: 0, maximum: 9_999_999_999.99 }, "请填以元为单位的金额，最多两位小数，不带单位和逗号以外的文字。");
  over(["signed", "start", "end", "midTermDay", "finalDay"], { kind: "date", from: "2000-01-01", to: "2099-12-31" }, "请填日期，如 2026-07-01；未发生的空着。");
  over(["midTermShare"], { kind: "decimal", minimum: 0, maximum: 100 }, "请填合同约定的百分数，如 35；没有约定的空着，该期款暂不计算。");
  over(["midTermResult", "finalResult"], { kind: "list", values: [passWord, failWord] }, "请选“合格”或“不合格”；还没有结论的空着。");
  over(["hearings"], { kind: "whole", minimum: 0, maximum: 99 }, "请填已开听证会的次数；一次没开填 0。");
  over(["daysToPay"], { kind: "whole", minimum: 0, maximum: 3650 }, "请填合同约定的付款日历天数；合同没有约定的空着。");
}

/** Numbers of 参数 beside the list, for the colours. */
function limits(builder: SheetBuilder, { instalments, hearings }: ContractRule, parameters: ParametersLayout, asOf: Day | undefined): void {
  const labelled = (title: string, row: number): SheetBuilder => builder.label(row, contractLimitColumn - 1, title, "helper");
  const limit = (title: string, row: number, quantity: Quantity): void => {
    labelled(title, row).computed(row, contractLimitColumn, { formula: ref(parameters.number(quantity)), value: toNumber(quantity.value), style: "helper" });
  };
  labelled("计算截止日", contractLimit.asOf).computed(contractLimit.asOf, contractLimitColumn, { formula: dayFormula(ref(parameters.asOf)), value: dayCell(asOf) ?? "", style: "helperDate" });
  const agreed = instalments.find(({ share }) => share.kind === "agreed")?.share;
  if (agreed?.kind === "agreed") {
    limit("比例下限", contractLimit.leastShare, agreed.minimum);
    limit("比例上限", contractLimit.mostShare, agreed.maximum);
  }
  if (hearings === undefined) return;
  limit("听证会最少", contractLimit.leastHearings, hearings.minimum);
  limit("听证会最多", contractLimit.mostHearings, hearings.maximum);
}

function formats(builder: SheetBuilder, { instalments, hearings }: ContractRule, layout: ContractsLayout): void {
  const at = (name: ContractColumn): CellExpression => ref(reference(contractsSheetId, layout.firstRow, column[name]));
  const over = (name: ContractColumn) => ({ row: layout.firstRow, column: column[name], toRow: layout.lastRow, toColumn: column[name] });
  const limit = (name: keyof typeof contractLimit): CellExpression => ref(reference(contractsSheetId, contractLimit[name], contractLimitColumn));
  const outside = (name: ContractColumn, least: CellExpression, most: CellExpression): CellExpression => and(fn("ISNUMBER", at(name)), or(lt(at(name), least), gt(at(name), most)));
  const isGiven = ne(at("id"), text(""));
  for (const name of ["amount", "signed", "start", "end"] as const) builder.format({ range: over(name), formula: and(isGiven, eq(at(name), text(""))), look: "missing" });
  builder.format({ range: over("end"), formula: and(fn("ISNUMBER", at("start")), fn("ISNUMBER", at("end")), lt(at("end"), at("start"))), look: "bad" });
  for (const [day, result] of [["midTermDay", "midTermResult"], ["finalDay", "finalResult"]] as const) {
    builder.format({ range: over(day), formula: and(eq(at(day), text("")), ne(at(result), text(""))), look: "missing" });
    builder.format({ range: over(result), formula: eq(at(result), text(failWord)), look: "bad" });
  }
  if (instalments.some(({ share }) => share.kind === "agreed")) {
    builder.format({ range: over("midTermShare"), formula: outside("midTermShare", limit("leastShare"), limit("mostShare")), look: "bad" });
    builder.format({ range: over("midTermShare"), formula: and(isGiven, eq(at("midTermShare"), text(""))), look: "missing" });
  }
  if (hearings === undefined) return;
  const hasEnded = and(fn("ISNUMBER", at("end")), fn("ISNUMBER", limit("asOf")), le(at("end"), limit("asOf")));
  builder.format({ range: over("hearings"), formula: and(fn("ISNUMBER", at("hearings")), gt(at("hearings"), limit("mostHearings"))), look: "warning" });
  builder.format({ range: over("hearings"), formula: and(isGiven, hasEnded, or(eq(at("hearings"), text("")), lt(at("hearings"), limit("leastHearings")))), look: "warning" });
}
