import { divide, hundred, rational } from "../units/rational";
import { answeredVotes, unknownLevels, weighVotes, type LevelIndex, type LevelVotes } from "./levelVotes";

/** Which levels exist, and which of them count as satisfied: the top one, or the top two, as the scheme says. */
export interface SatisfiedRule {
  readonly levels: readonly string[];
  readonly satisfied: readonly string[];
}

/**
 * 满意率 = satisfied / all answers, exact, in per cent (0 to 100). Open answers are left out and counted.
 * Published as "70 of 100 = 70 %" (mzph.cn/web/51651.shtml); which levels are satisfied differs from source to source.
 */
export function satisfiedRate(votes: LevelVotes, rule: SatisfiedRule): LevelIndex {
  const levels = unknownLevels(votes, new Set(rule.levels));
  if (levels.length > 0) return { kind: "unknownLevels", levels };
  const answered = answeredVotes(votes);
  const { unanswered } = votes;
  if (answered === 0) return { kind: "noAnswers", unanswered };
  const percentEach = divide(hundred, rational(answered));
  const value = weighVotes(votes, new Map(rule.satisfied.map((level) => [level, percentEach])));
  return { kind: "value", value, answered, unanswered };
}
