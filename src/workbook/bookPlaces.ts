import { nothingChosen, type ApprovalChoice } from "./sheets/contracts/contractFacts";
import { noPlaces as noPeoplePlaces, type PeoplePlaces } from "./sheets/people/peoplePlaces";
import { closedUp, noRegisterPlaces, type RegisterPlaces } from "./sheets/registers/registerPlaces";
import type { PlacedReplies } from "./sheets/survey/surveyContent";
import { noReport, type WrittenReport } from "./sheets/verificationSheet";

/** Where rows of lists stood when a workbook was read, and what only its sheets know. A plan made with it puts every row where people have it. */
export interface BookPlaces {
  readonly replies: PlacedReplies | undefined;
  readonly people: PeoplePlaces;
  readonly registers: RegisterPlaces;
  readonly approval: ApprovalChoice;
  /** What 核验 says. */
  readonly report: WrittenReport;
}

/** For a new book: rows follow each other from the first. */
export const noPlaces: BookPlaces = { replies: undefined, people: noPeoplePlaces, registers: noRegisterPlaces, approval: nothingChosen, report: noReport };

/**
 * Without the report: it is of a workbook that is no longer there. A "没有发现不一致" of the month before beside the figures of
 * a new one would be taken for theirs, and a month is opened only when nothing is wrong, so nothing is lost.
 */
export function withoutReport(places: BookPlaces): BookPlaces {
  return { ...places, report: noReport };
}

/** The places for the next month: rows close up, remarks go along, ids typed into spare rows are rows of their own by then. */
export function placesOfNextMonth({ replies, people, registers, approval, report }: BookPlaces): BookPlaces {
  const lists = Object.fromEntries(Object.entries(people.lists).map(([list, rows]) => [list, rows.map(({ note }, place) => ({ place, note }))]));
  return { replies, approval, report, registers: closedUp(registers), people: { lists, typedIds: new Map() } };
}
