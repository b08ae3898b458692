import { compare, toDecimalText } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Fewest hearings above the most. */
export const hearingRange: LintCheck = (scheme, lines) =>
  scheme.contracts.flatMap(({ id, hearings }) => {
    if (hearings === undefined || compare(hearings.minimum.value, hearings.maximum.value) <= 0) return [];
    return [findingAt("lintHearingRange", "error", `${id}.hearings`, { minimum: toDecimalText(hearings.minimum.value), maximum: toDecimalText(hearings.maximum.value) }, lines)];
  });
