import { approvalTitle } from "./sheets/contracts/approvalLayout";
import { allowancesTitle } from "./sheets/people/allowancesLayout";
import type { LogEntry } from "../domain/closing/operationLog";
import type { Month } from "../domain/units/period";

/** How 操作日志 names a month's allowance list: the whole street's, or one community's page of it. */
export function allowanceListObject(month: Month, communityName?: string): string {
  return communityName === undefined ? `${allowancesTitle} ${month}` : `${allowancesTitle} ${month} ${communityName}`;
}

/** How 操作日志 names the approval of one instalment; the instalment by its title. */
export function approvalObject(contract: string, instalment: string): string {
  return `${approvalTitle} ${contract} ${instalment}`;
}

/** What stands between an object and the number of one of its printings. */
export const printNumberStart = " 第";

/** How 操作日志 names one printing of an object when it is voided. */
export function printingName(object: string, number: number): string {
  return `${object}${printNumberStart}${number}次`;
}

/** Printings of an object so far, and how many of them are voided. Cells do not tell capitals from small letters, so neither does this. */
export function printCounts(log: readonly LogEntry[], object: string): { printed: number; voided: number } {
  const own = object.toLowerCase();
  return {
    printed: log.filter((entry) => entry.action === "print" && entry.object.toLowerCase() === own).length,
    voided: log.filter((entry) => entry.action === "void" && entry.object.toLowerCase().startsWith(`${own}${printNumberStart}`)).length,
  };
}
