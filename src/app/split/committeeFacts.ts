import type { Community, Facts, LedgerRow, Roster } from "../../domain/facts";
import { countsInto } from "../../domain/items/dueEvery";
import { offeredFirst } from "../../domain/registers/offeredFirst";
import { keepsLedger } from "../../domain/registers/schemeServices";
import { surveyPeriod } from "../../domain/satisfaction/surveyPeriod";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { lastMonthOf } from "../../domain/units/period";
import { quarterShown } from "../../workbook/newSpec";
import { emptyFacts } from "../emptyFacts";
import { engagementsToAssess } from "./engagementsToAssess";

/** Stands for the name of another community that shares a unit: its area may be the unit's, its name is nobody's business. */
const otherCommunity = "其他社区";

/**
 * What a committee gets of the street's facts: its units, the people whom it has to assess now, its forms with what is known
 * of them, replies of the running period, and what earlier months count into a quarter. Made from blank facts: what is added
 * to facts one day goes to no committee by itself.
 */
export function committeeFacts(scheme: Scheme, facts: Facts, community: string): Facts {
  const roster = committeeRoster(scheme, facts, community);
  const units = new Set(roster.units.map(({ id }) => id));
  const alone = new Set(roster.units.filter(({ communities }) => communities.length === 1).map(({ id }) => id));
  const people = new Set(roster.gridLeaders.map(({ id }) => id));
  const periods = new Map(scheme.surveys.map(({ id, cadence }) => [id, surveyPeriod(cadence, facts.month)]));
  return {
    ...emptyFacts(scheme, facts.month, roster, []), asOf: undefined, restDays: facts.restDays,
    forms: facts.forms.filter(({ subject, scorer }) => scorer === community && units.has(subject)),
    scoreLedger: facts.scoreLedger.filter((row) => row.scorer === community && units.has(row.subject) && isCountedLater(scheme, row, facts)),
    gridLeaderResults: facts.gridLeaderResults.filter(({ engagement, quarter }) => people.has(engagement) && quarter === quarterShown(facts)),
    // Its own alone: what the street typed or another committee of the unit sent would come back as if it were this one's.
    replies: facts.replies.filter(({ survey, period, subject, from }) => from === community && units.has(subject) && periods.get(survey) === period),
    // Of a unit that several committees share nobody knows whose they are: an old copy would come back over newer ones.
    votes: facts.votes.filter(({ survey, period, subject }) => alone.has(subject) && periods.get(survey) === period),
    populations: facts.populations.filter(({ subject }) => units.has(subject)),
    serviceTypes: keepsLedger(scheme, roster.units) ? offeredFirst(facts.serviceTypes) : [],
  };
}

function committeeRoster(scheme: Scheme, facts: Facts, community: string): Roster {
  const { roster } = facts;
  const units = roster.units.filter((unit) => unit.communities.includes(community) && isConcerned(scheme, unit.kind));
  const named = new Set(units.flatMap(({ communities }) => communities));
  // Its own comes first; others only stand for the area of a unit that it shares with them.
  const own = roster.communities.filter(({ id }) => id === community);
  const others = roster.communities.filter(({ id }) => id !== community && named.has(id)).map((other): Community => ({ ...other, name: otherCommunity }));
  return { communities: [...own, ...others], units, gridLeaders: engagementsToAssess(scheme, facts, community), staff: [] };
}

/** Whether committees score units of a kind, or survey their people. */
function isConcerned(scheme: Scheme, kind: Roster["units"][number]["kind"]): boolean {
  return scheme.scoreSheets.some(({ subject, scorer }) => subject === kind && scorer === "committee") || scheme.surveys.some(({ subject }) => subject === kind);
}

/** Whether a closed row is added to this month's count of a quarterly item. */
function isCountedLater(scheme: Scheme, { sheet, row, period }: LedgerRow, { month }: Pick<Facts, "month">): boolean {
  const items = scheme.scoreSheets.find(({ id }) => id === sheet)?.blocks.flatMap((block) => block.items) ?? [];
  const item = items.find(({ id }) => row === id || row.startsWith(`${id}/`));
  return item !== undefined && item.due !== "always" && countsInto(item.due, lastMonthOf(period), month);
}

/** Who has forms or people to assess: communities that get a file. */
export function hasSomethingToFill({ forms, roster }: Facts, scheme: Scheme, community: string): boolean {
  const isSurveyed = scheme.surveys.some(({ subject }) => roster.units.some(({ kind, communities }) => kind === subject && communities.includes(community)));
  return forms.length > 0 || roster.gridLeaders.length > 0 || isSurveyed;
}
