import type { Finding } from "../../domain/finding";
import type { Prose } from "../../app/prose";
import { comparedText } from "../../app/service/verificationLines";

/** A finding as a card shows it: its sentence without the place and with long formulas cut, and what is cut and compared in full. */
export interface FindingParts {
  readonly sentence: string;
  readonly found: string | undefined;
  readonly expected: string | undefined;
  readonly foundFormula: string | undefined;
  readonly formula: string | undefined;
}

/** A formula of 30 characters tells which one it is; a sentence with 300 cannot be read. */
const shownFormula = 30;

export function findingParts(finding: Finding, prose: Prose): FindingParts {
  const { found, expected, formula, foundFormula } = finding.values;
  const isCompared = found !== undefined && expected !== undefined;
  const cut = Object.fromEntries(Object.entries(finding.values).map(([name, value]) => [name, name.toLowerCase().endsWith("formula") ? shortened(String(value)) : value]));
  return {
    sentence: prose.finding({ ...finding, place: { kind: "none" }, values: cut }),
    found: isCompared ? shownValue(comparedText(finding, "found"), prose) : undefined,
    expected: isCompared ? shownValue(comparedText(finding, "expected"), prose) : undefined,
    foundFormula: isLong(foundFormula) || isLong(formula) ? textOf(foundFormula) : undefined,
    formula: isLong(foundFormula) || isLong(formula) ? textOf(formula) : undefined,
  };
}

function shownValue(value: string, prose: Prose): string {
  return value.trim() === "" ? prose.text("pane.verify.blank") : value;
}

function textOf(formula: string | number | undefined): string | undefined {
  return formula === undefined ? undefined : String(formula);
}

function isLong(formula: string | number | undefined): boolean {
  return formula !== undefined && String(formula).length > shownFormula;
}

function shortened(formula: string): string {
  return isLong(formula) ? `${formula.slice(0, shownFormula)}…` : formula;
}
