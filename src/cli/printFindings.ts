import type { Prose } from "../app/prose";
import type { Finding, Severity } from "../domain/finding";

const order: readonly Severity[] = ["error", "warning", "note"];

/** Findings for people, gravest first, each on a line, and how many there are of each. */
export function printFindings(findings: readonly Finding[], prose: Prose): string[] {
  if (findings.length === 0) return [];
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const lines = sorted.map((finding) => `${prose.text(`severity.${finding.severity}`)}  ${oneLine(prose.finding(finding))}`);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return [...lines, prose.text("cli.summary", { errors: count("error"), warnings: count("warning"), notes: count("note") })];
}

/** What was read from a file must not move the cursor. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
