import { z } from "zod";
import { schemeSchema } from "./schemeSchema";

const includeEntry = z.strictObject({
  scheme: z.string().min(1).meta({ description: "name of another scheme" }),
  parts: z.array(z.string()).min(1).meta({ description: "what to take, by ids: scoreSheets.station, allowances, policies ..." }),
});
export type IncludeEntry = z.output<typeof includeEntry>;

const at = z.string().min(1).meta({ description: "a name by ids in the composed scheme: station.visits.maxPoints" });
const change = z.union([
  z.strictObject({ at, value: z.unknown() }),
  z.strictObject({ at, add: z.unknown() }),
  z.strictObject({ at, remove: z.literal(true) }),
]).meta({ description: "value replaces what stands there, add appends to a list, remove takes away" });
export type SchemeChange = z.output<typeof change>;

/** How a file says what it takes from other schemes and what it changes there. */
export const compositionSchema = z.object({ include: z.array(includeEntry).default([]), changes: z.array(change).default([]) });
export type Composition = z.output<typeof compositionSchema>;

const composedFile = schemeSchema.partial().required({ format: true, id: true, version: true, title: true, description: true, document: true, validity: true })
  .extend({ include: z.array(includeEntry).min(1), changes: z.array(change).optional() });

/** A scheme file: a whole scheme, or one that takes parts from others. Published as `templates/scheme.schema.json`. */
export const schemeFileSchema = z.union([schemeSchema, composedFile]);
