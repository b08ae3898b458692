import type { Finding } from "../../finding";
import type { Scheme } from "../schemeSchema";
import type { SourceLines } from "../sourceLines";
import { allowanceLimits } from "./allowanceLimits";
import { bandBounds } from "./bandBounds";
import { blockTotals } from "./blockTotals";
import { blockWeights } from "./blockWeights";
import { budgetRoom } from "./budgetRoom";
import { daysAndDigits } from "./daysAndDigits";
import { deductionFloors } from "./deductionFloors";
import { enforcementItems } from "./enforcementItems";
import { hearingRange } from "./hearingRange";
import { instalmentShares } from "./instalmentShares";
import type { LintCheck } from "./lintCheck";
import { negativeNumbers } from "./negativeNumbers";
import { passMarks } from "./passMarks";
import { references } from "./references";
import { registerItems } from "./registerItems";
import { roundedItems } from "./roundedItems";
import { sheetTotals } from "./sheetTotals";
import { surveyItems } from "./surveyItems";
import { surveyLevels } from "./surveyLevels";
import { surveyWeights } from "./surveyWeights";
import { totalCaps } from "./totalCaps";
import { validityMonths } from "./validityMonths";
import { vetoGrades } from "./vetoGrades";
import { zeroTargets } from "./zeroTargets";

const checks: readonly LintCheck[] = [
  validityMonths, blockTotals, sheetTotals, blockWeights, bandBounds, passMarks, totalCaps, deductionFloors, vetoGrades,
  zeroTargets, surveyItems, surveyWeights, surveyLevels, enforcementItems, instalmentShares, hearingRange, allowanceLimits,
  budgetRoom, daysAndDigits, roundedItems, negativeNumbers, registerItems, references,
];

/** All that is wrong, doubtful or worth a look in rules that may otherwise be used. Nothing is repaired. */
export function lintScheme(scheme: Scheme, lines?: SourceLines): Finding[] {
  return checks.flatMap((check) => check(scheme, lines));
}
