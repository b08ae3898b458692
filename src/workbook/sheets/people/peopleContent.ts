import type { Facts } from "../../../domain/facts";
import type { AllowanceLine } from "../../../domain/money/allowanceLine";
import type { AllowanceRules } from "../../../domain/money/allowanceRules";
import type { AllowanceRule } from "../../../domain/scheme/schemeSchema";
import type { BookSpec } from "../../bookSpec";
import type { ParametersLayout } from "../parametersSheet";
import type { RosterLayout } from "../rosterSheet";
import type { GridLeaderFigures } from "./gridLeaderFigures";
import type { PeopleLayouts } from "./peopleLayouts";
import type { PeoplePlaces } from "./peoplePlaces";

/** The layouts that sheets of people refer to besides their own. */
export interface BaseLayouts { readonly parameters: ParametersLayout; readonly roster: RosterLayout }

/** Everything that the sheets of people show. */
export interface PeopleContent {
  readonly spec: BookSpec;
  readonly facts: Facts;
  readonly base: BaseLayouts;
  readonly people: PeopleLayouts;
  /** Where rows stood when they were read; a new book has them one after the other. */
  readonly places: PeoplePlaces;
}

/** The same with a rule of allowances: what the sheets about their money need. */
export interface AllowanceContent extends PeopleContent {
  /** The rule in force in the open month, and those of all months. */
  readonly rule: AllowanceRule;
  readonly rules: AllowanceRules;
  readonly figures: GridLeaderFigures;
  readonly lines: readonly AllowanceLine[];
}
