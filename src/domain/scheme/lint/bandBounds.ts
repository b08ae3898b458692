import { bandDefects, type BandDefect } from "../../grading/bandDefects";
import { bandsOf } from "../../grading/gradeForm";
import type { Stretch } from "../../grading/attainablePoints";
import { toDecimalText, toNumber, zero } from "../../units/rational";
import type { Finding } from "../../finding";
import type { ScoreSheet } from "../schemeSchema";
import { findingAt, type SourceLines } from "../sourceLines";
import type { LintCheck } from "./lintCheck";
import { highestTotal } from "./highestTotal";

/**
 * Bands that leave points without a grade, claim them twice, or that no score can reach; at the decimals that a total
 * is rounded to, and, as a note, what rounding alone hides. Shape B1; published rules with 94 to 95 open or 60 claimed twice.
 */
export const bandBounds: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => {
    const range = { minimum: zero, maximum: highestTotal(sheet) };
    const digits = scheme.policies.roundingPlace.choice === "total" ? toNumber(scheme.policies.roundingDigits.value) : undefined;
    // A number of digits that is none is the finding of another check.
    if (digits !== undefined && !Number.isInteger(digits)) return [];
    const bands = bandsOf(sheet);
    const rounded = bandDefects(bands, { ...range, digits });
    const raw = digits === undefined ? [] : bandDefects(bands, range).filter((defect) => isHidden(defect, rounded));
    return [...rounded.map((defect) => bandFinding(defect, sheet, lines)), ...raw.map((defect) => hiddenFinding(defect, sheet, lines))];
  });

/** Of the unrounded points: gaps and overlaps that none of the rounded defects lies in. */
function isHidden(defect: BandDefect, rounded: readonly BandDefect[]): boolean {
  if (defect.kind !== "gap" && defect.kind !== "overlap") return false;
  return !rounded.some((other) => other.kind === defect.kind && JSON.stringify(between(other)) === JSON.stringify(between(defect)));
}

function between(defect: BandDefect): readonly (string | undefined)[] {
  if (defect.kind === "gap") return [defect.below, defect.above];
  return defect.kind === "overlap" ? defect.labels : [defect.label];
}

function bandFinding(defect: BandDefect, sheet: ScoreSheet, lines: SourceLines | undefined): Finding {
  const at = `${sheet.id}.bands`;
  const values = { sheet: sheet.title.zh, ...valuesOf(defect) };
  if (defect.kind === "gap") return findingAt("lintBandGap", "error", at, values, lines);
  if (defect.kind === "overlap") return findingAt("lintBandOverlap", "error", at, values, lines);
  const code = { unreachable: "lintBandUnreachable", aboveMaximum: "lintBandAboveMaximum", belowMinimum: "lintBandBelowMinimum" }[defect.kind];
  return findingAt(code, "warning", bandPath(sheet, defect.label), values, lines);
}

function hiddenFinding(defect: BandDefect, sheet: ScoreSheet, lines: SourceLines | undefined): Finding {
  const code = defect.kind === "gap" ? "lintBandGapBeforeRounding" : "lintBandOverlapBeforeRounding";
  return findingAt(code, "note", `${sheet.id}.bands`, { sheet: sheet.title.zh, ...valuesOf(defect) }, lines);
}

function valuesOf(defect: BandDefect): Record<string, string> {
  if (defect.kind === "gap") return { range: stretchText(defect.stretch), below: defect.below ?? "-", above: defect.above ?? "-" };
  if (defect.kind === "overlap") return { range: stretchText(defect.stretch), labels: defect.labels.join("、") };
  return "bound" in defect ? { label: defect.label, bound: toDecimalText(defect.bound) } : { label: defect.label };
}

/** "94.1–94.9": the scores concerned; of unrounded points the interval, "(94, 95)". */
function stretchText({ from, fromInclusive, to, toInclusive, first, last }: Stretch): string {
  if (first !== undefined && last !== undefined) {
    const [low, high] = [toDecimalText(first), toDecimalText(last)];
    return low === high ? low : `${low}–${high}`;
  }
  return `${fromInclusive ? "[" : "("}${toDecimalText(from)}, ${toDecimalText(to)}${toInclusive ? "]" : ")"}`;
}

function bandPath(sheet: ScoreSheet, label: string): string {
  return `${sheet.id}.bands.${sheet.bands.findIndex((band) => band.label.zh === label) + 1}`;
}

