import type { WorkbookPlan } from "../../workbook/plan";
import type { BookBefore } from "./bookBefore";

/** A title for each sheet of the plan while it is made, by its id: none that the workbook has. */
export function temporaryTitles(plan: WorkbookPlan, { sheets }: Pick<BookBefore, "sheets">): ReadonlyMap<string, string> {
  const free = freeTitles("kh~", sheets, plan.sheets.length);
  return new Map(plan.sheets.map(({ id }, index) => [id, free[index]!]));
}

/** As many titles that no sheet has: the start and a number. */
export function freeTitles(start: string, sheets: readonly { readonly title: string }[], count: number): string[] {
  const taken = new Set(sheets.map(({ title }) => title.toLowerCase()));
  const free: string[] = [];
  for (let number = 1; free.length < count; number++) {
    const title = `${start}${number}`;
    if (!taken.has(title)) free.push(title);
  }
  return free;
}
