import { divide, hundred, negate, rational } from "../units/rational";
import { answeredVotes, unknownLevels, weighVotes, type LevelIndex, type LevelVotes } from "./levelVotes";

/** All levels, those who recommend (9, 10 of 0-10) and those who advise against (0 to 6); the others are passive. */
export interface PromoterRule {
  readonly levels: readonly string[];
  readonly promoters: readonly string[];
  readonly detractors: readonly string[];
}

/**
 * Net promoter score = per cent of promoters - per cent of detractors: exact, -100 to 100 (Reichheld 2003).
 * Open answers are left out and counted.
 */
export function netPromoter(votes: LevelVotes, rule: PromoterRule): LevelIndex {
  const levels = unknownLevels(votes, new Set(rule.levels));
  if (levels.length > 0) return { kind: "unknownLevels", levels };
  const answered = answeredVotes(votes);
  const { unanswered } = votes;
  if (answered === 0) return { kind: "noAnswers", unanswered };
  const percentEach = divide(hundred, rational(answered));
  const factors = new Map([
    ...rule.promoters.map((level) => [level, percentEach] as const),
    ...rule.detractors.map((level) => [level, negate(percentEach)] as const),
  ]);
  return { kind: "value", value: weighVotes(votes, factors), answered, unanswered };
}
