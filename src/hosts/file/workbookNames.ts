import type { SheetPlan, WorkbookPlan } from "../../workbook/plan";
import { planNames } from "../planNames";
import { absoluteRange, quotedTitle } from "./cellAddress";
import { escapeXml } from "./cellText";

interface WorkbookName {
  readonly name: string;
  readonly text: string;
  readonly localSheet?: number;
}

/** The `<definedNames>` element of a plan, print areas and title rows among them, ordered without case as Excel orders them. Empty when there is nothing to name. */
export function workbookNames(plan: WorkbookPlan): string {
  const names: WorkbookName[] = [...planNames(plan), ...plan.sheets.flatMap(printNames)];
  const sorted = names.sort(compareNames);
  if (sorted.length === 0) return "";
  return `<definedNames>${sorted.map(nameElement).join("")}</definedNames>`;
}

function printNames(sheet: SheetPlan, index: number): WorkbookName[] {
  const names: WorkbookName[] = [];
  const { area, titleRows } = sheet.print;
  const title = quotedTitle(sheet.title);
  if (area) names.push({ name: "_xlnm.Print_Area", localSheet: index, text: `${title}!${absoluteRange(area.row, area.column, area.toRow, area.toColumn)}` });
  if (titleRows) names.push({ name: "_xlnm.Print_Titles", localSheet: index, text: `${title}!$${titleRows.from}:$${titleRows.to}` });
  return names;
}

function nameElement({ name, text, localSheet }: WorkbookName): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name)) throw new Error(`Not a name that Excel accepts: ${name}`);
  return `<definedName name="${escapeXml(name)}"${localSheet === undefined ? "" : ` localSheetId="${localSheet}"`}>${escapeXml(text)}</definedName>`;
}

function compareNames(left: WorkbookName, right: WorkbookName): number {
  const [a, b] = [left.name.toLowerCase(), right.name.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return (left.localSheet ?? -1) - (right.localSheet ?? -1);
}
