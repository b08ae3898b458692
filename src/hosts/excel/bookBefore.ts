import { namedRanges } from "../../workbook/findInWorkbook";
import type { WorkbookPlan } from "../../workbook/plan";
import { planNames } from "../planNames";
import { hostFinding, Refused } from "./refused";
import { listSheets } from "./sheetList";
import type { ListedName, ListedSheet } from "./sheetList";

/** The open workbook before its sheets are replaced: what must be there again if that fails. */
export interface BookBefore {
  /** Sheets that a `kh_` name leads to, in their order. */
  readonly ours: readonly ListedSheet[];
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly Omit<ListedName, "item">[];
  readonly activeId: string;
  readonly workbookName: string;
  /** Whether sheets cannot be added, moved or deleted. */
  readonly isStructureLocked: boolean;
}

/** What takes the place of what, and under which titles meanwhile. */
export interface Replacement {
  readonly plan: WorkbookPlan;
  readonly before: BookBefore;
  /** The title of each sheet of the plan while it is made, by its id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The titles of `before.ours`, in that order, until they are deleted. */
  readonly oldTitles: readonly string[];
}

const ourName = /^kh_/i;

/** Looks at the workbook in one round trip. Stops when a sheet of somebody else has a title that the plan needs. */
export async function lookBefore(context: Excel.RequestContext, plan: WorkbookPlan): Promise<BookBefore> {
  const { workbook } = context;
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  workbook.load("name");
  workbook.protection.load("protected");
  const { sheets, names } = await listSheets(context);
  const ranges = namedRanges({ sheets: [], names, foreignParts: [] });
  const titles = new Set([...ranges].flatMap(([name, { sheetTitle }]) => (ourName.test(name) ? [sheetTitle.toLowerCase()] : [])));
  const ours = sheets.filter(({ title }) => titles.has(title.toLowerCase()));
  const needed = new Set(plan.sheets.map(({ title }) => title.toLowerCase()));
  const inTheWay = sheets.filter((sheet) => !ours.includes(sheet) && needed.has(sheet.title.toLowerCase()));
  if (inTheWay.length > 0) throw new Refused(inTheWay.map(({ title }) => hostFinding("sheetTitleTaken", { sheet: title })));
  return {
    ours, sheets, names: names.map(({ name, text }) => ({ name, text })), activeId: active.id,
    workbookName: workbook.name, isStructureLocked: workbook.protection.protected,
  };
}

/** Sheets of others as they are now: in this batch, with their present titles. Stops with `sheetGone` where one of ours is gone meanwhile. */
export async function foreignSheetsNow(context: Excel.RequestContext, { before, titles }: Replacement): Promise<ListedSheet[]> {
  const { sheets } = await listSheets(context);
  const present = new Set(sheets.map(({ id }) => id));
  const gone = before.ours.filter(({ id }) => !present.has(id));
  if (gone.length > 0) throw new Refused(gone.map(({ title }) => hostFinding("sheetGone", { sheet: title })));
  const own = new Set(before.ours.map(({ id }) => id));
  const made = new Set(titles.values());
  return sheets.filter(({ id, title }) => !own.has(id) && !made.has(title));
}

/** Names of the workbook that lead to the old sheets and have no place in the new ones. */
export function staleNames({ names }: BookBefore, plan: WorkbookPlan): string[] {
  const kept = new Set(planNames(plan).map(({ name }) => name.toLowerCase()));
  return names.filter(({ name }) => /^(kh|to)_/i.test(name) && !kept.has(name.toLowerCase())).map(({ name }) => name);
}
