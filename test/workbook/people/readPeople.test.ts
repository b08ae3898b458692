import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Facts, GridLeaderResult } from "../../../src/domain/facts";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { findInWorkbook } from "../../../src/workbook/findInWorkbook";
import { withAssessmentLines } from "../../../src/workbook/newSpec";
import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import { CellReader } from "../../../src/workbook/readCells";
import { gridLeaderColumn } from "../../../src/workbook/sheets/people/gridLeadersLayout";
import { noPlaces, type PeoplePlaces } from "../../../src/workbook/sheets/people/peoplePlaces";
import { readPeople, type ReadPeople } from "../../../src/workbook/sheets/people/readPeople";
import { monthArbitrary } from "../../arbitraries/dayArbitrary";
import { peopleBook, peopleFactsArbitrary, peopleSpec, randomPeopleBook, schemeJoining, type PeopleBook } from "./madePeople";

async function readBack(book: PeopleBook, plan: WorkbookPlan = book.plan): Promise<{ read: ReadPeople; codes: string[] }> {
  const raw = fileWorkbooks.read(await fileWorkbooks.create(plan));
  if (!raw.ok) throw new Error(JSON.stringify(raw.findings));
  const reader = new CellReader();
  const read = readPeople(findInWorkbook(raw.value, book.plan.sheets), book.spec, book.people, reader);
  return { read, codes: reader.findings.map(({ code }) => code) };
}

/** The same plan with other values in some cells of one sheet. */
function typed(plan: WorkbookPlan, sheetId: string, values: readonly [row: number, column: number, value: CellValue][]): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => (sheet.id !== sheetId ? sheet : {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const found = cell.kind === "computed" ? undefined : values.find(([row, column]) => row === cell.row && column === cell.column);
      return found === undefined ? cell : { ...cell, value: found[2] };
    }) as typeof sheet.cells,
  }));
  return { ...plan, sheets };
}

const byKey = (results: readonly GridLeaderResult[]): GridLeaderResult[] => [...results].sort((a, b) => `${a.quarter}${a.engagement}`.localeCompare(`${b.quarter}${b.engagement}`));

function withGaps(facts: Facts): PeoplePlaces {
  const every2nd = (count: number, note: string) => Array.from({ length: count }, (_, index) => ({ place: index * 2, note: index === 0 ? note : "" }));
  return { ...noPlaces, lists: { gridLeaders: every2nd(facts.roster.gridLeaders.length, "借调"), staff: every2nd(facts.roster.staff.length, ""), spending: every2nd(facts.spending.length, "发票 12") } };
}

const scheme = schemeJoining("cutoffDay");
const october = monthArbitrary.filter((month) => month.endsWith("-10"));
const sample = fc.sample(peopleFactsArbitrary(scheme, october), { seed: 7, numRuns: 1 })[0]!;
const sampleBook = peopleBook("sample", peopleSpec(scheme, sample), sample);
const firstRow = sampleBook.people.gridLeaders.firstRow;

describe("the sheets of people, read", () => {
  test("what was written comes back, with a line for everybody on the assessment form", async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const book = randomPeopleBook(seed);
      const { read, codes } = await readBack(book);
      expect(codes).toEqual([]);
      expect(read.roster).toEqual({ gridLeaders: book.facts.roster.gridLeaders, staff: book.facts.roster.staff });
      const { paidAllowances, spending } = book.facts;
      expect(read.facts).toMatchObject({ paidAllowances, spending });
      const shown = [...book.places.typedIds].filter(([key]) => key.startsWith("assessment/")).map(([, engagement]) => ({ community: "", engagement, quarter: book.people.assessment.quarter }));
      expect(byKey(read.facts.gridLeaderResults)).toEqual(byKey(withAssessmentLines([...book.spec.assessmentRows, ...shown], book.facts.gridLeaderResults)));
      expect(read.places.typedIds).toEqual(book.places.typedIds);
    }
  });

  test("rows with blank rows between keep their places and remarks", async () => {
    const spec = peopleSpec(scheme, sample);
    const capacity = { ...spec.capacity, gridLeaders: 60, staff: 30, spending: 30 };
    const places = withGaps(sample);
    const { read } = await readBack(peopleBook("gaps", { ...spec, capacity }, sample, places));
    expect(read.roster.gridLeaders).toEqual(sample.roster.gridLeaders);
    expect(read.places.lists).toMatchObject(places.lists);
  });

  test("a row without a number and a repeated number are reported and left out", async () => {
    const [first, second] = sample.roster.gridLeaders;
    const plan = typed(sampleBook.plan, "gridLeaders", [[firstRow, gridLeaderColumn.id, second!.id], [firstRow + 2, gridLeaderColumn.id, null]]);
    const { read, codes } = await readBack(sampleBook, plan);
    expect(codes).toEqual(["rosterDuplicateId", "rosterMissingId"]);
    expect(read.roster.gridLeaders.map(({ id }) => id)).not.toContain(first!.id);
    expect(read.roster.gridLeaders).toHaveLength(sample.roster.gridLeaders.length - 2);
  });

  test("a date as text and an unknown community are reported; the person stays on the roster", async () => {
    const plan = typed(sampleBook.plan, "gridLeaders", [[firstRow, gridLeaderColumn.from, "2026-03-15"], [firstRow, gridLeaderColumn.community, "C77"]]);
    const { read, codes } = await readBack(sampleBook, plan);
    expect(codes).toEqual(["rosterUnknownCommunity", "dateAsText"]);
    expect(read.roster.gridLeaders[0]).toMatchObject({ from: undefined, community: "C77" });
  });

  test("a word that is no result counts as not assessed and is reported", async () => {
    const row = sampleBook.people.assessment.pages.flatMap(({ rows }) => rows).find(({ engagement }) => engagement !== undefined)!;
    const plan = typed(sampleBook.plan, "assessment", [[row.row, 13, "通过"]]);
    const { read, codes } = await readBack(sampleBook, plan);
    expect(codes).toEqual(["resultUnknown"]);
    expect(read.facts.gridLeaderResults.find(({ engagement, quarter }) => engagement === row.engagement && quarter === sampleBook.people.assessment.quarter)?.result).toBe("notAssessed");
  });

  test("a result of the quarter that the form shows is refused in the ledger of closed quarters", async () => {
    const { quarterResults, assessment } = sampleBook.people;
    const row = quarterResults.lastRow;
    const plan = typed(sampleBook.plan, "quarterResults", [[row, 1, "G001"], [row, 3, assessment.quarter], [row, 4, "合格"]]);
    expect((await readBack(sampleBook, plan)).codes).toEqual(["quarterResultOnForm"]);
  });

  test("sheets that are gone read as empty", () => {
    const reader = new CellReader();
    const read = readPeople({ sheet: () => undefined, ids: [] }, sampleBook.spec, sampleBook.people, reader);
    expect(read.roster).toEqual({ gridLeaders: [], staff: [] });
    expect(reader.findings).toEqual([]);
  });
});
