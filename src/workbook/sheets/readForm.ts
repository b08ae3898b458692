import { missingEntry, noDecision, noOpinion, type Entry, type FormDecision, type FormFacts, type FormOpinion, type RowEntries } from "../../domain/facts";
import { isWithinLimits } from "../../domain/items/countedEntry";
import { kindOf } from "../../domain/items/itemKinds";
import { vetoRaisedWord, yesWord } from "../../domain/items/stateWords";
import { compare, isNegative, toDecimalText } from "../../domain/units/rational";
import type { FoundSheet } from "../foundBook";
import type { CellReference } from "../../domain/formula/expression";
import type { RawCell } from "../rawWorkbook";
import { placeOf, type CellReader } from "../readCells";
import { opinionWords } from "./opinionWords";
import { formColumn as column, unscoredCell, type FormLayout, type FormLine } from "./formLayout";

/** Whether a cell is counted from a register: nothing was typed in it, and the engine counts too. */
type IsCounted = (cell: RawCell | undefined) => boolean;

/** The form as filled. Answers out of their limits are reported; they count as missing. */
export function readForm(form: FormLayout, sheet: FoundSheet | undefined, reader: CellReader, isCounted: IsCounted = () => false): FormFacts {
  /** A tick counts as a formula compares it: the word itself, nothing around it. */
  const isTicked = (cell: CellReference, word: string): boolean => sheet?.cell(cell.row, cell.column)?.value === word;
  const { row: documentRow, column: documentColumn } = form.cell("vetoDocument");
  const rows = new Map(sheet === undefined ? [] : form.lines.map((line) => [line.key, readLine(line, sheet, reader, isCounted)] as const));
  return {
    sheet: form.scoreSheet.id, subject: form.unit.id, scorer: form.scorer, period: form.period, rows,
    flags: {
      acceptReported: isTicked(form.cell("acceptReported"), yesWord),
      noOtherDeductions: isTicked(form.cell("noOtherDeductions"), yesWord),
      veto: { isRaised: isTicked(form.cell("veto"), vetoRaisedWord), document: sheet === undefined ? "" : reader.text(sheet.cell(documentRow, documentColumn)) },
    },
    unscored: sheet === undefined ? {} : readUnscored(form, sheet, reader, isCounted),
    opinion: sheet === undefined ? noOpinion : readOpinion(form, sheet, reader), decision: sheet === undefined ? noDecision : readDecision(form, sheet, reader),
  };
}

/** 有异议 must say to what, else it cannot be answered. */
function readOpinion(form: FormLayout, sheet: FoundSheet, reader: CellReader): FormOpinion {
  const { row, column: choice } = form.cell("opinion");
  const word = sheet.cell(row, choice)?.value ?? "";
  const text = reader.text(sheet.cell(row, form.cell("opinionText").column));
  const kind = word === opinionWords.agreed ? "agreed" : word === opinionWords.objected ? "objected" : "none";
  if (kind === "none" && word !== "") reader.note("opinionUnknown", "error", placeOf(sheet, row, choice), { found: String(word).slice(0, 40) });
  if (kind === "objected" && text === "") reader.note("objectionWithoutText", "warning", placeOf(sheet, row, form.cell("opinionText").column), { unit: form.unit.name });
  return { kind, text };
}

function readDecision(form: FormLayout, sheet: FoundSheet, reader: CellReader): FormDecision {
  const at = ({ row, column: where }: CellReference): Parameters<CellReader["entry"]> => [sheet.cell(row, where), placeOf(sheet, row, where)];
  return { points: reader.entry(...at(form.cell("decision"))), reason: reader.text(at(form.cell("decisionReason"))[0]) };
}

function readLine(line: FormLine, sheet: FoundSheet, reader: CellReader, isCounted: IsCounted): RowEntries {
  const { row } = line;
  const answer = (where: number): Entry => {
    if (line.line.answer === "none") return { state: "missing" };
    const cell = sheet.cell(row, where);
    if (isCounted(cell)) return missingEntry;
    const place = placeOf(sheet, row, where);
    const entry = line.line.answer === "yesNo" ? reader.yesNo(cell, place) : reader.entry(cell, place);
    noteLimits(line, entry, place, reader);
    return entry;
  };
  const isTyped = line.line.target === "entered";
  const isTargetCounted = isCounted(sheet.cell(row, column.target));
  const target: Entry = isTyped && !isTargetCounted ? reader.entry(sheet.cell(row, column.target), placeOf(sheet, row, column.target)) : missingEntry;
  if (target.state === "value" && isNegative(target.value)) reader.note("negativeCount", "error", placeOf(sheet, row, column.target), { item: line.item.title.zh, found: toDecimalText(target.value) });
  const [reported, checked] = [answer(column.reported), answer(column.checked)];
  if (isTyped && !isTargetCounted && target.state === "missing" && (reported.state === "value" || checked.state === "value")) {
    reader.note("actualWithoutTarget", "error", placeOf(sheet, row, column.target), { item: line.item.title.zh });
  }
  return { target, reported, checked, reason: reader.text(sheet.cell(row, column.reason)) };
}

function noteLimits(line: FormLine, entry: Entry, place: { sheet: string; cell: string }, reader: CellReader): void {
  if (entry.state !== "value") return;
  const values = { item: line.item.title.zh, found: toDecimalText(entry.value) };
  if (isNegative(entry.value)) reader.note("negativeCount", "error", place, values);
  else if (line.line.answer === "points") {
    const max = kindOf(line.item).maxPoints(line.item).value;
    if (!isWithinLimits("points", entry.value, max) && compare(entry.value, max) > 0) reader.note("abovePoints", "error", place, { ...values, max: toDecimalText(max) });
  }
}

function readUnscored(form: FormLayout, sheet: FoundSheet, reader: CellReader, isCounted: IsCounted): Record<string, Entry> {
  return Object.fromEntries(form.scoreSheet.unscored.map((noted, index) => {
    const { row, column: value } = unscoredCell(form, index);
    const cell = sheet.cell(row, value);
    return [noted.id, isCounted(cell) ? missingEntry : reader.entry(cell, placeOf(sheet, row, value))] as const;
  }));
}
