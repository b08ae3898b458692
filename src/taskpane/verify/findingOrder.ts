import type { Finding, Severity } from "../../domain/finding";

export const severities: readonly Severity[] = ["error", "warning", "note"];

/** What a list of findings is narrowed to; undefined does not narrow. */
export interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly sheet: string | undefined;
}

/** Errors first, then warnings, then notes; within each as they were found. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

/** The sheets that findings are on, each with how many, most first. */
export function sheetsOf(findings: readonly Finding[]): { readonly sheet: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { place } of findings) if (place.kind === "cell") counts.set(place.sheet, (counts.get(place.sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => ({ sheet, count })).sort((left, right) => right.count - left.count);
}

export function narrowed(findings: readonly Finding[], { severity, sheet }: FindingFilter): Finding[] {
  return findings.filter((finding) => (severity === undefined || finding.severity === severity) && (sheet === undefined || (finding.place.kind === "cell" && finding.place.sheet === sheet)));
}
