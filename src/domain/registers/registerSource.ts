import { z } from "zod";
import { contactMark } from "./registers";

const services = z.strictObject({
  kind: z.literal("services"),
  types: z.array(z.string().min(1)).min(1).meta({ description: "service types of 服务台账 that count" }),
  count: z.enum(["records", "quantity"]).default("records").meta({ description: "rows of the register, or the sum of their quantities" }),
});

/** Which register an item is counted from, when its figure is not typed. */
export const registerSource = z.discriminatedUnion("kind", [
  services,
  z.strictObject({ kind: z.literal("contacts"), mark: z.enum(Object.values(contactMark)) }),
  z.strictObject({ kind: z.literal("tasks") }),
  z.strictObject({ kind: z.literal("centrePlan") }),
  z.strictObject({ kind: z.literal("stationVisits") }),
]);
export type RegisterSource = z.output<typeof registerSource>;

/** The same for what a form notes without scoring it. */
export const unscoredSource = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("services"), field: z.enum(["gridLeaders", "volunteers"]) }),
  z.strictObject({ kind: z.literal("gridIssues"), field: z.enum(["reported", "routed", "handled"]) }),
]);
export type UnscoredSource = z.output<typeof unscoredSource>;
