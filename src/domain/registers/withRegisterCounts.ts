import { missingEntry, type Entry } from "../entry";
import type { Facts, FormFacts, RowEntries } from "../facts";
import { kindOf, type Item } from "../items/itemKinds";
import type { ScoreSheet } from "../scheme/schemeSchema";
import { countGridIssues } from "./countGridIssues";
import { countTakingPart } from "./countServices";
import { countsOfItem, type CountedCell } from "./countsOfItem";
import type { RegisterCount } from "./registerCount";
import { registerRows, type UnitRows } from "./registerRows";
import type { UnscoredSource } from "./registerSource";

const blankRow: RowEntries = { target: missingEntry, reported: missingEntry, checked: missingEntry, reason: "" };

/** The key of a form's cell among its `registerCounts`. */
export function cellOfRegister(row: string, cell: CountedCell | "unscored"): string {
  return `${row}|${cell}`;
}

/** Forms of a score sheet with the registers' counts where nobody typed anything. What is typed stands. */
export function withRegisterCounts(facts: Pick<Facts, "month" | "registers" | "roster" | "serviceTypes">): (sheet: ScoreSheet, form: FormFacts) => FormFacts {
  const rowsOf = registerRows(facts.registers, facts.month);
  return (sheet, form) => {
    const rows = new Map(form.rows);
    const counts = new Map<string, RegisterCount>();
    const own = rowsOf(form.subject);
    for (const { items } of sheet.blocks) for (const item of items) countItem(item, own, { facts, rows, counts });
    const unscored = { ...form.unscored };
    for (const { id, register } of sheet.unscored) {
      if (register === undefined || !isBlank(unscored[id])) continue;
      const count = countUnscored(register, own, facts);
      unscored[id] = count.entry;
      counts.set(cellOfRegister(id, "unscored"), count);
    }
    return counts.size === 0 ? form : { ...form, rows, unscored, registerCounts: counts };
  };
}

interface Draft { readonly facts: Pick<Facts, "roster" | "serviceTypes">; readonly rows: Map<string, RowEntries>; readonly counts: Map<string, RegisterCount> }

function countItem(item: Item, own: UnitRows, { facts, rows, counts }: Draft): void {
  const { register } = item;
  if (register === undefined) return;
  const typed = rows.get(item.id) ?? blankRow;
  const isTargetTyped = kindOf(item).target(item) === undefined;
  const entries: Record<CountedCell, Entry> = { target: typed.target, reported: typed.reported, checked: typed.checked };
  for (const [cell, count] of Object.entries(countsOfItem({ id: item.id, title: item.title, register }, own, facts)) as [CountedCell, RegisterCount][]) {
    if (!isBlank(entries[cell]) || (cell === "target" && !isTargetTyped)) continue;
    entries[cell] = count.entry;
    counts.set(cellOfRegister(item.id, cell), count);
  }
  rows.set(item.id, { ...typed, ...entries });
}

function countUnscored(source: UnscoredSource, own: UnitRows, { month }: Pick<Facts, "month">): RegisterCount {
  return source.kind === "services" ? countTakingPart(source, own.services) : countGridIssues(source, own.gridIssues, month);
}

function isBlank(entry: Entry | undefined): boolean {
  return entry === undefined || entry.state === "missing";
}
