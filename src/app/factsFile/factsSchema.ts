import { z } from "zod";
import { missingEntry, noDecision, noOpinion, type FormOpinion, type QuarterResult } from "../../domain/facts";
import { agreedWord, failWord, notAssessedWord, passWord } from "../../domain/items/stateWords";
import { noMoney } from "../../domain/units/money";
import { registersSchema, serviceTypesSchema } from "./registersSchema";
import { count, day, decimal, entry, month, name, period, quarter, yuan } from "./writtenValues";

const text = name.default("");
const optionalDay = day.optional();
const amount = yuan.default(noMoney);

/** A plain value is what was checked. */
const row = z.union([
  entry.transform((checked) => ({ target: missingEntry, reported: missingEntry, checked, reason: "" })),
  z.strictObject({ target: entry.default(missingEntry), reported: entry.default(missingEntry), checked: entry.default(missingEntry), reason: text }),
]);

/** Absent or false: none; the text is the document that a raised veto quotes. */
const veto = z.union([
  z.boolean().transform((isRaised) => ({ isRaised, document: "" })),
  z.string().transform((document) => ({ isRaised: true, document })),
  z.strictObject({ document: text }).transform(({ document }) => ({ isRaised: true, document })),
]).default({ isRaised: false, document: "" });

/** 无异议 is `agreed`; any other text is the objection. */
const opinion = z.string().default("").transform((text): FormOpinion => (text.trim() === "" ? noOpinion : text.trim() === agreedWord ? { kind: "agreed", text: "" } : { kind: "objected", text }));
const decision = z.strictObject({ points: entry, reason: text }).default(noDecision);

const form = z.strictObject({
  sheet: name, subject: name, scorer: name.optional(), period: period.optional(),
  acceptReported: z.boolean().default(false), noOtherDeductions: z.boolean().default(false), veto,
  items: z.record(z.string(), row).default({}), unscored: z.record(z.string(), entry).default({}), opinion, decision,
});

const community = z.strictObject({ id: name, name: name.optional(), area: name.optional() });
const unit = z.strictObject({ id: name, name: name.optional(), kind: z.enum(["station", "centre", "project"]), communities: z.array(name).default([]), operator: text });
const gridLeader = z.strictObject({ id: name, person: name.optional(), name: name.optional(), community: name, grid: name.optional(), from: optionalDay, to: optionalDay });
const staff = z.strictObject({
  id: name, person: name.optional(), name: name.optional(), community: name, post: text, level: count.default(0), subsidy: amount, from: optionalDay, to: optionalDay,
});

const results: Readonly<Record<string, QuarterResult>> = {
  pass: "pass", fail: "fail", notAssessed: "notAssessed", [passWord]: "pass", [failWord]: "fail", [notAssessedWord]: "notAssessed",
};
const quarterResult = z.enum(Object.keys(results) as [string, ...string[]]).transform((written) => results[written]!);
const evaluationResult = z.enum(["pass", "fail", passWord, failWord]).transform((written) => results[written] as "pass" | "fail");
const evaluation = z.strictObject({ day: optionalDay, result: evaluationResult.optional() }).default({});

/** Facts as a file says them: every section may be left out. Read by `compute FACTS.yaml` and by scenarios. */
export const factsSchema = z.strictObject({
  month,
  asOf: optionalDay,
  roster: z.strictObject({
    communities: z.array(community).optional(), units: z.array(unit).optional(), gridLeaders: z.array(gridLeader).default([]), staff: z.array(staff).default([]),
  }).default({ gridLeaders: [], staff: [] }),
  forms: z.array(form).default([]),
  scoreLedger: z.array(z.strictObject({
    period, sheet: name, version: text, subject: name, scorer: name.optional(), row: name, target: entry.default(missingEntry), reported: entry.default(missingEntry),
    checked: entry.default(missingEntry), counted: entry.optional(), points: entry.optional(), grade: text, rank: count.optional(),
  })).default([]),
  gridLeaderResults: z.array(z.strictObject({
    engagement: name, quarter, result: quarterResult.default("notAssessed"), points: entry.default(missingEntry), reason: text, contactsDue: entry.default(missingEntry), contactsDone: entry.default(missingEntry),
    matters: entry.default(missingEntry), services: entry.default(missingEntry), carried: yuan.optional(),
  })).default([]),
  paidAllowances: z.array(z.strictObject({
    month, engagement: name, community: name.optional(), fixed: amount, performance: amount, quarter: quarter.optional(), arrears: amount,
  })).default([]),
  replies: z.array(z.strictObject({
    survey: name, period, subject: name, group: name, answers: z.array(z.number().nullable()), times: z.number().int().min(1).max(1_000_000).default(1),
  })).default([]),
  votes: z.array(z.strictObject({ survey: name, period, subject: name, group: name, questions: z.array(z.array(z.number().int().min(0).nullable())) })).default([]),
  populations: z.array(z.strictObject({ survey: name, subject: name, group: name, population: z.number().int().min(1) })).default([]),
  contracts: z.array(z.strictObject({
    id: name, project: text, supplier: text, amount: yuan.optional(), signed: optionalDay, start: optionalDay, end: optionalDay, midTermShare: decimal.optional(),
    midTerm: evaluation, final: evaluation, hearings: count.optional(), daysToPay: count.optional(),
  })).default([]),
  payments: z.array(z.strictObject({ contract: name, instalment: name, day: optionalDay, amount: yuan.optional(), invoice: text, voucher: text })).default([]),
  spending: z.array(z.strictObject({ month, community: name, work: amount, activities: amount })).default([]),
  registers: registersSchema,
  serviceTypes: serviceTypesSchema,
  restDays: z.strictObject({ rest: z.array(day).default([]), worked: z.array(day).default([]) }).default({ rest: [], worked: [] }),
});

export type WrittenFacts = z.output<typeof factsSchema>;
