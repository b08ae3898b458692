import { formPeriod } from "../../domain/combining/formPeriod";
import type { Facts, SurveyReply } from "../../domain/facts";
import type { Scheme, Survey } from "../../domain/scheme/schemeSchema";
import { kindOf as periodKindOf, lastMonthOf, monthOfYear, type Period, type PeriodKind } from "../../domain/units/period";
import { compare, toNumber } from "../../domain/units/rational";
import type { SeededRandom } from "./seededRandom";
import { unitProfiles, type Diligence, type UnitProfile } from "./unitProfile";

const periodsOfYear: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, halfYear: 2, year: 1 };
/** How often a respondent goes down one level from the best, and leaves a question open: the sample's own. */
const chanceOfLess: Readonly<Record<Diligence, number>> = { excellent: 0.28, good: 0.4, weak: 0.6 };
const chanceOfOpen = 0.01;

/**
 * The facts with the replies of every survey whose period ends in the month: `repliesOfYear` in all for each survey over
 * its periods, spread over its subjects. By June, the last but one of the subjects once gets too few to count.
 */
export function fillSurvey(scheme: Scheme, facts: Facts, random: SeededRandom, repliesOfYear: number): Facts {
  const profiles = [...unitProfiles(facts.roster).values()];
  const replies = scheme.surveys.flatMap((survey) => {
    const period = formPeriod(survey.cadence, facts.month);
    if (period === undefined) return [];
    const subjects = profiles.filter(({ unit }) => unit.kind === survey.subject);
    const counts = repliesBySubject(survey, period, subjects, random.fork("survey", survey.id, period), repliesOfYear);
    return subjects.flatMap((subject, index) => repliesOf(survey, period, subject, counts[index]!, random.fork("survey", survey.id, period, subject.unit.id)));
  });
  return { ...facts, replies: [...facts.replies, ...replies] };
}

/** Adds up to the period's part of the year's replies exactly. */
function repliesBySubject(survey: Survey, period: Period, subjects: readonly UnitProfile[], draw: SeededRandom, repliesOfYear: number): number[] {
  const periods = periodsOfYear[periodKindOf(period)];
  const position = monthOfYear(lastMonthOf(period)) / (12 / periods);
  const upTo = (count: number): number => Math.floor((repliesOfYear * count) / periods);
  const total = upTo(position) - upTo(position - 1);
  const isShort = ({ place, of }: UnitProfile): boolean => position === Math.min(2, periods - 1) && of > 2 && place === of - 2;
  const few = Math.floor(toNumber(survey.minReplies.value) / 2);
  const others = subjects.filter((subject) => !isShort(subject)).length;
  const rest = total - few * (subjects.length - others);
  let given = 0;
  const even = subjects.map((subject) => {
    if (isShort(subject)) return few;
    given += 1;
    return Math.floor((rest * given) / others) - Math.floor((rest * (given - 1)) / others);
  });
  return unevenly(even, subjects.map(isShort), draw);
}

/** Moves a few replies between neighbours: a street never counts the same everywhere. */
function unevenly(counts: readonly number[], isFixed: readonly boolean[], draw: SeededRandom): number[] {
  const moved = [...counts];
  for (let index = 0; index + 1 < moved.length; index += 2) {
    if (isFixed[index] || isFixed[index + 1]) continue;
    const some = Math.min(draw.between(0, 6), Math.floor(moved[index]! / 10));
    moved[index]! -= some;
    moved[index + 1]! += some;
  }
  return moved;
}

/** The small groups get a little more than they need, the largest group all the others. */
function repliesOf(survey: Survey, period: Period, { unit, diligence }: UnitProfile, count: number, draw: SeededRandom): SurveyReply[] {
  const largest = survey.groups.reduce((most, group) => (compare(group.minReplies.value, most.minReplies.value) > 0 ? group : most));
  const small = survey.groups.filter((group) => group !== largest).map((group) => ({ group, size: toNumber(group.minReplies.value) + draw.between(1, 3) }));
  const left = Math.max(0, count - small.reduce((total, { size }) => total + size, 0));
  const sizes = [{ group: largest, size: left }, ...small].flatMap(({ group, size }) => Array.from({ length: size }, () => group.id)).slice(0, count);
  const answers = survey.levels.map(({ answer, points }) => ({ answer, points: points.value })).sort((a, b) => compare(b.points, a.points)).map(({ answer }) => answer);
  return sizes.map((group) => ({ survey: survey.id, period, subject: unit.id, group, answers: survey.questions.map(() => answerOf(answers, chanceOfLess[diligence], draw)) }));
}

function answerOf(bestFirst: readonly number[], less: number, draw: SeededRandom): number | undefined {
  if (draw.happens(chanceOfOpen)) return undefined;
  let level = 0;
  while (level < bestFirst.length - 1 && draw.happens(less)) level += 1;
  return bestFirst[level];
}
