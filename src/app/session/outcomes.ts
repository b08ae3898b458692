import { error, note, type Finding } from "../../domain/finding";
import type { Outcome } from "../ports";

/** What went wrong where nobody expected it: in the host (`hostTrouble`) or in the engine (`engineTrouble`). */
export type TroubleCode = "hostTrouble" | "engineTrouble";

export const cancelled: Outcome<never> = { ok: false, findings: [note("cancelled")] };

export function isCancelled(findings: readonly Finding[]): boolean {
  return hasCode(findings, "cancelled");
}

export function hasCode(findings: readonly Finding[], code: string): boolean {
  return findings.some((finding) => finding.code === code);
}

/** An answer, or what was thrown as a finding: ports promise not to throw, but the edge of a front is where it ends. */
export async function settled<T>(call: () => Promise<Outcome<T>>, code: TroubleCode): Promise<Outcome<T>> {
  try {
    return await call();
  } catch (thrown) {
    return { ok: false, findings: [trouble(code, thrown)] };
  }
}

export function trouble(code: TroubleCode, thrown: unknown): Finding {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return error(code, { code: reason.slice(0, longestReason) });
}

/** A stack or a page of HTML is nothing for people to read. */
const longestReason = 200;
