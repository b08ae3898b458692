import { sameText } from "../../../domain/registers/registerRows";
import { contactMark, type ContactRow } from "../../../domain/registers/registers";
import { dayOfMonth } from "../../../domain/units/day";
import { lastDay, type Month } from "../../../domain/units/period";
import type { FoundSheet } from "../../foundBook";
import type { CellValue } from "../../plan";
import { isBlank, type CellPlace, type CellReader } from "../../readCells";
import { readExactText } from "../contracts/contractCells";
import { daysOfMonth, type ContactsLayout } from "./contactsLayout";
import type { RegisterPlace } from "./registerPlaces";
import type { ReadRegister } from "./readListRegister";
import { RowTroubles } from "./rowTroubles";

/** Two to four Chinese characters are a name more likely than a code. */
const nameLike = /^\p{Script=Han}{2,4}$/u;
const marksOnly = new RegExp(`^[${Object.values(contactMark).join("")}、，, ]*$`, "u");

/** The rows of 联系登记 in which something stands. A person's name in place of a code is an error: names stay at the station. */
export function readContacts(layout: ContactsLayout, month: Month, sheet: FoundSheet | undefined, reader: CellReader): ReadRegister<ContactRow> {
  if (sheet === undefined) return { rows: [], places: [] };
  const troubles = new RowTroubles();
  const known = new Map<string, CellPlace>();
  const rows: ContactRow[] = [];
  const places: RegisterPlace[] = [];
  const columns = [...(layout.unitColumn === undefined ? [] : [layout.unitColumn]), layout.objectColumn, ...Array.from({ length: daysOfMonth }, (_, day) => layout.firstDay + day)];
  sheet.listRows("rows").forEach((present, place) => {
    const cell = (column: number) => sheet.cellAt(present, column);
    const at = (column: number): CellPlace => ({ sheet: sheet.title, cell: sheet.addressAt(present, column) });
    if (columns.every((column) => isBlank(cell(column)))) return;
    const kept = new Map<string, CellValue>();
    const typed = (key: string, column: number): string => {
      const text = readExactText(cell(column));
      if (typeof cell(column)?.value === "number") kept.set(key, cell(column)!.value as number);
      return text;
    };
    const marks = Array.from({ length: daysOfMonth }, (_, day) => typed(String(day), layout.firstDay + day));
    const unit = layout.unitColumn === undefined ? layout.units[0]! : typed("unit", layout.unitColumn);
    const row: ContactRow = { unit, month, object: typed("object", layout.objectColumn), marks: marks.slice(0, marks.findLastIndex((mark) => mark !== "") + 1) };
    rows.push(row);
    places.push({ place, kept });
    tellRow(layout, row, at, known, troubles);
  });
  troubles.tell(reader);
  return { rows, places };
}

function tellRow(layout: ContactsLayout, row: ContactRow, at: (column: number) => CellPlace, known: Map<string, CellPlace>, troubles: RowTroubles): void {
  const { unit, object, marks, month } = row;
  const place = at(layout.objectColumn);
  if (layout.unitColumn !== undefined && !layout.units.some((own) => sameText(own) === sameText(unit))) {
    troubles.note("registerUnknownChoice", "error", at(layout.unitColumn), { field: "单位", found: unit, allowed: layout.units.join("、") }, unit);
  }
  if (object.trim() === "") troubles.note("contactWithoutObject", "error", place, {}, place.cell);
  // The name itself is not repeated in a report.
  else if (nameLike.test(object.trim())) troubles.note("objectNameInCode", "error", place, {}, place.cell);
  const key = `${sameText(unit)}|${sameText(object)}`;
  const first = known.get(key);
  if (first === undefined) known.set(key, place);
  else troubles.note("contactObjectTwice", "error", place, { object, first: first.cell }, place.cell);
  const length = dayOfMonth(lastDay(month));
  marks.forEach((mark, day) => {
    if (mark === "") return;
    if (day >= length) troubles.note("contactDayBeyond", "warning", at(layout.firstDay + day), { month, day: day + 1 });
    else if (!marksOnly.test(mark)) troubles.note("contactUnknownMark", "warning", at(layout.firstDay + day), { found: mark.slice(0, 10) }, mark);
  });
}
