import type { Finding } from "../../domain/finding";
import { cellPosition } from "../../workbook/rawWorkbook";
import type { RawSheet } from "../../workbook/rawWorkbook";
import type { Replacement } from "./bookBefore";
import { formulaInput } from "./cellInput";
import type { Pace } from "./chunks";
import { inputBlocks } from "./inputBlocks";
import { readSheetsOf } from "./readExcel";
import { rectangleAddress, rectanglesOf } from "./rectangles";
import { hostFinding } from "./refused";
import { locksInTheWay, readLocks } from "./sheetLock";
import type { ListedSheet } from "./sheetList";
import { titlesIn, withTitles } from "./sheetTitles";
import type { WriteJob } from "./writeJob";

/**
 * Formulas on sheets of others that read sheets of ours. Excel lets them follow the old sheets, and deleting those would make
 * them #REF!: so they are written again when the new sheets have the titles.
 */
export interface ForeignFormulas extends Pick<WriteJob, "parts" | "locks"> {
  /** What the user is told of them afterwards. */
  readonly findings: readonly Finding[];
}

interface Reader {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Titles that it reads and that are no longer there afterwards. */
  readonly gone: readonly string[];
}

const none: ForeignFormulas = { parts: [], locks: [], findings: [] };

/** Looks on these sheets: as many round trips for one formula as for all, save for the chunks of cells. */
export async function findForeignFormulas(context: Excel.RequestContext, sheets: readonly ListedSheet[], replacement: Replacement, pace: Pace): Promise<ForeignFormulas> {
  if (sheets.length === 0 || replacement.before.ours.length === 0) return none;
  const goes = goingTitles(replacement);
  const found = (await readSheetsOf(context, sheets, pace)).map((sheet) => ({ sheet, readers: readersOn(sheet, replacement, goes) })).filter(({ readers }) => readers.length > 0);
  if (found.length === 0) return none;
  const parts = found.flatMap(({ sheet, readers }) => inputBlocks(readers.map(({ row, column, formula }) => ({ row, column, input: formulaInput(placed(formula, goes)) })))
    .map((block) => ({ ...block, title: sheet.title, before: sheet.cells })));
  const locks = await locksInTheWay(context, await readLocks(context, found.map(({ sheet }) => sheet.title)), parts);
  return { parts, locks, findings: found.flatMap(({ sheet, readers }) => [...lostFindings(sheet, readers), ...keptFindings(sheet, readers)]) };
}

/** Titles of ours (lower case) that no sheet of the plan has, with the title that the old sheet has until it is deleted. */
function goingTitles({ plan, before, oldTitles }: Replacement): ReadonlyMap<string, string> {
  const stays = new Set(plan.sheets.map(({ title }) => title.toLowerCase()));
  return new Map(before.ours.flatMap(({ title }, index) => (stays.has(title.toLowerCase()) ? [] : [[title.toLowerCase(), oldTitles[index]!] as const])));
}

function readersOn({ cells }: RawSheet, { before }: Replacement, goes: ReadonlyMap<string, string>): Reader[] {
  const ours = new Set(before.ours.map(({ title }) => title.toLowerCase()));
  return [...cells].flatMap(([key, { formula }]) => {
    const titles = formula === undefined ? [] : titlesIn(formula).filter((title) => ours.has(title.toLowerCase()));
    return formula === undefined || titles.length === 0 ? [] : [{ ...cellPosition(key), formula, gone: titles.filter((title) => goes.has(title.toLowerCase())) }];
  });
}

/** With the sheets that go named as they are then called: only what reads them becomes #REF!, the rest of the formula stays. */
function placed(formula: string, goes: ReadonlyMap<string, string>): string {
  return withTitles(formula, (title) => goes.get(title.toLowerCase()) ?? title);
}

/** One for each block of cells, with the formula of its first cell, from which the others can be made again. */
function lostFindings({ title }: RawSheet, readers: readonly Reader[]): Finding[] {
  const lost = readers.filter(({ gone }) => gone.length > 0);
  return rectanglesOf(lost).map((block) => {
    const { formula, gone } = lost.find(({ row, column }) => row === block.row && column === block.column)!;
    const cell = rectangleAddress(block);
    return hostFinding("foreignFormulaLost", { sheet: title, cell, gone: gone.join("、"), formula: `=${formula}` }, { kind: "cell", sheet: title, cell }, "warning");
  });
}

/** The address in a formula stays; whether the same figure stands there in the new sheet, only the user knows. */
function keptFindings({ title }: RawSheet, readers: readonly Reader[]): Finding[] {
  const kept = readers.filter(({ gone }) => gone.length === 0);
  const [first] = rectanglesOf(kept);
  if (first === undefined) return [];
  const cell = rectangleAddress(first);
  return [hostFinding("foreignFormulasKept", { sheet: title, cell, count: kept.length }, { kind: "cell", sheet: title, cell }, "note")];
}
