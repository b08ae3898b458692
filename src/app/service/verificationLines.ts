import type { Finding } from "../../domain/finding";
import { fen, yuanTextGrouped } from "../../domain/units/money";
import type { ReportLine } from "../../workbook/sheets/verificationReport";
import type { Prose } from "../prose";

/** Codes whose `found` and `expected` are amounts in fen. */
const inFen: ReadonlySet<string> = new Set(["paidBeforeResult", "paidCorrectionUnexplained", "paidDiffers"]);

/** What a finding compares, as text; "" where it compares nothing. */
export function comparedText({ code, values }: Finding, name: "found" | "expected"): string {
  const value = values[name];
  if (value === undefined) return "";
  return typeof value === "number" && inFen.has(code) ? yuanTextGrouped(fen(value)) : String(value);
}

/** Findings as lines of 核验, which is Chinese whatever the pane speaks. */
export function verificationLines(findings: readonly Finding[], prose: Prose): ReportLine[] {
  return findings.map((finding): ReportLine => {
    const { severity, place } = finding;
    const at = place.kind === "cell" ? { sheet: place.sheet, cell: place.cell } : { sheet: "", cell: "" };
    // Of a cell, the place has columns of its own.
    const sentence = prose.finding(place.kind === "cell" ? { ...finding, place: { kind: "none" } } : finding);
    return { severity, ...at, found: comparedText(finding, "found"), expected: comparedText(finding, "expected"), sentence };
  });
}
