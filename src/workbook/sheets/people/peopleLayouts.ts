import type { BookSpec } from "../../bookSpec";
import { allowancesLayout, type AllowancesLayout } from "./allowancesLayout";
import { assessmentLayout, type AssessmentLayout } from "./assessmentLayout";
import { budgetLayout, type BudgetLayout } from "./budgetLayout";
import { gridLeadersLayout, type GridLeadersLayout } from "./gridLeadersLayout";
import { paidAllowancesLayout, type PaidAllowancesLayout } from "./paidAllowancesLayout";
import { quarterResultsLayout, type QuarterResultsLayout } from "./quarterResultsLayout";
import { spendingLayout, type SpendingLayout } from "./spendingLayout";
import { staffLayout, type StaffLayout } from "./staffLayout";

/** Where people and their money stand. A sheet that the scheme has no use for has a layout all the same, and no plan. */
export interface PeopleLayouts {
  readonly gridLeaders: GridLeadersLayout;
  readonly staff: StaffLayout;
  readonly assessment: AssessmentLayout;
  readonly quarterResults: QuarterResultsLayout;
  readonly allowances: AllowancesLayout;
  readonly paidAllowances: PaidAllowancesLayout;
  readonly spending: SpendingLayout;
  readonly budget: BudgetLayout;
}

export function peopleLayouts(spec: BookSpec): PeopleLayouts {
  return {
    gridLeaders: gridLeadersLayout(spec), staff: staffLayout(spec), assessment: assessmentLayout(spec), quarterResults: quarterResultsLayout(spec),
    allowances: allowancesLayout(spec), paidAllowances: paidAllowancesLayout(spec), spending: spendingLayout(spec), budget: budgetLayout(spec),
  };
}
