import { isRanked, type UnitResult } from "../../domain/combining/scoreUnits";
import type { Trace } from "../../domain/explanation/trace";
import type { Policies } from "../../domain/scheme/schemeSchema";

/** One rule in words for each way of placing units of equal points. */
const rankRules: Readonly<Record<Policies["ties"]["choice"], Pick<Trace, "rule">>> = {
  shareSkip: { rule: "rank.shareSkip" },
  dense: { rule: "rank.dense" },
};

/** Why a unit has its place among the units of its kind, or has none: missing, not applicable, vetoed. */
export function rankTrace(result: UnitResult | undefined, { ties }: Policies): Trace {
  if (result === undefined || result.rank === undefined || !isRanked(result) || result.total.state !== "value") {
    return { rule: "rank.none", values: {}, clause: ties.from, ...(result === undefined ? {} : { inputs: { total: result.total.trace, grade: result.grade.trace } }) };
  }
  return { ...rankRules[ties.choice], values: { points: result.total.value, rank: result.rank }, clause: ties.from, inputs: { total: result.total.trace } };
}
