import { nothingChosen, type ApprovalChoice } from "./sheets/contracts/contractFacts";
import { noPlaces as noPeoplePlaces, type PeoplePlaces } from "./sheets/people/peoplePlaces";
import type { PlacedReplies } from "./sheets/survey/surveyContent";

/** Where rows of lists stood when a workbook was read, and what only its sheets know. A plan made with it puts every row where people have it. */
export interface BookPlaces {
  readonly replies: PlacedReplies | undefined;
  readonly people: PeoplePlaces;
  readonly approval: ApprovalChoice;
}

/** For a new book: rows follow each other from the first. */
export const noPlaces: BookPlaces = { replies: undefined, people: noPeoplePlaces, approval: nothingChosen };

/** The places for the next month: rows close up, remarks go along, ids typed into spare rows are rows of their own by then. */
export function placesOfNextMonth({ replies, people, approval }: BookPlaces): BookPlaces {
  const lists = Object.fromEntries(Object.entries(people.lists).map(([list, rows]) => [list, rows.map(({ note }, place) => ({ place, note }))]));
  return { replies, approval, people: { lists, typedIds: new Map() } };
}
