import type { Facts } from "../../../domain/facts";
import { allowanceRules } from "../../../domain/money/allowanceRules";
import type { MonthResults } from "../../../domain/monthResults";
import type { BookSpec } from "../../bookSpec";
import type { SheetPlan } from "../../plan";
import { allowancesSheet } from "./allowancesSheet";
import { assessmentSheet } from "./assessmentSheet";
import { budgetSheet } from "./budgetSheet";
import { gridLeaderFigures } from "./gridLeaderFigures";
import { gridLeadersSheet } from "./gridLeadersSheet";
import { paidAllowancesSheet } from "./paidAllowancesSheet";
import type { BaseLayouts, PeopleContent } from "./peopleContent";
import type { PeopleLayouts } from "./peopleLayouts";
import { noPlaces, type PeoplePlaces } from "./peoplePlaces";
import { quarterResultsSheet } from "./quarterResultsSheet";
import { spendingSheet } from "./spendingSheet";
import { staffSheet } from "./staffSheet";

/** The engine's figures of the month that these sheets show. */
export type PeopleResults = Pick<MonthResults, "allowances" | "budget">;

export interface PeopleSheetsInput {
  readonly spec: BookSpec;
  readonly base: BaseLayouts;
  readonly people: PeopleLayouts;
  readonly facts: Facts;
  readonly results: PeopleResults;
  /** Where rows stood when the workbook was read; left out for a new book. */
  readonly places?: PeoplePlaces;
}

/** The sheets of people and their money, in their order in the workbook. Without allowances or budgets in the scheme their sheets are left out; the rosters stay. */
export function peopleSheets({ results, places = noPlaces, ...input }: PeopleSheetsInput): SheetPlan[] {
  const content: PeopleContent = { ...input, places };
  const { scheme } = content.spec;
  const [rule] = scheme.allowances;
  const [budget] = scheme.budgets;
  const rules = rule === undefined ? undefined : allowanceRules(rule, content.spec.earlierSchemes);
  const money = rule === undefined || rules === undefined ? undefined : { ...content, rule, rules, lines: results.allowances, figures: gridLeaderFigures(content.facts, rules, results.allowances, scheme.policies) };
  return [
    gridLeadersSheet(content, money),
    staffSheet(content),
    ...(money === undefined ? [] : [assessmentSheet(money), quarterResultsSheet(money), allowancesSheet(money), paidAllowancesSheet(money)]),
    ...(budget === undefined ? [] : [spendingSheet(content), budgetSheet(content, budget, results.budget)]),
  ];
}
