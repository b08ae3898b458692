import { divide, hundred, isZero, multiply, rational, type Rational } from "../units/rational";
import { answeredVotes, unknownLevels, weighVotes, type LevelIndex, type LevelVotes } from "./levelVotes";

/** The factor of each level (3, 2, 1 as published) and the level that stands alone above the line (满意). */
export interface ThreeTwoOneRule {
  readonly topLevel: string;
  readonly factors: ReadonlyMap<string, Rational>;
}

/**
 * 3a / (3a + 2b + 1c) with a 满意, b 较满意, c 不满意: exact, in per cent (0 to 100). As published
 * (yxxcgj.com/chengguan_171678) it is no mean: all 较满意 gives 0, and one 满意 among many outweighs the rest.
 * Open answers are left out and counted. Answers whose levels all have factor zero give no index.
 */
export function threeTwoOne(votes: LevelVotes, rule: ThreeTwoOneRule): LevelIndex {
  const levels = unknownLevels(votes, new Set(rule.factors.keys()));
  if (levels.length > 0) return { kind: "unknownLevels", levels };
  const weighted = weighVotes(votes, rule.factors);
  const { unanswered } = votes;
  const top = rule.factors.get(rule.topLevel);
  if (isZero(weighted) || top === undefined) return { kind: "noAnswers", unanswered };
  const weightedTop = multiply(top, rational(votes.counts[rule.topLevel] ?? 0));
  return { kind: "value", value: multiply(divide(weightedTop, weighted), hundred), answered: answeredVotes(votes), unanswered };
}
