import { z } from "zod";
import { itemSchema } from "../items/itemKinds";
import { unscoredSource } from "../registers/registerSource";
import { quantity } from "./quantity";
import { id, localized, month, policy } from "./schemaParts";

const reference = z.strictObject({
  kind: z.enum(["source", "assumption"]),
  document: z.string().optional(),
  clause: z.string().optional(),
  text: localized,
  settledBy: localized.optional().meta({ description: "who can settle an assumption" }),
});

const bound = z.strictObject({ value: quantity, inclusive: z.boolean() });

const band = z.strictObject({ label: localized, lower: bound.optional(), upper: bound.optional() });

const veto = z.strictObject({ id, title: localized, grade: z.string().meta({ description: "zh label of the grade it forces" }), from: z.string() });

const block = z.strictObject({
  id,
  title: localized,
  maxPoints: quantity,
  weight: quantity.optional().meta({ description: "per cent of the total, when the sheet combines by weight" }),
  scorer: z.string().optional().meta({ description: "role that scores this block, when not the sheet's scorer" }),
  items: z.array(itemSchema).min(1),
});

const scoreSheet = z.strictObject({
  id,
  title: localized,
  subject: z.enum(["station", "centre", "project"]),
  scorer: z.enum(["committee", "street", "thirdParty"]),
  cadence: z.enum(["month", "quarter", "halfYear", "year"]),
  maxPoints: quantity,
  combine: z.enum(["sum", "weighted"]),
  blocks: z.array(block).min(1),
  bands: z.array(band).min(1),
  passMark: quantity.optional(),
  vetoes: z.array(veto),
  vetoGrade: z.string().meta({ description: "zh label of the grade that an entered veto forces" }),
  totalCap: quantity.optional(),
  unscored: z.array(z.strictObject({ id, title: localized, unit: localized, register: unscoredSource.optional() })),
});

const survey = z.strictObject({
  id,
  title: localized,
  subject: z.enum(["station", "centre", "project"]),
  cadence: z.enum(["month", "quarter", "halfYear", "year"]),
  levels: z.array(z.strictObject({ answer: z.number().int(), label: localized, points: quantity })).min(2),
  questions: z.array(z.strictObject({ id, title: localized, weight: quantity })).min(1),
  groups: z.array(z.strictObject({ id, title: localized, weight: quantity, minReplies: quantity, minShare: quantity.optional() })).min(1),
  minReplies: quantity.meta({ description: "fewest replies of all groups together" }),
  emptyGroup: policy(["block", "rebase"]),
  interval: policy(["mean"]),
  confidenceFactor: quantity.meta({ description: "z of the interval, 1.96 for 95 %" }),
  digits: quantity,
});

const assessment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choice") }),
  z.strictObject({ kind: z.literal("scored"), pass: quantity.meta({ description: "points of 100 from which a quarter is passed" }) }),
]);

const allowance = z.strictObject({
  id,
  title: localized,
  fixedMonthly: quantity.meta({ description: "yuan a month" }),
  performanceMonthly: quantity.meta({ description: "yuan a month of a passed quarter" }),
  joining: policy(["cutoffDay", "calendarDays", "wholeMonths", "atQuarterEnd"]),
  cutoffDay: quantity,
  assessment: assessment.optional().meta({ description: "how a grid leader's quarter is assessed; left out, by choosing passed or failed" }),
  payment: policy(["signature", "transfer"]).optional().meta({ description: "how it is handed out; left out, by signature" }),
  taxFreeMonthly: quantity.optional(),
  yearlyMaximum: quantity.optional(),
});

const contracts = z.strictObject({
  id,
  title: localized,
  instalments: z.array(z.strictObject({
    id,
    title: localized,
    share: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("fixed"), percent: quantity }),
      z.strictObject({ kind: z.literal("agreed"), minimum: quantity, maximum: quantity }),
      z.strictObject({ kind: z.literal("remainder") }),
    ]),
    conditions: z.array(z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("signed"), from: z.string() }),
      z.strictObject({ kind: z.literal("monthsSinceStart"), months: quantity }),
      z.strictObject({ kind: z.literal("termEnded"), from: z.string() }),
      z.strictObject({ kind: z.literal("evaluationPassed"), evaluation: z.enum(["midTerm", "final"]), from: z.string() }),
    ])),
  })).min(1),
  hearings: z.strictObject({ minimum: quantity, maximum: quantity }).optional(),
});

const budget = z.strictObject({
  id,
  title: localized,
  yearlyGrant: quantity.meta({ description: "yuan a year for one community" }),
  warnAtPercent: quantity,
  staff: z.strictObject({ baseMonthly: quantity, stepMonthly: quantity, fewest: quantity, most: quantity, cutoffDay: quantity }),
});

const calendar = z.strictObject({
  reportWorkingDay: quantity, resultDay: quantity, noticeWorkingDays: quantity, objectionWorkingDays: quantity, payDay: quantity,
});

const policies = z.strictObject({
  rounding: policy(["halfUp", "halfEven"]),
  roundingPlace: policy(["item", "total"]),
  roundingDigits: quantity,
  notApplicable: policy(["rebase", "fullMarks", "leaveOut"]),
  ties: policy(["shareSkip", "dense"]),
  absentScorer: policy(["block", "reweigh"]),
});

const registers = z.strictObject({
  gridIssueDays: quantity.optional().meta({ description: "calendar days within which a matter of the grid must be handled" }),
});

/** The whole scheme as it is written (input) and as the engine takes it (output). Published as `templates/scheme.schema.json`. */
export const schemeSchema = z.strictObject({
  format: z.literal(1),
  id,
  version: z.string().min(1),
  title: localized,
  description: localized,
  document: z.strictObject({ issuer: z.string(), number: z.string().optional(), title: z.string() }),
  validity: z.strictObject({ from: month, to: month.optional() }),
  references: z.record(z.string(), reference),
  areas: z.array(z.strictObject({ id, title: localized })),
  policies,
  calendar,
  scoreSheets: z.array(scoreSheet),
  surveys: z.array(survey),
  allowances: z.array(allowance).max(1),
  contracts: z.array(contracts).max(1),
  budgets: z.array(budget).max(1),
  registers: registers.optional(),
  menu: z.array(z.strictObject({ group: localized, services: z.array(localized) })).optional().meta({ description: "services offered, for people to read" }),
});

export type Scheme = z.output<typeof schemeSchema>;
export type WrittenScheme = z.input<typeof schemeSchema>;
export type ScoreSheet = Scheme["scoreSheets"][number];
export type Block = ScoreSheet["blocks"][number];
export type SchemeBand = ScoreSheet["bands"][number];
export type Survey = Scheme["surveys"][number];
export type AllowanceRule = Scheme["allowances"][number];
export type ContractRule = Scheme["contracts"][number];
export type InstalmentRule = ContractRule["instalments"][number];
export type InstalmentCondition = InstalmentRule["conditions"][number];
export type BudgetRule = Scheme["budgets"][number];
export type Policies = Scheme["policies"];
