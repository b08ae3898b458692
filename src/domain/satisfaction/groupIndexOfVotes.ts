import { populationDefects, type AnswerDefect, type GroupIndex, type GroupRule, type RespondentGroup } from "./groupIndex";
import { meanOfMappedLevels } from "./meanOfMappedLevels";
import type { VoteTable } from "./reply";
import { replyScore } from "./replyScore";

/**
 * The index of a group from votes per question and level: the mean of the questions' means, by weight over the questions
 * that have votes. Equal to the mean of the replies' scores when no question is left open. Spread and interval: undefined.
 */
export function groupIndexOfVotes(group: RespondentGroup, table: VoteTable, rule: GroupRule): GroupIndex {
  const indices = rule.questions.map((_, question) => {
    const counts = table.questions[question] ?? {};
    const votes = Object.values(counts).reduce((total, count) => total + count, 0);
    return { votes, index: meanOfMappedLevels({ counts, unanswered: table.replies - votes }, rule.levels) };
  });
  const questions = indices.map(({ votes, index }) => (index.kind === "value" ? { replies: votes, mean: index.value } : { replies: votes }));
  const defects = indices.flatMap(({ votes, index }, question): AnswerDefect[] => {
    if (index.kind === "unknownLevels") return [{ kind: "unknownLevels", group: group.id, question, levels: index.levels }];
    if (votes > table.replies) return [{ kind: "moreVotesThanReplies", group: group.id, question, votes, replies: table.replies }];
    return [];
  });
  const found = table.questions.length;
  const expected = rule.questions.length;
  const numberDefects: AnswerDefect[] = found === expected ? [] : [{ kind: "wrongNumberOfAnswers", group: group.id, found, expected }];
  const allDefects = [...numberDefects, ...defects, ...populationDefects(group, table.replies)];
  return {
    group: group.id,
    replies: table.replies,
    discarded: 0,
    unanswered: questions.reduce((open, question) => open + Math.max(0, table.replies - question.replies), 0),
    categories: table.categories ?? {},
    questions,
    mean: allDefects.length === 0 ? replyScore(questions.map((question) => question.mean), rule.questions.map((question) => question.weight)) : undefined,
    defects: allDefects,
  };
}
