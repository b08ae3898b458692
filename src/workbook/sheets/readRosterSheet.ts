import type { Community, Facts, Roster, Unit } from "../../domain/facts";
import type { CellReference } from "../../domain/formula/expression";
import type { Day } from "../../domain/units/day";
import type { BookSpec } from "../bookSpec";
import type { FoundSheet } from "../foundBook";
import { isBlank, placeOf, type CellReader } from "../readCells";
import { communityColumn, unitColumn, type RosterLayout } from "./rosterSheet";
import type { RestDaysLayout } from "./restDaysSheet";

/** Communities and units: ids, kinds and areas as issued, names as they are now. A unit or community that is gone is reported by its issued row. */
export function readRosterSheet(spec: BookSpec, layout: RosterLayout, sheet: FoundSheet | undefined, reader: CellReader): Pick<Roster, "communities" | "units"> {
  if (sheet === undefined) return { communities: spec.communities, units: spec.units };
  const rowsById = (column: number): Map<string, number> => {
    const rows = new Map<string, number>();
    for (const row of sheet.listRows("rows")) {
      const cell = sheet.cellAt(row, column);
      if (!isBlank(cell)) rows.set(reader.text(cell), row);
    }
    return rows;
  };
  const communityRows = rowsById(communityColumn.id);
  const unitRows = rowsById(unitColumn.id);
  const textAt = (row: number, column: number): string => reader.text(sheet.cellAt(row, column));
  return {
    communities: spec.communities.flatMap((issued): Community[] => {
      const row = communityRows.get(issued.id);
      return row === undefined ? [] : [{ ...issued, name: textAt(row, communityColumn.name) }];
    }),
    units: spec.units.flatMap((issued): Unit[] => {
      const row = unitRows.get(issued.id);
      return row === undefined ? [] : [{ ...issued, name: textAt(row, unitColumn.name), operator: textAt(row, unitColumn.operator) }];
    }),
  };
}

/** 节假日: days off and shifted workdays. */
export function readRestDays(layout: RestDaysLayout, sheet: FoundSheet | undefined, reader: CellReader): Facts["restDays"] {
  const notes: Record<Day, string> = {};
  const days = { rest: [] as Day[], worked: [] as Day[], notes };
  if (sheet === undefined) return days;
  const seen = new Set<Day>();
  for (const row of sheet.listRows("rows")) {
    const place = { sheet: sheet.title, cell: sheet.addressAt(row, layout.day.column) };
    const day = reader.date(sheet.cellAt(row, layout.day.column), place);
    if (day === undefined) continue;
    if (seen.has(day)) reader.note("restDayTwice", "warning", place, { day });
    seen.add(day);
    const note = reader.text(sheet.cellAt(row, layout.noteColumn));
    if (note !== "") notes[day] = note;
    const kind = reader.text(sheet.cellAt(row, layout.kind.column));
    if (kind === "休") days.rest.push(day);
    else if (kind === "班") days.worked.push(day);
    else reader.note("restDayKind", "error", { ...place, cell: sheet.addressAt(row, layout.kind.column) }, { day, found: kind });
  }
  return days;
}

/** 参数's own inputs: the day that overdue days count to, and the street's name. */
export function readHead(layout: { street: CellReference; asOf: CellReference }, sheet: FoundSheet | undefined, reader: CellReader): { street: string | undefined; asOf: Day | undefined } {
  if (sheet === undefined) return { street: undefined, asOf: undefined };
  const at = ({ row, column }: CellReference) => sheet.cell(row, column);
  return { street: reader.text(at(layout.street)), asOf: reader.date(at(layout.asOf), placeOf(sheet, layout.asOf.row, layout.asOf.column)) };
}
