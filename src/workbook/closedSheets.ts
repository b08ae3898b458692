import { closingOf } from "../domain/closing/closedPeriods";
import type { Facts } from "../domain/facts";
import { quarterPaidIn } from "../domain/money/allowanceArrears";
import type { BookLayouts } from "./bookLayouts";
import type { BookSpec } from "./bookSpec";
import { quarterShown } from "./newSpec";
import type { CellPlan, Rectangle, SheetPlan } from "./plan";
import { allowanceLastPrinted, allowancesSheetId } from "./sheets/people/allowancesLayout";
import { assessmentSheetId } from "./sheets/people/assessmentLayout";
import { formColumn, lastPrinted } from "./sheets/formLayout";
import { summaryColumn, summarySheetId } from "./sheets/summaryLayout";

/**
 * The sheets of a month as they are once it is closed: what people fill in what belongs to the month is locked, and the 核验码
 * stands at the top of each page that is signed. Before that its place is blank.
 */
export function closedSheets(sheets: readonly SheetPlan[], spec: BookSpec, layouts: BookLayouts, { log }: Pick<Facts, "log">): SheetPlan[] {
  const closing = closingOf(log, spec.month);
  const places = fingerprintPlaces(layouts);
  const own = ownSheets(spec, layouts);
  return sheets.map((sheet) => {
    const marked = withFingerprint(sheet, places.get(sheet.id) ?? [], closing?.fingerprint);
    return closing !== undefined && own.has(sheet.id) ? lockedSheet(marked) : marked;
  });
}

/** What belongs to the month: its forms, its allowance list, and the quarter's results in the month that pays them. */
function ownSheets({ month }: BookSpec, { forms }: BookLayouts): ReadonlySet<string> {
  const paysShownQuarter = quarterPaidIn(month) === quarterShown({ month });
  return new Set([...forms.map(({ sheetId }) => sheetId), allowancesSheetId, ...(paysShownQuarter ? [assessmentSheetId] : [])]);
}

function fingerprintPlaces({ forms, people: { allowances } }: BookLayouts): ReadonlyMap<string, readonly Rectangle[]> {
  const across = (row: number, column: number, toColumn: number): Rectangle => ({ row, column, toRow: row, toColumn });
  const tops = [...allowances.pages.map(({ first }) => first), allowances.summary.first];
  return new Map([
    ...forms.map(({ sheetId }): [string, Rectangle[]] => [sheetId, [across(1, formColumn.target, lastPrinted)]]),
    [allowancesSheetId, tops.map((row) => across(row, allowanceLastPrinted - 6, allowanceLastPrinted))],
    [summarySheetId, [across(2, 1, summaryColumn.firstMonth - 1)]],
  ]);
}

function withFingerprint(sheet: SheetPlan, places: readonly Rectangle[], fingerprint: string | undefined): SheetPlan {
  if (places.length === 0) return sheet;
  const cells = places.map(({ row, column }): CellPlan => ({ kind: "label", row, column, value: fingerprint === undefined ? null : `核验码 ${fingerprint}`, style: "lineRight", isIssued: true }));
  return { ...sheet, cells: [...sheet.cells, ...cells], merges: [...sheet.merges, ...places] };
}

function lockedSheet(sheet: SheetPlan): SheetPlan {
  const locked = (cell: CellPlan): CellPlan => {
    if (cell.kind === "input") return { ...cell, isLocked: true };
    return cell.kind === "computed" && cell.isOpen === true ? { ...cell, isOpen: false } : cell;
  };
  return { ...sheet, cells: sheet.cells.map(locked) };
}
