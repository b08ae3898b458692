import { bonusItems } from "./totalCaps";
import { add, minimum, sum, type Rational } from "../../units/rational";
import type { ScoreSheet } from "../schemeSchema";

/** The most points that a sheet can give: its maximum and all bonus, up to the cap of the total. */
export function highestTotal(sheet: ScoreSheet): Rational {
  const most = add(sheet.maxPoints.value, sum(bonusItems(sheet).map(({ cap }) => cap.value)));
  return sheet.totalCap === undefined ? most : minimum(most, sheet.totalCap.value);
}
