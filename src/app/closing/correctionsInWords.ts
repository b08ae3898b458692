import type { Entry, Facts, LedgerRow } from "../../domain/facts";
import { missingWord, notApplicableWord } from "../../domain/items/stateWords";
import { groupedBy } from "../../domain/money/groupedBy";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { toNumber } from "../../domain/units/rational";
import { totalRow, unitRow } from "../../workbook/sheets/ledgerLayout";

/** What a correction changed in one unit's rows of one score sheet, as the log says it. */
export interface Correction { readonly object: string; readonly reason: string }

interface CorrectedMonth { readonly facts: Facts; readonly scheme: Scheme; readonly before: readonly LedgerRow[]; readonly after: readonly LedgerRow[] }

/**
 * What differs between the rows that a month was closed with and those that it is closed with now: counts, points, totals,
 * grades, ranks. What was typed over is no longer there to be compared; its count, as closed, is.
 */
export function correctionsInWords({ facts, scheme, before, after }: CorrectedMonth): Correction[] {
  const names = new Map(facts.roster.units.map(({ id, name }) => [id, name]));
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const changed = after.flatMap((row) => {
    const old = known.get(keyOf(row));
    const words = old === undefined ? [] : changesOf(old, row);
    return words.length === 0 ? [] : [{ row, words }];
  });
  return [...groupedBy(changed, ({ row }) => JSON.stringify([row.sheet, row.subject]))].map(([, own]): Correction => {
    const { sheet, subject } = own[0]!.row;
    const title = scheme.scoreSheets.find(({ id }) => id === sheet)?.title.zh ?? sheet;
    return { object: `${names.get(subject) ?? subject} ${title}`, reason: own.map(({ row, words }) => `${rowTitle(row, scheme)}${words.join("、")}`).join("；") };
  });
}

function changesOf(before: LedgerRow, after: LedgerRow): string[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ["计入", entryText(before.counted), entryText(after.counted)], ["得分", entryText(before.points), entryText(after.points)],
    ["等级", before.grade, after.grade], ["名次", String(before.rank ?? ""), String(after.rank ?? "")],
  ];
  return pairs.filter(([, old, now]) => old !== now).map(([what, old, now]) => `${what}${old === "" ? "—" : old}改为${now === "" ? "—" : now}`);
}

function rowTitle({ row, sheet }: LedgerRow, scheme: Scheme): string {
  if (row === totalRow) return "本表";
  if (row === unitRow) return "全部";
  const [id, line] = row.split("/");
  const item = scheme.scoreSheets.find((each) => each.id === sheet)?.blocks.flatMap(({ items }) => items).find((each) => each.id === id);
  const title = item?.title.zh ?? row;
  return line === undefined ? title : `${title}（${line}）`;
}

function entryText(entry: Entry | undefined): string {
  if (entry === undefined) return "";
  if (entry.state === "value") return String(Math.round(toNumber(entry.value) * 1e6) / 1e6);
  return entry.state === "notApplicable" ? notApplicableWord : missingWord;
}

function keyOf({ sheet, subject, scorer, row }: LedgerRow): string {
  return JSON.stringify([sheet, subject, scorer, row]);
}
