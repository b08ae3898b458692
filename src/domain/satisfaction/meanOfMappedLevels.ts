import { divide, rational, type Rational } from "../units/rational";
import { answeredVotes, unknownLevels, weighVotes, type LevelIndex, type LevelVotes } from "./levelVotes";

/** The points of each level, in the scheme's own scale: 100/80/60, 5 to 1, with negatives (5, 4, -3, -5). */
export type LevelPoints = ReadonlyMap<string, Rational>;

/**
 * 满意度指数 as the mean of the levels' points, exact, in the unit of the points. Replies without an answer are left out
 * and counted. Published as a mean of item scores on 0-100 or 0-10 (mzph.cn/web/51651.shtml,
 * yingxiaofangan.com/n/442669.html) and with 5, 4, -3, -5 (m.qiqiwenku.com/doc/588846.html).
 */
export function meanOfMappedLevels(votes: LevelVotes, points: LevelPoints): LevelIndex {
  const levels = unknownLevels(votes, new Set(points.keys()));
  if (levels.length > 0) return { kind: "unknownLevels", levels };
  const answered = answeredVotes(votes);
  const { unanswered } = votes;
  if (answered === 0) return { kind: "noAnswers", unanswered };
  return { kind: "value", value: divide(weighVotes(votes, points), rational(answered)), answered, unanswered };
}
