import { z } from "zod";
import { fromDecimal, type Rational } from "../units/rational";

const decimalPattern = /^-?\d+(\.\d+)?$/;

/** Longer than any number of an assessment; a text of a million digits is an attack. */
const longestDecimal = 40;

/** A decimal as a scheme writes it: a plain number, or text where a trailing zero matters. */
export const decimal = z.union([z.number(), z.string().max(longestDecimal).regex(decimalPattern, "a number such as 12.5")]).meta({ description: "a decimal number" });

const writtenQuantity = z.strictObject({
  value: decimal,
  from: z.string().meta({ description: "id of the reference (source clause or assumption) that this number comes from" }),
  areas: z.record(z.string(), decimal).optional().meta({ description: "the number in an area variant, by the area's id" }),
});

/**
 * One number of the rules: exact, with the reference it comes from and its variants by area.
 * `path` names it in the scheme by ids (`station.visits.target`), the same in workbook settings, lint and verification;
 * it is given by `namePaths` after reading.
 */
export interface Quantity {
  readonly value: Rational;
  readonly from: string;
  readonly areas: Readonly<Record<string, Rational>>;
  readonly path: string;
}

export const quantity = writtenQuantity.transform((written): Quantity => ({
  value: fromDecimal(written.value),
  from: written.from,
  areas: Object.fromEntries(Object.entries(written.areas ?? {}).map(([area, value]) => [area, fromDecimal(value)])),
  path: "",
}));

/** The number in force in an area; the general one where the area has none of its own. */
export function valueInArea(number: Quantity, area: string | undefined): Rational {
  return (area !== undefined ? number.areas[area] : undefined) ?? number.value;
}
