import type { FormFacts, RowKey } from "../../domain/facts";
import type { FormRow } from "../../domain/items/itemKind";
import type { Item } from "../../domain/items/itemKinds";
import type { FormOccasion } from "./formOccasion";
import type { SeededRandom } from "./seededRandom";
import type { UnitProfile } from "./unitProfile";

/** What filling one form needs to know; `random` is the unit's stream of this sheet, the same in every month. */
export interface FormSetting {
  readonly profile: UnitProfile;
  readonly form: FormFacts;
  readonly occasion: FormOccasion;
  readonly area: string | undefined;
  readonly workingDays: number;
  readonly calendarDays: number;
  /** Stations of the roster: what a target in 站 counts. */
  readonly stations: number;
  readonly random: SeededRandom;
}

export interface AskedRow {
  readonly item: Item;
  readonly row: FormRow;
  readonly key: RowKey;
}

/** What a form has one of: a figure corrected by the scorer, a `/`, a plan that is empty this time. */
export type SpecialRows = ReadonlyMap<RowKey, "corrected" | "notApplicable" | "nothingAssigned">;
