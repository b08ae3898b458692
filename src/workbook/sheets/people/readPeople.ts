import type { Facts, Roster } from "../../../domain/facts";
import type { BookSpec } from "../../bookSpec";
import type { FoundBook } from "../../foundBook";
import type { CellReader } from "../../readCells";
import { allowancesSheetId } from "./allowancesLayout";
import { assessmentSheetId } from "./assessmentLayout";
import { gridLeadersSheetId } from "./gridLeadersLayout";
import { paidAllowancesSheetId } from "./paidAllowancesLayout";
import type { PeopleLayouts } from "./peopleLayouts";
import type { PeoplePlaces } from "./peoplePlaces";
import { quarterResultsSheetId } from "./quarterResultsLayout";
import { readPaidAllowances, readSpending } from "./readMoney";
import { readAllowances, readAssessment, readQuarterResults } from "./readResults";
import { readGridLeaders, readStaff } from "./readRoster";
import { spendingSheetId } from "./spendingLayout";
import { staffSheetId } from "./staffLayout";

/** What the sheets of people hold: their part of the facts, and where the rows stood. */
export interface ReadPeople {
  readonly roster: Pick<Roster, "gridLeaders" | "staff">;
  readonly facts: Pick<Facts, "gridLeaderResults" | "paidAllowances" | "spending">;
  readonly places: PeoplePlaces;
}

const nothing = { facts: [], places: [] };

/** Reads the sheets of people of a found workbook; a sheet that is not there gives nothing. What is wrong goes into the reader's findings. */
export function readPeople(book: FoundBook, spec: BookSpec, people: PeopleLayouts, reader: CellReader): ReadPeople {
  const communities = new Set(spec.communities.map(({ id }) => id));
  const [leaders, staff, closed, paid, spent] = [gridLeadersSheetId, staffSheetId, quarterResultsSheetId, paidAllowancesSheetId, spendingSheetId].map(book.sheet);
  const [assessment, allowances] = [book.sheet(assessmentSheetId), book.sheet(allowancesSheetId)];
  const gridLeaders = leaders === undefined ? nothing : readGridLeaders(leaders, communities, reader);
  const members = staff === undefined ? nothing : readStaff(staff, communities, reader);
  const shown = assessment === undefined ? { results: [], typedIds: new Map<string, string>() } : readAssessment(assessment, people.assessment, reader);
  const results = closed === undefined ? nothing : readQuarterResults(closed, people.quarterResults, spec.month, reader);
  const paidAllowances = paid === undefined ? nothing : readPaidAllowances(paid, reader);
  const spending = spent === undefined ? nothing : readSpending(spent, communities, reader);
  const typed = allowances === undefined ? [] : readAllowances(allowances, people.allowances, reader);
  return {
    roster: { gridLeaders: gridLeaders.facts, staff: members.facts },
    facts: { gridLeaderResults: [...results.facts, ...shown.results], paidAllowances: paidAllowances.facts, spending: spending.facts },
    places: {
      lists: { gridLeaders: gridLeaders.places, staff: members.places, quarterResults: results.places, paidAllowances: paidAllowances.places, spending: spending.places },
      typedIds: new Map([...shown.typedIds, ...typed]),
    },
  };
}
