import type { Entry, Facts, FormFacts, GridLeaderResult, RowEntries, SurveyReply, SurveyVotes } from "../../src/domain/facts";
import { kindOf } from "../../src/domain/items/itemKinds";
import { rowKeyOf } from "../../src/domain/combining/scoreForm";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { missing } from "./entryArbitrary";

/**
 * Facts as a workbook can hold them: what is blank on both sides is the same, whichever way it was written.
 * Everything else must come back from a file exactly as it went in.
 */
export function readableFacts(scheme: Scheme, facts: Facts): Facts {
  return { ...facts, forms: facts.forms.map((form) => readableForm(scheme, form)), replies: facts.replies.map((reply) => readableReply(scheme, reply)), votes: readableVotes(facts.votes), gridLeaderResults: readableResults(facts.gridLeaderResults), payments: facts.payments.map((payment) => ({ ...payment, position: undefined })) };
}

/** An answer that is no level is reported when it is read, and counts as none. */
function readableReply(scheme: Scheme, reply: SurveyReply): SurveyReply {
  const levels = new Set(scheme.surveys.find(({ id }) => id === reply.survey)?.levels.map(({ answer }) => answer));
  return { ...reply, answers: reply.answers.map((answer) => (answer !== undefined && levels.has(answer) ? answer : undefined)) };
}

/** By survey, unit and group; what has no vote at all was not typed. */
function readableVotes(votes: readonly SurveyVotes[]): SurveyVotes[] {
  const keyOf = ({ survey, period, subject, group }: SurveyVotes): string => JSON.stringify([survey, period, subject, group]);
  return votes.filter(({ questions }) => questions.flat().some((count) => count !== undefined)).sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

/** Two sheets hold the results: their order is not kept, and a line on which nothing was noted is none. */
function readableResults(results: readonly GridLeaderResult[]): GridLeaderResult[] {
  const isNoted = ({ result, points, reason, contactsDue, contactsDone, matters, services }: GridLeaderResult): boolean => result !== "notAssessed" || reason !== "" || [points, contactsDue, contactsDone, matters, services].some(({ state }) => state !== "missing");
  const keyOf = ({ engagement, quarter }: GridLeaderResult): string => `${quarter} ${engagement}`;
  return results.filter(isNoted).sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function readableForm(scheme: Scheme, form: FormFacts): FormFacts {
  const sheet = scheme.scoreSheets.find(({ id }) => id === form.sheet)!;
  const keys = sheet.blocks.flatMap(({ items }) => items.flatMap((item) => kindOf(item).rows(item).map((row) => rowKeyOf(item, row))));
  const rows = new Map(keys.map((key): [string, RowEntries] => [key, form.rows.get(key) ?? { target: missing, reported: missing, checked: missing, reason: "" }]));
  const unscored: Record<string, Entry> = Object.fromEntries(sheet.unscored.map(({ id }) => [id, form.unscored[id] ?? missing]));
  return { ...form, rows, unscored };
}
