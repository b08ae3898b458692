import { and, eq, fn, ge, iff, le, num, or, ref, text } from "../formula/build";
import type { RuleExpression } from "../formula/expression";
import type { FormRow } from "./itemKind";
import { missingWord, notApplicableMark, notApplicableWord, noWord, yesWord } from "./stateWords";

/**
 * The formula of what counts on one line, from the cells 核定, 自报 and the two ticks.
 * Roles: `checked`, `reported`, `acceptReported`, `noOtherDeductions`, `max`.
 */
export function countedFormula(row: FormRow): RuleExpression {
  const otherwise = row.isBlankNone ? iff(eq(ref("noOtherDeductions"), text(yesWord)), num(0), text(missingWord)) : text(missingWord);
  const reported = iff(eq(ref("acceptReported"), text(yesWord)), answerFormula(row, "reported", otherwise), otherwise);
  return answerFormula(row, "checked", reported);
}

/** One cell's answer; `whenBlank` where nothing is in it. */
function answerFormula(row: FormRow, role: string, whenBlank: RuleExpression): RuleExpression {
  const cell = ref(role);
  const refused = iff(or(eq(cell, text(notApplicableMark)), eq(cell, text(notApplicableWord))), text(notApplicableWord), text(missingWord));
  const answered = row.answer === "yesNo"
    ? iff(eq(cell, text(yesWord)), num(1), iff(eq(cell, text(noWord)), num(0), refused))
    : iff(isNumberWithinLimits(row, cell), cell, refused);
  return iff(eq(cell, text("")), whenBlank, answered);
}

function isNumberWithinLimits(row: FormRow, cell: RuleExpression): RuleExpression {
  const limits = [fn("ISNUMBER", cell), ge(cell, num(0))];
  return and(...limits, ...(row.answer === "points" ? [le(cell, ref("max"))] : []));
}

/** The formula of a typed target. Role: `typedTarget`. */
export function targetFormula(): RuleExpression {
  const cell = ref("typedTarget");
  return iff(
    and(fn("ISNUMBER", cell), ge(cell, num(0))),
    cell,
    iff(or(eq(cell, text(notApplicableMark)), eq(cell, text(notApplicableWord))), text(notApplicableWord), text(missingWord)),
  );
}
