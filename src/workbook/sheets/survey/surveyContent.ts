import type { Facts, SurveyReply } from "../../../domain/facts";
import type { SatisfactionResult } from "../../../domain/satisfaction/satisfactionResult";
import type { SurveyPopulation } from "../../../domain/satisfaction/surveyPopulation";
import type { BookSpec } from "../../bookSpec";
import type { ParametersLayout } from "../parametersSheet";
import type { RosterLayout } from "../rosterSheet";
import type { SatisfactionLayout } from "../satisfactionLayout";
import type { SurveyLayout } from "./surveyLayout";
import type { VotesLayout } from "./votesLayout";

/** The layouts that the survey sheets refer to. */
export interface SurveyBookLayouts {
  readonly parameters: ParametersLayout;
  readonly roster: RosterLayout;
  readonly satisfaction: SatisfactionLayout;
  readonly surveys: readonly SurveyLayout[];
  readonly votes: VotesLayout;
}

/** Replies of a survey by row of its list; undefined for a row that holds none. */
export type PlacedReplies = ReadonlyMap<string, readonly (SurveyReply | undefined)[]>;

/**
 * Everything that the survey sheets show. `results` are those of the open month's survey periods. `placed`: in which rows
 * the replies stand, when a workbook was read; without it they follow each other from the first row.
 */
export interface SurveyContent {
  readonly spec: BookSpec;
  readonly layouts: SurveyBookLayouts;
  readonly facts: Pick<Facts, "replies" | "votes" | "roster">;
  readonly results: readonly SatisfactionResult[];
  readonly populations: readonly SurveyPopulation[];
  readonly placed?: PlacedReplies;
}

/** What was typed as the number of people of a group; undefined where nothing was. */
export function typedPopulation({ populations }: SurveyContent, survey: string, subject: string, group: string): number | undefined {
  return populations.find((known) => known.survey === survey && known.subject === subject && known.group === group)?.population;
}
