import type { Facts, SurveyReply, SurveyVotes } from "../facts";
import { error, type Finding } from "../finding";
import type { Scheme, Survey } from "../scheme/schemeSchema";
import { isMonth, kindOf, type Period } from "../units/period";
import { groupedBy } from "../money/groupedBy";
import { satisfactionOfTally, type SatisfactionOptions, type SatisfactionResult } from "./computeSatisfaction";
import { tallyReplies } from "./replyTally";
import { surveyPeriod } from "./surveyPeriod";
import { surveyScale } from "./surveyScale";

export interface AllSatisfaction {
  readonly results: readonly SatisfactionResult[];
  /** Replies of surveys or subjects that the scheme or the roster does not know, and what the results found. */
  readonly findings: readonly Finding[];
}

/**
 * Every survey of every unit that it is about, for each of the periods (a month stands for the survey's period that
 * contains it; a period of another length than the survey's is passed over). Replies are grouped once: linear in their number.
 */
export function computeAllSatisfaction(scheme: Scheme, facts: Pick<Facts, "replies" | "roster"> & Partial<Pick<Facts, "votes">>, periods: readonly Period[], options: Pick<SatisfactionOptions, "populations"> = {}): AllSatisfaction {
  const grouped = repliesByOccasion(facts.replies);
  const votes = groupedBy(facts.votes ?? [], occasionKey);
  const withRounding = { ...options, rounding: scheme.policies.rounding.choice };
  const results = scheme.surveys.flatMap((survey) => {
    const scale = surveyScale(survey);
    const subjects = facts.roster.units.filter(({ kind }) => kind === survey.subject);
    return periodsOf(survey, periods).flatMap((period) => subjects.map(({ id: subject }) => {
      const tally = tallyReplies(grouped.get(survey.id)?.get(subject)?.get(period) ?? [], scale);
      return satisfactionOfTally({ survey, subject, period, scale }, tally, { ...withRounding, votes: votes.get(occasionKey({ survey: survey.id, subject, period })) });
    }));
  });
  return { results, findings: [...strayFindings(scheme, facts, grouped), ...strayVotes(scheme, facts), ...results.flatMap(({ findings }) => findings)] };
}

function occasionKey({ survey, subject, period }: { readonly survey: string; readonly subject: string; readonly period: Period }): string {
  return `${survey}|${period}|${subject}`;
}

/** Replies by survey, subject and period. */
type RepliesByOccasion = Map<string, Map<string, Map<Period, SurveyReply[]>>>;

function repliesByOccasion(replies: readonly SurveyReply[]): RepliesByOccasion {
  const grouped: RepliesByOccasion = new Map();
  for (const reply of replies) {
    const ofSubject = inner(inner(grouped, reply.survey), reply.subject);
    const own = ofSubject.get(reply.period);
    if (own === undefined) ofSubject.set(reply.period, [reply]);
    else own.push(reply);
  }
  return grouped;
}

function inner<Key, Value>(map: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const known = map.get(key) ?? new Map<Key, Value>();
  map.set(key, known);
  return known;
}

function periodsOf(survey: Survey, periods: readonly Period[]): Period[] {
  const own = periods.map((period) => (isMonth(period) ? surveyPeriod(survey.cadence, period) : period));
  return [...new Set(own)].filter((period) => kindOf(period) === survey.cadence);
}

function strayFindings(scheme: Scheme, { roster }: Pick<Facts, "roster">, grouped: RepliesByOccasion): Finding[] {
  const count = (periods: ReadonlyMap<Period, readonly SurveyReply[]>): number => [...periods.values()].reduce((total, { length }) => total + length, 0);
  const error = (code: string, values: Finding["values"]): Finding => ({ code, severity: "error", place: { kind: "none" }, values });
  return [...grouped].flatMap(([id, subjects]) => {
    const survey = scheme.surveys.find((candidate) => candidate.id === id);
    if (survey === undefined) return [error("surveyUnknownSurvey", { found: id, count: [...subjects.values()].reduce((total, periods) => total + count(periods), 0) })];
    const known = new Set(roster.units.filter(({ kind }) => kind === survey.subject).map((unit) => unit.id));
    return [...subjects].flatMap(([subject, periods]) => (known.has(subject) ? [] : [error("surveyUnknownUnit", { survey: id, found: subject, count: count(periods) })]));
  });
}

/** Votes of surveys, units or groups that the scheme or the roster does not know, or of another number of questions or levels. */
function strayVotes(scheme: Scheme, { roster, votes = [] }: Pick<Facts, "roster"> & Partial<Pick<Facts, "votes">>): Finding[] {
  const units = new Map(roster.units.map(({ id, kind }) => [id, kind]));
  const isKnown = ({ survey: id, subject, group, questions }: SurveyVotes): boolean => {
    const survey = scheme.surveys.find((candidate) => candidate.id === id);
    const isShaped = questions.length === survey?.questions.length && questions.every((levels) => levels.length === survey.levels.length);
    return survey !== undefined && isShaped && units.get(subject) === survey.subject && survey.groups.some((known) => known.id === group);
  };
  return votes.filter((one) => !isKnown(one)).map(({ survey, subject, group, period }) => (error("surveyVotesUnknown", { survey, subject, group, period })));
}
