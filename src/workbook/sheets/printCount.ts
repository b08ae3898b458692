import { add, concat, eq, fn, ge, iff, mul, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import type { LogEntry } from "../../domain/closing/operationLog";
import type { BookSpec } from "../bookSpec";
import { printCounts, printNumberStart } from "../printObjects";
import { logLayout } from "./logLayout";
import { actionWords } from "./logSheet";

const notPrinted = "打印前请登记：第　　次打印";

/** An object of 操作日志 as a formula and as the engine has it. */
export interface PrintedObject { readonly formula: CellExpression; readonly value: string }

/**
 * 第 n 次打印 of a list or form: the printings in 操作日志 of any of `objects` (a community's page is printed with the whole
 * list too), and how many of them are voided.
 */
export function printCountCell(spec: BookSpec, log: readonly LogEntry[], objects: readonly PrintedObject[]): { formula: CellExpression; value: string } {
  const { column } = logLayout(spec);
  const isAction = (action: "print" | "void"): CellExpression => eq(ref(column("action")), text(actionWords[action]));
  const sumOf = (conditions: (object: CellExpression) => CellExpression): CellExpression => {
    const [first, ...rest] = objects.map((object) => fn<CellReference>("SUMPRODUCT", conditions(object.formula)));
    return rest.length === 0 ? first! : add(first!, ...rest);
  };
  const printed = sumOf((object) => mul(isAction("print"), eq(ref(column("object")), object)));
  const voided = sumOf((object) => {
    const start = concat<CellReference>(object, text(printNumberStart));
    return mul(isAction("void"), eq(fn("LEFT", ref(column("object")), fn("LEN", start)), start));
  });
  const words = iff(eq(voided, num(0)), text(""), iff(ge(voided, printed), text("（已作废）"), concat<CellReference>(text("（其中"), voided, text("次作废）"))));
  return {
    formula: iff(eq(printed, num(0)), text(notPrinted), concat<CellReference>(text("第"), printed, text("次打印"), words)),
    value: printCountText(log, objects.map(({ value }) => value)),
  };
}

function printCountText(log: readonly LogEntry[], objects: readonly string[]): string {
  const counts = objects.map((object) => printCounts(log, object));
  const printed = counts.reduce((sum, each) => sum + each.printed, 0);
  const voided = counts.reduce((sum, each) => sum + each.voided, 0);
  if (printed === 0) return notPrinted;
  if (voided === 0) return `第${printed}次打印`;
  return `第${printed}次打印${voided >= printed ? "（已作废）" : `（其中${voided}次作废）`}`;
}
