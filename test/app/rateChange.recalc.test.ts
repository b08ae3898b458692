import { beforeAll, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts";
import type { Day } from "../../src/domain/units/day";
import type { Month } from "../../src/domain/units/period";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { troubleOf } from "../arbitraries/verifiedBytes";
import { planDifferences } from "../tools/compareWithPlan";
import { recalculateWithLibreOffice, type NamedFile } from "../tools/recalculate";
import type { NewWorkbook } from "../../src/app/newWorkbook";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { bookOf, joiningFrom, staffPayFrom, versionsFrom } from "./rateChange";

const minutes = 60_000;
const month = (text: string): Month => text as Month;
const joinedEarlier = (facts: Facts): Facts => ({ ...facts, roster: { ...facts.roster, gridLeaders: facts.roster.gridLeaders.map((each) => (each.id === "G002" ? { ...each, from: "2026-04-01" as Day } : each)) } });
const july = versionsFrom(month("2026-07"), { fixed: 220, performance: 240 });
const books = new Map<string, NewWorkbook>([
  ["a raise from July, in July", bookOf(july, month("2026-07"))],
  ["a raise from July, in October", bookOf(july, month("2026-10"))],
  ["a raise from July, with a correction of April", bookOf(july, month("2026-08"), joinedEarlier)],
  ["a raise within the quarter that is paid", bookOf(versionsFrom(month("2026-05"), { fixed: 220, performance: 240 }), month("2026-07"))],
  ["another cut-off day", bookOf(versionsFrom(month("2026-07"), { fixed: 200, performance: 200, cutoffDay: 10 }), month("2026-07"))],
  ["another joining rule", bookOf(joiningFrom(month("2026-06"), "calendarDays", "atQuarterEnd"), month("2026-07"))],
  ["another ladder and cut-off day of staff", bookOf(staffPayFrom(month("2026-07"), { base: 2000, step: 300, cutoffDay: 10 }), month("2026-08"), (facts) => ({ ...facts, roster: { ...facts.roster, staff: staffOfEachStart(facts) } }))],
]);

/** Who joins on the days at which the two cut-off days part, one who leaves between them, and one in post all year. */
function staffOfEachStart({ roster }: Facts): Facts["roster"]["staff"] {
  const one = roster.staff[0]!;
  const spans: readonly (readonly [string, string?])[] = [["2025-03-01"], ["2026-05-15"], ["2026-05-16"], ["2026-07-10"], ["2026-07-11"], ["2026-02-01", "2026-07-12"], ["2026-02-01", "2026-06-12"]];
  return spans.map(([from, to], index) => ({ ...one, id: `W10${index}`, person: `R10${index}`, level: index % 3, from: from as Day, to: to as Day | undefined }));
}
let recalculated: Map<string, RawWorkbook>;

beforeAll(async () => {
  const files: NamedFile[] = [];
  for (const [name, { plan }] of books) files.push({ name, bytes: await fileWorkbooks.create(plan) });
  recalculated = await recalculateWithLibreOffice(files);
}, 5 * minutes);

test.each([...books.keys()])("%s: another program computes in every cell what the engine has", (name) => {
  expect(planDifferences(books.get(name)!.plan, recalculated.get(name)!).slice(0, 5)).toEqual([]);
});

test.each([...books.keys()])("%s: verify finds nothing wrong with the money", async (name) => {
  const trouble = troubleOf(await fileWorkbooks.create(books.get(name)!.plan));
  // A roster that is another one than closed months had must be asked about.
  const expected = name.includes("correction") ? ["closedPersonChanged", "paidDiffers"] : name.includes("ladder") ? ["closedInputGone"] : [];
  expect([...new Set(trouble.map((line) => line.split(" ")[0]!))]).toEqual(expected);
}, minutes);
