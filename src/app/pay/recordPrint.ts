import { withEntry } from "../../domain/closing/operationLog";
import { note, warning } from "../../domain/finding";
import { printCounts } from "../../workbook/printObjects";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import { rewriteBook, type RewrittenBook } from "../rewriteBook";
import type { Verification } from "../verifyBook";
import { payList } from "./makePayList";
import { printRefusals } from "./printRefusals";
import { printedObject } from "./printedObject";

export interface Printing { readonly object: string; readonly at: string; readonly person: string }

/**
 * Notes in 操作日志 that a list or form goes to paper once more, before it is printed, so that the paper bears its number.
 * Refused while verify finds an error in what its amounts come from. The findings of a recorded one say what is weaker than
 * it should be: the month is not closed yet (`payMonthOpen`), earlier printings still count (`printEarlierValid`).
 */
export function recordPrint(verification: Verification, { object, at, person }: Printing): Outcome<RewrittenBook> {
  const { facts } = verification.reading;
  if (person.trim() === "") return refused("printWithoutPerson");
  const asked = printedObject(verification, object);
  if (asked === undefined) return refused("printUnknown", { object });
  const list = payList(verification);
  if (!list.ok) return list;
  const refusals = printRefusals(verification, list.value, asked);
  if (refusals.length > 0) return { ok: false, findings: refusals };
  const { printed, voided } = printCounts(facts.log, asked.name);
  const log = withEntry(facts.log, { at, action: "print", period: facts.month, object: asked.name, person: person.trim(), reason: "", fingerprint: "" });
  const warnings = [
    ...(asked.kind === "allowances" ? list.value.findings.filter(({ code }) => code === "payMonthOpen") : []),
    ...(printed > voided ? [warning("printEarlierValid", { object: asked.name, count: printed - voided, number: printed + 1 })] : []),
    note("printRecorded", { object: asked.name, number: printed + 1, person: person.trim() }),
  ];
  return { ok: true, value: rewriteBook(verification, { ...facts, log }), findings: warnings };
}
