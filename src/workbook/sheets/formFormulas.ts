import { add, and, concat, eq, fn, ge, gt, iff, le, mul, num, or, ref, sub, text, div } from "../../domain/formula/build";
import { bandLabel } from "../../domain/formula/bands";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { rounded } from "../../domain/formula/rounding";
import { countedFormula, targetFormula } from "../../domain/items/countedFormula";
import { kindOf } from "../../domain/items/itemKinds";
import { missingWord, notApplicableMark, notApplicableWord, ungradedWord, vetoRaisedWord } from "../../domain/items/stateWords";
import { bindRoles, type Binding } from "../bindRoles";
import type { BookLayouts } from "../bookLayouts";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";
import { formColumn, type FormLayout, type FormLine } from "./formLayout";
import type { ledgerColumn } from "./ledgerLayout";
import { bandColumns } from "./parametersSheet";

const cellAt = (form: FormLayout, line: FormLine, where: keyof typeof formColumn): CellReference => reference(form.sheetId, line.row, formColumn[where]);

/** All cells of one column over an item's lines; a single cell for an item of one line. */
function itemRange(form: FormLayout, line: FormLine, where: keyof typeof formColumn): CellReference {
  const column = formColumn[where];
  return line.lines === 1 ? reference(form.sheetId, line.row, column) : reference(form.sheetId, line.row, column, line.row + line.lines - 1, column);
}

/** What counts on a line this month (计入). */
export function countedOfLine(form: FormLayout, line: FormLine, layouts: BookLayouts): CellExpression {
  return bindRoles(countedFormula(line.line), {
    checked: cellAt(form, line, "checked"), reported: cellAt(form, line, "reported"), max: layouts.items.max(line.item),
    acceptReported: form.cell("acceptReported"), noOtherDeductions: form.cell("noOtherDeductions"),
  });
}

/** The count over the item's period (累计): this month and, for a quarterly item, what the ledger has of the months before. */
export function accumulatedOfLine(form: FormLayout, line: FormLine, layouts: BookLayouts): CellExpression {
  const counted = ref(cellAt(form, line, "counted"));
  if (line.item.due === "always" || line.line.answer !== "count") return counted;
  const month = ref(layouts.parameters.month);
  const every = ref(layouts.items.every(line.item));
  const ledger = (name: keyof typeof ledgerColumn): CellExpression => ref(layouts.ledger.column(name));
  const monthsBack = fn<CellReference>("MOD", sub(fn("MONTH", month), num(1)), every);
  const since = fn<CellReference>("EDATE", month, sub<CellReference>(num(0), monthsBack));
  const before = fn<CellReference>(
    "SUMIFS", ledger("counted"), ledger("sheet"), text(form.scoreSheet.id), ledger("subject"), ref(form.cell("unitId")), ledger("scorer"), ref(form.cell("scorerId")),
    ledger("row"), text(line.key), ledger("closed"), concat<CellReference>(text(">="), since), ledger("closed"), concat<CellReference>(text("<"), month),
  );
  return iff(fn("ISNUMBER", counted), add<CellReference>(counted, before), counted);
}

/** 有效目标: the scheme's, or the typed one where it is a number or not applicable. */
export function planOfLine(form: FormLayout, line: FormLine): CellExpression {
  return line.line.target === "entered" ? bindRoles(targetFormula(), { typedTarget: cellAt(form, line, "target") }) : ref(cellAt(form, line, "target"));
}

/** The points of an item: not due, not applicable, missing, or its kind's arithmetic, rounded where the scheme says at the item. */
export function pointsOfItem(form: FormLayout, line: FormLine, layouts: BookLayouts, spec: BookSpec): CellExpression {
  const { item } = line;
  const face = kindOf(item).formula(item);
  const bindings: Record<string, Binding> = {
    max: cellAt(form, line, "max"), target: cellAt(form, line, "plan"), counted: itemRange(form, line, "accumulated"), each: layouts.items.each(item),
    workingDays: layouts.calendar.workingDays, calendarDays: layouts.calendar.calendarDays,
    floor: layouts.items.parameter(item, "floor"), frequency: layouts.items.parameter(item, "frequency"),
  };
  const survey = kindOf(item).survey(item);
  if (survey !== undefined) bindings["index"] = layouts.satisfaction.indexFor(survey, form.unit.id);
  const { policies } = spec.scheme;
  const exact = bindRoles(face.points, bindings);
  const points = policies.roundingPlace.choice === "item" ? rounded(policies.rounding.choice, exact, ref(layouts.parameters.number(policies.roundingDigits))) : exact;
  const scored = iff(bindRoles(face.notApplicableWhen, bindings), text(notApplicableWord), iff(bindRoles(face.missingWhen, bindings), text(missingWord), points));
  if (item.due === "always") return scored;
  return iff(eq(ref(cellAt(form, line, "isDue")), num(1)), scored, text(notApplicableWord));
}

/** 1 where the item is scored in this month, else 0. */
export function isDueFormula(layouts: BookLayouts, line: FormLine): CellExpression {
  return iff(eq(fn<CellReference>("MOD", fn("MONTH", ref(layouts.parameters.month)), ref(layouts.items.every(line.item))), num(0)), num(1), num(0));
}

/** 应考满分 of an item: its maximum where it was scored; for not applicable as the policy says; none for a bonus. */
export function maxDueOfItem(form: FormLayout, line: FormLine, spec: BookSpec): CellExpression {
  if (kindOf(line.item).isBonus) return num(0);
  const max = ref(cellAt(form, line, "max"));
  const points = ref(cellAt(form, line, "points"));
  const leaves = spec.scheme.policies.notApplicable.choice === "rebase";
  return iff(fn("ISNUMBER", points), max, leaves ? num(0) : iff(eq(points, text(notApplicableWord)), max, num(0)));
}

/** 计入分 of an item, bonus apart. */
export function pointsCountedOfItem(form: FormLayout, line: FormLine, spec: BookSpec): CellExpression {
  if (kindOf(line.item).isBonus) return num(0);
  const points = ref(cellAt(form, line, "points"));
  const isFull = spec.scheme.policies.notApplicable.choice === "fullMarks";
  return iff(fn("ISNUMBER", points), points, isFull ? iff(eq(points, text(notApplicableWord)), ref(cellAt(form, line, "max")), num(0)) : num(0));
}

export function bonusOfItem(form: FormLayout, line: FormLine): CellExpression {
  if (!kindOf(line.item).isBonus) return num(0);
  const points = ref(cellAt(form, line, "points"));
  return iff(fn("ISNUMBER", points), points, num(0));
}

/** The form's total: missing while anything is missing; rebased to the maximum, bonus added, rounded once, capped. */
export function totalOfForm(form: FormLayout, layouts: BookLayouts, spec: BookSpec): CellExpression {
  const { policies } = spec.scheme;
  const max = ref(layouts.parameters.number(form.scoreSheet.maxPoints));
  const due = ref(form.cell("maxDueSum"));
  const share = form.scoreSheet.combine === "sum"
    ? div(ref(form.cell("pointsSum")), due)
    : div(fn<CellReference>("SUMPRODUCT", ref(form.column("blockWeight")), ref(form.column("blockShare"))), fn<CellReference>("SUM", ref(form.column("blockWeight"))));
  const withBonus = add<CellReference>(mul<CellReference>(max, share), ref(form.cell("bonusSum")));
  const exact = rounded(policies.rounding.choice, withBonus, ref(layouts.parameters.number(policies.roundingDigits)));
  const cap = form.scoreSheet.totalCap;
  const total = cap === undefined ? exact : fn<CellReference>("MIN", ref(layouts.parameters.number(cap)), exact);
  return iff(gt(ref(form.cell("missing")), num(0)), text(missingWord), iff(eq(due, num(0)), text(notApplicableWord), total));
}

/** The grade of a total; a veto overrides it, and a veto without its document is missing. */
export function gradeFormula(total: CellReference, veto: { raised: CellExpression; document: CellExpression }, sheetId: string, layouts: BookLayouts): CellExpression {
  const columns = bandColumns(layouts.parameters, sheetId);
  const bands = Object.fromEntries(Object.entries(columns).map(([name, range]) => [name, ref(range)])) as unknown as Parameters<typeof bandLabel<CellReference>>[1];
  const earned = bandLabel<CellReference>(ref(total), bands, { ungraded: text(ungradedWord), unscored: ref(total) });
  const named = trimmedText(veto.document);
  const vetoed = iff(eq(named, text("")), text(missingWord), concat<CellReference>(ref(layouts.parameters.vetoGrade(sheetId)), text("（否决）")));
  return iff(eq(veto.raised, text(vetoRaisedWord)), vetoed, earned);
}

/** A text without spaces around it; one of spaces only, ASCII or full-width, says nothing. */
export function trimmedText(typed: CellExpression): CellExpression {
  return fn<CellReference>("TRIM", fn("SUBSTITUTE", typed, text("　"), text(" ")));
}

/** True where an answer is a number within its limits or says that it does not apply: for validation. */
export function answerIsValid(form: FormLayout, line: FormLine, cell: CellReference): CellExpression {
  const limits: CellExpression[] = [fn("ISNUMBER", ref(cell)), ge(ref(cell), num(0))];
  if (line.line.answer === "points") limits.push(le(ref(cell), ref(cellAt(form, line, "max"))));
  return or(and(...limits), eq(ref(cell), text(notApplicableMark)), eq(ref(cell), text(notApplicableWord)));
}

/** The block's share of what was due in it, and its weight while anything was due: for sheets that combine by weight. */
export function blockFormulas(form: FormLayout, line: FormLine, layouts: BookLayouts): { share: CellExpression; weight: CellExpression } {
  const rows = form.lines.filter(({ block }) => block === line.block).map(({ row }) => row);
  const range = (where: keyof typeof formColumn): CellExpression => ref(reference(form.sheetId, rows[0]!, formColumn[where], rows.at(-1), formColumn[where]));
  const due = fn<CellReference>("SUM", range("maxDue"));
  return {
    share: iff(eq(due, num(0)), num(0), div(fn("SUM", range("pointsCounted")), due)),
    weight: iff(eq(due, num(0)), num(0), ref(layouts.parameters.number(line.block.weight!))),
  };
}
