import { allowanceListObject, approvalObject } from "../../workbook/printObjects";
import { approvalTitle } from "../../workbook/sheets/contracts/approvalLayout";
import { allowancesTitle } from "../../workbook/sheets/people/allowancesLayout";
import type { Verification } from "../verifyBook";

/** What can be printed and signed: a month's list of allowances, whole or one community's page, or the approval of an instalment. */
export type PrintedObject =
  | { readonly kind: "allowances"; readonly name: string }
  | { readonly kind: "approval"; readonly name: string; readonly contract: string; readonly instalment: string };

/**
 * The object that people name: as 操作日志 writes it, by the title of its sheet (the whole list; the instalment that
 * 付款审批单 shows), or by a community's name.
 */
export function printedObject({ reading: { spec, scheme, facts, places }, results }: Verification, named: string): PrintedObject | undefined {
  const wanted = named.trim().toLowerCase();
  const isNamed = (...names: string[]): boolean => names.some((name) => name.toLowerCase() === wanted);
  if (scheme.allowances.length > 0) {
    const whole = allowanceListObject(spec.month);
    if (isNamed(whole, allowancesTitle)) return { kind: "allowances", name: whole };
    const page = facts.roster.communities.find(({ name }) => isNamed(allowanceListObject(spec.month, name), `${allowancesTitle} ${name}`, name));
    if (page !== undefined) return { kind: "allowances", name: allowanceListObject(spec.month, page.name) };
  }
  const { contract, instalment } = places.approval;
  const line = results.instalments.find((each) => {
    const name = approvalObject(each.contract.id, each.instalment.title.zh);
    return isNamed(name) || (isNamed(approvalTitle) && name.toLowerCase() === approvalObject(contract, instalment).toLowerCase());
  });
  if (line === undefined) return undefined;
  return { kind: "approval", name: approvalObject(line.contract.id, line.instalment.title.zh), contract: line.contract.id, instalment: line.instalment.title.zh };
}
