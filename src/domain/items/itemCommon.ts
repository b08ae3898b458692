import { z } from "zod";
import { registerSource } from "../registers/registerSource";
import { id, localized } from "../scheme/schemaParts";

/** In which months an item of a monthly sheet is scored; in the others it is not applicable and its counts add up. */
export const due = z.enum(["always", "lastOfQuarter", "lastOfHalfYear", "lastOfYear"]);
export type Due = z.output<typeof due>;

/** What every item has, whatever its kind. `from` is the reference of the item itself. */
export const itemCommon = {
  id,
  title: localized,
  standard: localized.meta({ description: "the standard as printed on the form" }),
  from: z.string(),
  due: due.default("always"),
  register: registerSource.optional().meta({ description: "the register that its figures are counted from while nobody types them" }),
};

/** One line of a list: an event that takes or gives points each time. */
export interface ListLine { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }
