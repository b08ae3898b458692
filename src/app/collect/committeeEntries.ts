import type { Facts, FormFacts, GridLeaderResult, Roster, SurveyReply, SurveyVotes } from "../../domain/facts";
import { surveyPeriod } from "../../domain/satisfaction/surveyPeriod";
import type { SurveyPopulation } from "../../domain/satisfaction/surveyPopulation";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { shownQuarter } from "../../workbook/sheets/people/peoplePeriods";

/** What a committee enters in an open month: the forms that it scores, its grid leaders' quarter, its units' survey of the open period. Survives `structuredClone`. */
export interface CommitteeEntries {
  readonly forms: readonly FormFacts[];
  readonly results: readonly GridLeaderResult[];
  readonly replies: readonly SurveyReply[];
  readonly votes: readonly SurveyVotes[];
  readonly populations: readonly SurveyPopulation[];
}

export const noEntries: CommitteeEntries = { forms: [], results: [], replies: [], votes: [], populations: [] };

/** A committee's part of what was entered in a workbook, the street's or its own. */
export function committeeEntries(scheme: Scheme, facts: Facts, community: string): CommitteeEntries {
  const quarter = shownQuarter(facts.month);
  const leaders = new Set(facts.roster.gridLeaders.filter((leader) => leader.community === community).map(({ id }) => id));
  const isSurveyed = surveyedBy(scheme, facts, community);
  return {
    forms: facts.forms.filter(({ scorer }) => scorer === community),
    results: facts.gridLeaderResults.filter((result) => result.quarter === quarter && leaders.has(result.engagement)),
    replies: facts.replies.filter(isSurveyed), votes: facts.votes.filter(isSurveyed),
    populations: facts.populations.filter(({ subject }) => unitsOf(facts.roster, community).has(subject)),
  };
}

/** Whether a reply is of a unit of the community, and of the period that its survey has in the open month. */
export function surveyedBy(scheme: Scheme, { month, roster }: Pick<Facts, "month" | "roster">, community: string): (reply: Pick<SurveyReply, "survey" | "period" | "subject">) => boolean {
  const units = unitsOf(roster, community);
  const periods = new Map(scheme.surveys.map(({ id, cadence }) => [id, surveyPeriod(cadence, month)]));
  return ({ survey, period, subject }) => units.has(subject) && periods.get(survey) === period;
}

export function unitsOf(roster: Roster, community: string): ReadonlySet<string> {
  return new Set(roster.units.filter(({ communities }) => communities.includes(community)).map(({ id }) => id));
}

export function formKey({ sheet, subject, scorer, period }: Pick<FormFacts, "sheet" | "subject" | "scorer" | "period">): string {
  return JSON.stringify([sheet, subject, scorer, period]);
}
