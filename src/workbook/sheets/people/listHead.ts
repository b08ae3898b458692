import { concat, fn, ge, iff, num, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import type { SheetBuilder } from "../../sheetBuilder";

interface ListHead {
  readonly title: string;
  readonly note: string;
  readonly headers: readonly string[];
  /** The column whose cells say that a row is filled, over the whole list, and how many are. */
  readonly keys: CellReference;
  readonly filled: number;
}

/** Title, note, how full the list is, and its header: rows 1 to 4. */
export function listHead(builder: SheetBuilder, head: ListHead): void {
  const last = head.headers.length;
  builder.label(1, 1, head.title, "title").merge(1, 1, 1, last).height(1, 30);
  builder.label(2, 1, head.note, "note").merge(2, 1, 2, last).height(2, 26);
  const { keys } = head;
  const rows = (keys.toRow ?? keys.row) - keys.row + 1;
  // Not counted by ROW: a row that somebody inserts has no formulas and is no room.
  const room = num(rows);
  const count = fn<CellReference>("COUNTA", ref(keys));
  builder.computed(3, 1, {
    formula: iff(ge(count, room), text("本表已填满，请先扩充再填，否则后面的行不计入"), concat<CellReference>(text("已填"), count, text("行，共"), room, text("行"))),
    value: head.filled >= rows ? "本表已填满，请先扩充再填，否则后面的行不计入" : `已填${head.filled}行，共${rows}行`, style: "lineRight",
  }).merge(3, 1, 3, last);
  builder.labels(4, 1, head.headers, "header").height(4, 30);
}
