import { bookLayouts } from "../../workbook/bookLayouts";
import type { BookReading } from "../readBook";
import type { FileReport } from "./collectReport";

/** Each form's 校验码 as it stands in the file, "" where nothing was calculated: what the paper must show too. */
export function checkCodesOf({ spec, found }: BookReading): FileReport["checkCodes"] {
  return bookLayouts(spec).forms.flatMap((form) => {
    const sheet = found.sheet(form.sheetId);
    const { row, column } = form.cell("code");
    return sheet === undefined ? [] : [{ unit: form.unit.name, sheet: sheet.title, code: String(sheet.cell(row, column)?.value ?? "") }];
  });
}
