// The sample street's workbook as finance gets it, and what a hand can do to its amounts.
import { payList } from "../../../src/app/pay/makePayList";
import type { PayList } from "../../../src/app/pay/payList";
import type { Outcome } from "../../../src/app/ports";
import type { RewrittenBook } from "../../../src/app/rewriteBook";
import { newWorkbook } from "../../../src/app/newWorkbook";
import { verifyBook, type Verification } from "../../../src/app/verifyBook";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { noPlaces } from "../../../src/workbook/bookPlaces";
import { newSpec } from "../../../src/workbook/newSpec";
import { bookLayouts, type BookLayouts } from "../../../src/workbook/bookLayouts";
import { cellKey, type RawCell, type RawWorkbook } from "../../../src/workbook/rawWorkbook";
import type { Facts } from "../../../src/domain/facts";
import type { Day } from "../../../src/domain/units/day";
import { rational } from "../../../src/domain/units/rational";
import { columnName } from "../../../src/domain/formula/columnName";
import { filledSample } from "../../arbitraries/filledSample";
import type { Tampering } from "../auditedBook";

export const listTitle = "津贴发放";

export interface PayBook { readonly bytes: Uint8Array; readonly raw: RawWorkbook; readonly layouts: BookLayouts }

/** HT-01 waits for its mid-term evaluation, the first instalment of HT-02 is payable and not paid: 付款审批单 shows it. */
function withOpenInstalments(facts: Facts): Facts {
  const [first, second] = facts.contracts;
  const open = { ...first!, start: "2025-12-20" as Day, midTermShare: rational(35), midTerm: { day: undefined, result: undefined } };
  return { ...facts, contracts: [open, second!], payments: facts.payments.filter(({ contract }) => contract === first!.id) };
}

export async function payBook(): Promise<PayBook> {
  const { scheme, facts } = filledSample("street");
  const { capacity } = newSpec("蜀山街道", [scheme], scheme, facts);
  const places = { ...noPlaces, approval: { contract: "HT-02", instalment: "首期款" } };
  const { plan, spec } = newWorkbook("蜀山街道", [scheme], scheme, withOpenInstalments(facts), { capacity, places });
  const bytes = await fileWorkbooks.create(plan);
  return { bytes, raw: valueOf(fileWorkbooks.read(bytes)), layouts: bookLayouts(spec) };
}

export function verified(raw: RawWorkbook): Verification {
  return valueOf(verifyBook(raw));
}

export function listOf(raw: RawWorkbook, ...tamperings: readonly Tampering[]): PayList {
  return valueOf(payList(verified(tamperings.reduce((changed, tamper) => tamper(changed), raw))));
}

/** The file after something was recorded in it, read again. */
export async function written({ bytes }: Pick<PayBook, "bytes">, rewritten: Outcome<RewrittenBook>): Promise<PayBook> {
  const { changes, workbook } = valueOf(rewritten);
  const next = changes === undefined ? await fileWorkbooks.create(workbook.plan) : valueOf(fileWorkbooks.patch(bytes, changes));
  return { bytes: next, raw: valueOf(fileWorkbooks.read(next)), layouts: bookLayouts(workbook.spec) };
}

export function rawCell(raw: RawWorkbook, sheet: string, row: number, column: number): RawCell {
  return raw.sheets.find(({ title }) => title === sheet)!.cells.get(cellKey(row, column))!;
}

export function rowHidden(sheet: string, row: number): Tampering {
  return (raw) => ({ ...raw, sheets: raw.sheets.map((each) => (each.title === sheet ? { ...each, hiddenRows: new Set([row]) } : each)) });
}

export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 5)));
  return outcome.value;
}
