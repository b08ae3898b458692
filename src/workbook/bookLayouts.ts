import type { BookSpec } from "./bookSpec";
import { calendarLayout, type CalendarLayout } from "./sheets/calendarSheet";
import { closedFiguresLayout, type ClosedFiguresLayout } from "./sheets/closedFiguresLayout";
import { contractLayouts, type ContractLayouts } from "./sheets/contracts/contractLayouts";
import { peopleLayouts, type PeopleLayouts } from "./sheets/people/peopleLayouts";
import { registerLayouts, type RegisterLayouts } from "./sheets/registers/registerLayouts";
import { votesLayout, type VotesLayout } from "./sheets/survey/votesLayout";
import { surveyLayouts, type SurveyLayout } from "./sheets/survey/surveyLayout";
import { combinedLayout, type CombinedLayout } from "./sheets/combinedLayout";
import { formLayouts, type FormLayout } from "./sheets/formLayout";
import { itemsLayout, type ItemsLayout } from "./sheets/itemsSheet";
import { ledgerLayout, type LedgerLayout } from "./sheets/ledgerLayout";
import { logLayout, type LogLayout } from "./sheets/logLayout";
import { parametersLayout, type ParametersLayout } from "./sheets/parametersSheet";
import { restDaysLayout, type RestDaysLayout } from "./sheets/restDaysSheet";
import { rosterLayout, type RosterLayout } from "./sheets/rosterSheet";
import { satisfactionLayout, type SatisfactionLayout } from "./sheets/satisfactionLayout";
import { summaryLayout, type SummaryLayout } from "./sheets/summaryLayout";

/** Where everything stands, sheet by sheet: a function of the spec alone, so that sheets may refer to each other freely. */
export interface BookLayouts {
  readonly parameters: ParametersLayout;
  readonly items: ItemsLayout;
  readonly calendar: CalendarLayout;
  readonly restDays: RestDaysLayout;
  readonly roster: RosterLayout;
  readonly ledger: LedgerLayout;
  readonly log: LogLayout;
  readonly closedFigures: ClosedFiguresLayout;
  readonly forms: readonly FormLayout[];
  /** Pages of units with several scorers. */
  readonly combined: CombinedLayout;
  readonly summary: SummaryLayout;
  readonly satisfaction: SatisfactionLayout;
  readonly surveys: readonly SurveyLayout[];
  readonly votes: VotesLayout;
  readonly registers: RegisterLayouts;
  /** Undefined when the scheme has no contracts. */
  readonly contracts: ContractLayouts | undefined;
  readonly people: PeopleLayouts;
  /** The area variant of a community, as issued. */
  readonly areaOf: (community: string | undefined) => string | undefined;
}

export function bookLayouts(spec: BookSpec): BookLayouts {
  const forms = formLayouts(spec);
  return {
    parameters: parametersLayout(spec), items: itemsLayout(spec), calendar: calendarLayout(), restDays: restDaysLayout(spec),
    roster: rosterLayout(spec), ledger: ledgerLayout(spec), log: logLayout(spec), closedFigures: closedFiguresLayout(spec), forms, combined: combinedLayout(forms), satisfaction: satisfactionLayout(spec), summary: summaryLayout(spec),
    surveys: surveyLayouts(spec), votes: votesLayout(spec), registers: registerLayouts(spec), contracts: contractLayouts(spec), people: peopleLayouts(spec),
    areaOf: (community) => spec.communities.find(({ id }) => id === community)?.area,
  };
}
