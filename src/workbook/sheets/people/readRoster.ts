import type { Engagement, StaffMember } from "../../../domain/facts";
import { noMoney } from "../../../domain/units/money";
import { denominatorOf, isNegative, toNumber } from "../../../domain/units/rational";
import type { FoundSheet } from "../../foundBook";
import { isBlank, type CellReader } from "../../readCells";
import { gridLeaderColumn } from "./gridLeadersLayout";
import { collected, filledRows, type ListRow, type ReadList } from "./listReader";
import { staffColumn } from "./staffLayout";

/** The engagements of 网格长名册. A row without an id, and one whose id stood before, is reported and left out. */
export function readGridLeaders(sheet: FoundSheet, communities: ReadonlySet<string>, reader: CellReader): ReadList<Engagement> {
  const column = gridLeaderColumn;
  const seen = new Set<string>();
  return collected(filledRows(sheet, [column.id, column.person, column.name, column.community, column.grid, column.from]).map((row) => {
    const id = idOf(row, column, seen, communities, reader);
    const text = (name: keyof typeof column): string => reader.text(row.cell(column[name]));
    if (id === undefined) return { fact: undefined, place: row.place };
    const fact: Engagement = {
      id, person: text("person"), name: text("name"), community: text("community"), grid: text("grid"),
      from: reader.date(row.cell(column.from), row.at(column.from)), to: reader.date(row.cell(column.to), row.at(column.to)),
    };
    return { fact, place: row.place, present: row.present, note: text("note") };
  }));
}

/** The posts of 人员名册. A level that is no whole number counts as 0 and is reported. */
export function readStaff(sheet: FoundSheet, communities: ReadonlySet<string>, reader: CellReader): ReadList<StaffMember> {
  const column = staffColumn;
  const seen = new Set<string>();
  return collected(filledRows(sheet, [column.id, column.person, column.name, column.community, column.post, column.from]).map((row) => {
    const id = idOf(row, column, seen, communities, reader);
    const text = (name: keyof typeof column): string => reader.text(row.cell(column[name]));
    if (id === undefined) return { fact: undefined, place: row.place };
    const fact: StaffMember = {
      id, person: text("person"), name: text("name"), community: text("community"), post: text("post"), level: levelOf(row, reader),
      subsidy: reader.money(row.cell(column.subsidy), row.at(column.subsidy)) ?? noMoney,
      from: reader.date(row.cell(column.from), row.at(column.from)), to: reader.date(row.cell(column.to), row.at(column.to)),
    };
    return { fact, place: row.place, note: text("note") };
  }));
}

function levelOf(row: ListRow, reader: CellReader): number {
  const [cell, place] = [row.cell(staffColumn.level), row.at(staffColumn.level)];
  const level = reader.decimal(cell, place);
  if (level === undefined) {
    if (isBlank(cell)) reader.note("staffMissingLevel", "warning", place);
    return 0;
  }
  if (denominatorOf(level) === 1n && !isNegative(level)) return toNumber(level);
  reader.note("staffLevelNotWhole", "error", place, { found: String(cell!.value) });
  return 0;
}

/** The id of a row, once; undefined when it has none or repeats one. */
function idOf(row: ListRow, column: { readonly id: number; readonly name: number; readonly community: number }, seen: Set<string>, communities: ReadonlySet<string>, reader: CellReader): string | undefined {
  const id = reader.text(row.cell(column.id));
  const name = reader.text(row.cell(column.name));
  if (id === "") {
    reader.note("rosterMissingId", "error", row.at(column.id), { name });
    return undefined;
  }
  if (seen.has(id)) {
    reader.note("rosterDuplicateId", "error", row.at(column.id), { id, name });
    return undefined;
  }
  seen.add(id);
  const community = reader.text(row.cell(column.community));
  if (!communities.has(community)) reader.note("rosterUnknownCommunity", "error", row.at(column.community), { id, name, found: community });
  return id;
}
