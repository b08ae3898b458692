import { add, concat, eq, fn, ge, iff, mul, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import type { LogEntry } from "../../domain/closing/operationLog";
import type { BookSpec } from "../bookSpec";
import { printCounts, printNumberStart } from "../printObjects";
import { reference, type SheetBuilder } from "../sheetBuilder";
import { logLayout } from "./logLayout";
import { actionWords } from "./logSheet";

const notPrinted = "打印前请登记：第　　次打印";

/** Printings of one object of 操作日志: two helper cells, and what the engine counts. */
export interface PrintCount { readonly printed: CellReference; readonly voided: CellReference; readonly counts: ReturnType<typeof printCounts> }

/** Where an object's name and its two counts stand, side by side. */
export interface PrintCountPlace { readonly sheet: string; readonly row: number; readonly column: number }

export function printCountAt({ sheet, row, column }: PrintCountPlace, log: readonly LogEntry[], object: string): PrintCount {
  return { printed: reference(sheet, row, column + 1), voided: reference(sheet, row, column + 2), counts: printCounts(log, object) };
}

/** Writes an object's name and how often 操作日志 has it printed and voided. */
export function printCountCells(builder: SheetBuilder, place: PrintCountPlace, object: { readonly formula: CellExpression; readonly value: string }, { spec, log }: { readonly spec: BookSpec; readonly log: readonly LogEntry[] }): PrintCount {
  const { column } = logLayout(spec);
  const [actions, objects] = [ref(column("action")), ref(column("object"))];
  const own = ref(reference(place.sheet, place.row, place.column));
  const printed = fn<CellReference>("SUMPRODUCT", mul(eq(actions, text(actionWords.print)), eq(objects, own)));
  // A name may hold what a pattern takes for any character.
  const literal = ["~", "*", "?"].reduce<CellExpression>((name, mark) => fn("SUBSTITUTE", name, text(mark), text(`~${mark}`)), own);
  const voided = fn<CellReference>("COUNTIFS", actions, text(actionWords.void), objects, concat<CellReference>(literal, text(`${printNumberStart}*`)));
  const found = printCountAt(place, log, object.value);
  builder.computed(place.row, place.column, { ...object, style: "helper" });
  builder.computed(place.row, place.column + 1, { formula: printed, value: found.counts.printed, style: "helper" });
  builder.computed(place.row, place.column + 2, { formula: voided, value: found.counts.voided, style: "helper" });
  return found;
}

/** 第 n 次打印 of what is printed with any of the objects (a community's page, with the whole list too), and how many of these are voided. */
export function printCountText(counts: readonly [PrintCount, ...PrintCount[]]): { formula: CellExpression; value: string } {
  const sumOf = (part: "printed" | "voided"): CellExpression => {
    const [first, ...rest] = counts.map((count) => ref(count[part]));
    return rest.length === 0 ? first! : add(first!, ...rest);
  };
  const [printed, voided] = [sumOf("printed"), sumOf("voided")];
  const words = iff(eq(voided, num(0)), text(""), iff(ge(voided, printed), text("（已作废）"), concat<CellReference>(text("（其中"), voided, text("次作废）"))));
  return { formula: iff(eq(printed, num(0)), text(notPrinted), concat<CellReference>(text("第"), printed, text("次打印"), words)), value: wordsOf(counts) };
}

function wordsOf(all: readonly PrintCount[]): string {
  const printed = all.reduce((sum, { counts }) => sum + counts.printed, 0);
  const voided = all.reduce((sum, { counts }) => sum + counts.voided, 0);
  if (printed === 0) return notPrinted;
  if (voided === 0) return `第${printed}次打印`;
  return `第${printed}次打印${voided >= printed ? "（已作废）" : `（其中${voided}次作废）`}`;
}
