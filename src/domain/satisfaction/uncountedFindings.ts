import type { Finding } from "../finding";
import type { Survey } from "../scheme/schemeSchema";
import type { Period } from "../units/period";
import type { UncountedTally } from "./replyTally";

/** What was not counted of the replies of one subject, each kind once with its number. Replies without any answer are only a note. */
export function uncountedFindings(survey: Survey, subject: string, period: Period, uncounted: UncountedTally): Finding[] {
  const about = { survey: survey.id, subject, period };
  const found = (code: string, severity: Finding["severity"], values: Finding["values"]): Finding => ({ code, severity, place: { kind: "none" }, values: { ...about, ...values } });
  return [
    ...[...uncounted.unknownLevels].map(([answer, count]) => found("surveyUnknownLevel", "error", { found: answer, count, levels: survey.levels.map((level) => level.answer).join("、") })),
    ...[...uncounted.unknownGroups].map(([group, count]) => found("surveyUnknownGroup", "error", { found: group, count, groups: survey.groups.map(({ title }) => title.zh).join("、") })),
    ...(uncounted.wrongAnswerCounts > 0 ? [found("surveyWrongAnswerCount", "error", { count: uncounted.wrongAnswerCounts, questions: survey.questions.length })] : []),
    ...(uncounted.empty > 0 ? [found("surveyEmptyReply", "note", { count: uncounted.empty })] : []),
  ];
}

/** Groups of a subject that have replies and votes: a unit uses one of the two in a period. The replies were counted. */
export function doubledFindings(survey: Survey, subject: string, period: Period, groups: readonly string[]): Finding[] {
  return groups.map((id) => ({
    code: "surveyRepliesAndVotes", severity: "error", place: { kind: "none" },
    values: { survey: survey.title.zh, subject, period, group: survey.groups.find((group) => group.id === id)?.title.zh ?? id },
  }));
}
