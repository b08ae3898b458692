import type { Finding } from "../../domain/finding";
import { fen, yuanTextGrouped } from "../../domain/units/money";
import type { ReportLine } from "../../workbook/sheets/verificationReport";
import type { Prose } from "../prose";

/** Codes whose `found` and `expected` are amounts in fen. */
const inFen: ReadonlySet<string> = new Set(["paidBeforeResult", "paidCorrectionUnexplained", "paidDiffers"]);

/** Findings as lines of 核验, which is Chinese whatever the pane speaks. */
export function verificationLines(findings: readonly Finding[], prose: Prose): ReportLine[] {
  return findings.map((finding): ReportLine => {
    const { severity, place, values } = finding;
    const shown = (value: string | number | undefined): string => (value === undefined ? "" : typeof value === "number" && inFen.has(finding.code) ? yuanTextGrouped(fen(value)) : String(value));
    const at = place.kind === "cell" ? { sheet: place.sheet, cell: place.cell } : { sheet: "", cell: "" };
    // Of a cell, the place has columns of its own.
    const sentence = prose.finding(place.kind === "cell" ? { ...finding, place: { kind: "none" } } : finding);
    return { severity, ...at, found: shown(values["found"]), expected: shown(values["expected"]), sentence };
  });
}
