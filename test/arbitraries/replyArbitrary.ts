import fc from "fast-check";
import { formPeriod } from "../../src/domain/combining/formPeriod";
import type { Roster, SurveyReply, SurveyVotes } from "../../src/domain/facts";
import type { Scheme, Survey } from "../../src/domain/scheme/schemeSchema";
import { halfYearOf, quarterOf, yearOf, type Month, type Period } from "../../src/domain/units/period";
import { toNumber } from "../../src/domain/units/rational";
import type { SurveyPopulation } from "../../src/domain/satisfaction/surveyPopulation";
import { all, someOf } from "./dayArbitrary";

/** The period of a survey that contains the month. */
function periodOf(cadence: Survey["cadence"], month: Month): Period {
  return formPeriod(cadence, month) ?? { month: () => month, quarter: () => quarterOf(month), halfYear: () => halfYearOf(month), year: () => yearOf(month) }[cadence]();
}

/** Replies of each unit and group: none, one, just under the fewest, enough; questions left open and levels that do not exist. */
export function repliesArbitrary(scheme: Scheme, month: Month, roster: Roster): fc.Arbitrary<SurveyReply[]> {
  const groups = scheme.surveys.flatMap((survey) => roster.units.filter(({ kind }) => kind === survey.subject).slice(0, 2).flatMap(({ id }) => survey.groups.map((group) => ({ survey, subject: id, group }))));
  return all(groups.map((group) => groupReplies(group, month))).map((lists) => lists.flat());
}

/** 汇总录入 of some units and groups, beside replies or without: blanks, zeros, questions with more votes than others, none at all. */
export function votesArbitrary(scheme: Scheme, month: Month, roster: Roster): fc.Arbitrary<SurveyVotes[]> {
  const keys = scheme.surveys.flatMap((survey) => roster.units.filter(({ kind }) => kind === survey.subject).flatMap(({ id }) => survey.groups.map((group) => ({ survey, subject: id, group: group.id }))));
  const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: fc.constant(undefined) });
  const votesOf = ({ survey, subject, group }: (typeof keys)[number]): fc.Arbitrary<SurveyVotes> =>
    all(survey.questions.map(() => all(survey.levels.map(() => count)))).map((questions) => ({ survey: survey.id, period: periodOf(survey.cadence, month), subject, group, questions }));
  return fc.oneof({ weight: 3, arbitrary: fc.constant<SurveyVotes[]>([]) }, { weight: 2, arbitrary: someOf(keys).chain((kept) => all(kept.map(votesOf))) });
}

/** How many people some of the groups stand for: fewer than replied, as many, more. */
export function populationsArbitrary(scheme: Scheme, roster: Roster): fc.Arbitrary<SurveyPopulation[]> {
  const keys = scheme.surveys.flatMap((survey) => roster.units.filter(({ kind }) => kind === survey.subject).flatMap(({ id }) => survey.groups.map((group) => ({ survey: survey.id, subject: id, group: group.id, least: toNumber(group.minReplies.value) }))));
  return someOf(keys).chain((kept) => all(kept.map(({ least, ...key }) => fc.constantFrom(1, least, least + 1, 40, 5000).map((population) => ({ ...key, population: Math.max(1, population) })))));
}

interface Asked { readonly survey: Survey; readonly subject: string; readonly group: Survey["groups"][number] }

function groupReplies({ survey, subject, group }: Asked, month: Month): fc.Arbitrary<SurveyReply[]> {
  const fewest = toNumber(group.minReplies.value);
  const wanted = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(fewest, fewest + 1) }, { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, Math.max(0, fewest - 1)) });
  const level = fc.constantFrom(...survey.levels.map(({ answer }) => answer));
  const answer = fc.oneof({ weight: 12, arbitrary: level }, { weight: 1, arbitrary: fc.constantFrom(undefined, 9) });
  const answers = fc.oneof({ weight: 15, arbitrary: all(survey.questions.map(() => answer)) }, { weight: 1, arbitrary: level.map((same) => survey.questions.map(() => same)) });
  const base = { survey: survey.id, period: periodOf(survey.cadence, month), subject, group: group.id };
  return wanted.chain((count) => fc.array(answers.map((given) => ({ ...base, answers: given })), { minLength: count, maxLength: count }));
}
