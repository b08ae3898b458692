import type { Entry, Facts, FormFacts, Roster, RowEntries, SurveyReply, SurveyVotes } from "../../domain/facts";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { formKey, surveyedBy, type CommitteeEntries } from "./committeeEntries";

/**
 * The street's facts with what one committee entered in place of what stood there for it. The street's own entries stay:
 * targets that it set, decisions, its centre's forms, replies that it typed, every other community. Taking the same entries
 * again changes nothing. `savedLater`: units of which another committee's file was saved later than this one; votes that are
 * there for them stay.
 */
export function mergeEntries(scheme: Scheme, facts: Facts, community: string, taken: CommitteeEntries, savedLater: ReadonlySet<string> = noUnits): Facts {
  const entries = { ...taken, votes: taken.votes.filter((votes) => !isKeptBack(votes, facts.votes, savedLater)) };

  const forms = new Map(entries.forms.map((form) => [formKey(form), form]));
  const results = new Map(entries.results.map((result) => [`${result.engagement}|${result.quarter}`, result]));
  const isOwn = surveyedBy(scheme, facts, community);
  const populations = entries.populations.filter(({ subject }) => facts.roster.units.some(({ id }) => id === subject));
  const typed = new Set(populations.map(groupKey));
  return {
    ...facts,
    forms: facts.forms.map((form) => mergedForm(form, forms.get(formKey(form)))),
    gridLeaderResults: facts.gridLeaderResults.map((result) => results.get(`${result.engagement}|${result.quarter}`) ?? result),
    replies: mergedReplies(facts.replies, entries.replies, community, isOwn),
    votes: [...facts.votes.filter((votes) => isKeptVotes(votes, entries.votes, facts.roster, isOwn)), ...entries.votes],
    populations: [...facts.populations.filter((population) => !typed.has(groupKey(population))), ...populations],
  };
}

const noUnits: ReadonlySet<string> = new Set();

/** Whether votes of a file are an older copy of what is there. */
export function isKeptBack(votes: SurveyVotes, present: readonly SurveyVotes[], savedLater: ReadonlySet<string>): boolean {
  return savedLater.has(votes.subject) && present.some((other) => other.period === votes.period && groupKey(other) === groupKey(votes));
}

function mergedForm(own: FormFacts, taken: FormFacts | undefined): FormFacts {
  if (taken === undefined) return own;
  const keys = new Set([...own.rows.keys(), ...taken.rows.keys()]);
  const rows = new Map([...keys].map((key) => [key, mergedRow(own.rows.get(key), taken.rows.get(key))] as const));
  return { ...taken, rows, decision: own.decision };
}

const blankEntry: Entry = { state: "missing" };
const blankRow: RowEntries = { target: blankEntry, reported: blankEntry, checked: blankEntry, reason: "" };

/** A target that the street set stays its own. */
function mergedRow(own: RowEntries | undefined, taken: RowEntries = blankRow): RowEntries {
  return own === undefined || own.target.state === "missing" ? taken : { ...taken, target: own.target };
}

/** A reply says whose file brought it: those are replaced, what the street typed or another committee of the unit sent stays. Where nothing differs the same replies stay as they are. */
function mergedReplies(own: readonly SurveyReply[], taken: readonly SurveyReply[], community: string, isOwn: (reply: SurveyReply) => boolean): readonly SurveyReply[] {
  const marked = taken.map((reply): SurveyReply => ({ ...reply, from: community }));
  const isReplaced = (reply: SurveyReply): boolean => isOwn(reply) && reply.from === community;
  const before = own.filter(isReplaced);
  // As many of each as before: those stand where they stood, only what is new or gone moves.
  const left = new Map<string, SurveyReply[]>();
  for (const reply of marked) left.set(replyKey(reply), [...(left.get(replyKey(reply)) ?? []), reply]);
  const kept = new Set(before.filter((reply) => left.get(replyKey(reply))?.pop() !== undefined));
  return [...own.filter((reply) => !isReplaced(reply) || kept.has(reply)), ...[...left.values()].flat()];
}

export function replyKey({ survey, period, subject, group, answers }: SurveyReply): string {
  return JSON.stringify([survey, period, subject, group, answers]);
}

/** Votes of a unit with one committee are the file's alone; of a unit with several, only groups that the file has votes of are replaced. */
function isKeptVotes(votes: SurveyVotes, taken: readonly SurveyVotes[], { units }: Roster, isOwn: (votes: SurveyVotes) => boolean): boolean {
  if (!isOwn(votes)) return true;
  const isShared = (units.find(({ id }) => id === votes.subject)?.communities.length ?? 0) > 1;
  return isShared && !taken.some((other) => other.period === votes.period && groupKey(other) === groupKey(votes));
}

function groupKey({ survey, subject, group }: { readonly survey: string; readonly subject: string; readonly group: string }): string {
  return JSON.stringify([survey, subject, group]);
}
