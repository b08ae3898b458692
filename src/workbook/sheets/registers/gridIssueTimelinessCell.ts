import type { GridIssue } from "../../../domain/registers/registers";
import { gridIssueTimeliness, type Timeliness } from "../../../domain/registers/gridIssueTimeliness";
import { eq, fn, gt, iff, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression } from "../../../domain/formula/expression";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { dayFormula } from "../contracts/contractCells";
import type { RegisterContent } from "./registerContent";
import { gridIssueDays, type ListRegisterLayout } from "./registerLayouts";

const words: Readonly<Record<NonNullable<Timeliness>, string>> = { onTime: "按期", late: "超期" };

/** 办理时效 of a matter: from the day it was reported to the day it was handled, or to the day that overdue days count to. */
export function gridIssueTimelinessCell(builder: SheetBuilder, layout: ListRegisterLayout, row: number, issue: GridIssue | undefined, { spec, layouts, facts }: RegisterContent): void {
  const allowed = gridIssueDays(spec.scheme)!;
  const day = (key: string): CellExpression => dayFormula(ref(reference(layout.register.id, row, layout.range(key)!.column)));
  const [reported, handled, asOf] = [day("reported"), day("handled"), dayFormula(ref(layouts.parameters.asOf))];
  const isHandled = fn("ISNUMBER", handled);
  const end = iff(isHandled, handled, asOf);
  const isLate = gt(sub(end, reported), ref(layouts.parameters.number(allowed)));
  const told = iff(isLate, text(words.late), iff(isHandled, text(words.onTime), text("")));
  const formula = iff(eq(reported, text("")), text(""), iff(eq(end, text("")), text(""), told));
  const timeliness = issue === undefined ? undefined : gridIssueTimeliness(issue, allowed, facts.asOf);
  builder.computed(row, layout.timelinessColumn!, { formula, value: timeliness === undefined ? "" : words[timeliness], style: "listCenter" });
}

