import type { SurveyVotes } from "../../../domain/facts";
import type { SatisfactionResult } from "../../../domain/satisfaction/satisfactionResult";
import { divide, multiply, rational, sum, toNumber } from "../../../domain/units/rational";
import { noFigure } from "./indexFormulas";
import { countedWord, repliesWord } from "./votesFormulas";
import type { VotesFigure, VotesPage } from "./votesLayout";

export type RowFigures = Readonly<Record<Exclude<VotesFigure, "unitId" | "questionNumber">, number | string>>;

/** The figures of each row of a page, exact until they stand in a cell; whether votes count is the engine's word. */
export function votesFigures({ survey, rows }: VotesPage, votes: readonly SurveyVotes[], result: SatisfactionResult): RowFigures[] {
  const levelsOf = (group: number, question: number): number[] => survey.levels.map((_, level) => votes.find((one) => one.group === survey.groups[group]!.id)?.questions[question]?.[level] ?? 0);
  const countOf = (group: number, question: number): number => levelsOf(group, question).reduce((total, count) => total + count, 0);
  const weighs = (question: number): boolean => toNumber(survey.questions[question]!.weight.value) > 0;
  return rows.map(({ group, question }): RowFigures => {
    const count = countOf(group, question);
    const points = sum(levelsOf(group, question).map((votesOfLevel, level) => multiply(rational(votesOfLevel), survey.levels[level]!.points.value)));
    const most = Math.max(...survey.questions.map((_, other) => (weighs(other) ? countOf(group, other) : 0)));
    const isCounted = most > 0 && result.groups[group]!.source === "votes";
    const weight = survey.questions[question]!.weight.value;
    const mean = count === 0 ? undefined : divide(points, rational(count));
    return {
      count, mean: mean === undefined ? noFigure : toNumber(mean), state: count === 0 ? "" : isCounted ? countedWord : most > 0 ? repliesWord : "",
      weighing: weighs(question) ? count : 0, weighted: mean === undefined ? 0 : toNumber(multiply(weight, mean)), weight: count === 0 ? 0 : toNumber(weight),
      isCounted: isCounted ? 1 : 0, countedVotes: isCounted ? count : 0, countedPoints: isCounted ? toNumber(points) : 0, open: isCounted ? Math.max(0, most - count) : 0,
    };
  });
}
