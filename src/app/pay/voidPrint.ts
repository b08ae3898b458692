import { withEntry } from "../../domain/closing/operationLog";
import { note } from "../../domain/finding";
import { printCounts, printingName } from "../../workbook/printObjects";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import { rewriteBook, type RewrittenBook } from "../rewriteBook";
import type { Verification } from "../verifyBook";
import { printedObject } from "./printedObject";

export interface VoidedPrinting { readonly object: string; readonly number: number; readonly at: string; readonly person: string; readonly reason: string }

/** Notes in 操作日志 that the n-th printing of a list or form counts no longer (作废), by whom and why. Nothing on paper is corrected: it is printed again. */
export function voidPrint(verification: Verification, { object, number, at, person, reason }: VoidedPrinting): Outcome<RewrittenBook> {
  const { facts } = verification.reading;
  if (person.trim() === "") return refused("printWithoutPerson");
  // An instalment that is paid or a community that is renamed was printed all the same.
  const name = printedObject(verification, object)?.name ?? object.trim();
  const { printed } = printCounts(facts.log, name);
  if (printed === 0) return refused("printUnknown", { object });
  if (!Number.isInteger(number) || number < 1 || number > printed) return refused("voidUnknown", { object: name, number, printed });
  if (reason.trim() === "") return refused("voidWithoutReason", { object: name, number });
  const printing = printingName(name, number);
  if (facts.log.some((entry) => entry.action === "void" && entry.object.toLowerCase() === printing.toLowerCase())) return refused("voidTwice", { object: name, number });
  const log = withEntry(facts.log, { at, action: "void", period: facts.month, object: printing, person: person.trim(), reason: reason.trim(), fingerprint: "" });
  return { ok: true, value: rewriteBook(verification, { ...facts, log }), findings: [note("printVoided", { object: name, number, reason: reason.trim() })] };
}
