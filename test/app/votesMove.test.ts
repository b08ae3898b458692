import { expect, test } from "vitest";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { newWorkbook } from "../../src/app/newWorkbook";
import type { Facts, Roster, SurveyVotes } from "../../src/domain/facts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { closed, errorsIn, filledMonth, openedNext, verified } from "./closing/closingBook";
import { readTemplate } from "./demoTemplates";

const minutes = 60_000;
const { scheme, roster } = readTemplate("street");
const communities = roster.communities.slice(0, 1);
const units = roster.units.filter((unit) => unit.communities.every((id) => id === communities[0]!.id));
const small: Roster = { communities, units, gridLeaders: [], staff: [] };
const survey = scheme.surveys.find(({ subject }) => subject === "station")!;
const station = units.find(({ kind }) => kind === "station")!;

/** Votes of every group; the second question was left open, one level was chosen by nobody. */
const votes = survey.groups.map(({ id }, group): SurveyVotes => ({
  survey: survey.id, period: "2026-Q1" as SurveyVotes["period"], subject: station.id, group: id,
  questions: survey.questions.map((_, question) => survey.levels.map((_level, level) => (question === 1 ? undefined : level === 2 ? 0 : 30 + group + level))),
}));

test("votes move to the list of earlier quarters when the quarter changes: what was closed with them can be computed again, and the page is blank", async () => {
  const { facts } = sampleYear(scheme, small, [], { year: 2026, months: 3, repliesOfYear: 0 }).at(-1)!;
  const march: Facts = { ...facts, replies: [], votes };
  const bytes = filledMonth(await fileWorkbooks.create(newWorkbook("蜀山街道", [scheme], scheme, march).plan));
  const done = await closed(bytes, "2026-03");
  const april = await openedNext(done.bytes, "2026-04");
  const { reading, plan } = verified(april.bytes);
  expect(reading.facts.votes).toEqual(votes);
  expect(errorsIn(april.bytes)).toEqual([]);
  expect(verified(april.bytes).findings.filter(({ code }) => code.startsWith("closed"))).toEqual([]);
  const page = plan.sheets.find(({ id }) => id === "votes")!.cells.filter((cell) => cell.kind === "input");
  expect([page.length > 0, page.filter((cell) => cell.value !== null)]).toEqual([true, []]);
  // One vote of the quarter that is over is another one now.
  const moved = [...reading.found.sheet("votes")!.listRows("earlier")];
  const row = moved.find((each) => String(reading.found.sheet("votes")!.cellAt(each, 6)?.value).startsWith("30/"))!;
  const changed = fileWorkbooks.patch(april.bytes, [{ sheetTitle: "满意度汇总录入", row, column: 6, value: String(reading.found.sheet("votes")!.cellAt(row, 6)!.value).replace("30/", "31/") }]);
  if (!changed.ok) throw new Error("not patched");
  expect(verified(changed.value).findings).toContainEqual(expect.objectContaining({ code: "closedRepliesChanged", severity: "error" }));
}, 3 * minutes);
