import { z } from "zod";

/** An identity inside a scheme: letters and digits, so that it can stand in defined names and paths. */
export const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, "letters and digits, beginning with a letter");

/** A text in the two languages of the product. */
export const localized = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Localized = z.output<typeof localized>;

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "a month such as 2026-10");

/** A choice that a source leaves open or states: one of the named rules, with the reference it comes from. */
export function policy<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.strictObject({ choice: z.enum(choices), from: z.string() });
}
