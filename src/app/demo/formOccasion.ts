import { isMonth, lastMonthOf, monthOfYear, type Period } from "../../domain/units/period";
import type { UnitProfile } from "./unitProfile";

/** What is special about one unit's form in one period of the sample. */
export interface FormOccasion {
  /** Everything done, nothing added: two such units tie. */
  readonly isFlawless: boolean;
  readonly isVetoed: boolean;
  /** The scorer confirms less than was reported. */
  readonly isCorrected: boolean;
  /** One item could not be done and is marked `/`. */
  readonly hasNotApplicable: boolean;
  /** The entered target of the last planned item is 0: no temporary task fell due. */
  readonly hasNothingAssigned: boolean;
}

/** A large street shows its ties away from its best and its weakest station. */
const enoughUnits = 5;
const vetoMonth = 8;

/** Everything that a year should show once is spread over units and months by their numbers alone. */
export function formOccasion({ place, of }: Pick<UnitProfile, "place" | "of">, period: Period): FormOccasion {
  const month = monthOfYear(lastMonthOf(period));
  const several = of > 1 && isMonth(period);
  const tied = of >= enoughUnits ? [3, 4] : [0, 1];
  return {
    isFlawless: several && month % 3 === 1 && tied.includes(place),
    isVetoed: several && month === vetoMonth && place === (of >= enoughUnits ? 6 : of - 1),
    isCorrected: several && place === (month * 3) % of,
    hasNotApplicable: several && place === (month * 5 + 2) % of,
    hasNothingAssigned: month % 4 === 3,
  };
}
