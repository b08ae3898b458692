import type { RawName, RawSheet } from "../../workbook/rawWorkbook";
import { quotedTitle } from "../file/cellAddress";

/** A sheet of the open workbook, with the object that stands for it in this batch. */
export interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly title: string;
  readonly visibility: RawSheet["visibility"];
}

export interface SheetList {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly ListedName[];
}

export interface ListedName extends RawName {
  readonly item: Excel.NamedItem;
}

const visibilities: Readonly<Record<string, RawSheet["visibility"]>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** Sheets in their order and the names of the whole workbook, in one round trip. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetList> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({ sheet, id: sheet.id, title: sheet.name, visibility: visibilities[sheet.visibility] ?? "visible" })),
    names: names.items.map((item) => ({ item, name: item.name, text: nameText(String(item.formula)) })),
  };
}

const plainReference = /^([^'!()"]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;

/** Excel leaves out the quotes that a title does not need; a name of ours has them always. */
function nameText(formula: string): string {
  const text = formula.replace(/^=/, "");
  const found = plainReference.exec(text);
  return found?.[1] === undefined || found[1].startsWith("#") ? text : `${quotedTitle(found[1])}!${found[2]}`;
}
