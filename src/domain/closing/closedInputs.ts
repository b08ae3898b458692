import type { Contract, Entry, Facts, GridLeaderResult, StaffMember } from "../facts";
import { failWord, notAssessedWord, passWord } from "../items/stateWords";
import { yuanText, type Fen } from "../units/money";
import { lastMonthOf, monthOf, monthsOf, nextMonth, yearOf, type Month } from "../units/period";
import { toDecimalText, type Rational } from "../units/rational";

/** What was entered outside the forms and what closed months rest on, by kind, with the fields that are written of each. */
export const inputFields = {
  result: ["result", "points", "reason", "contactsDue", "contactsDone", "matters", "services", "carried"],
  person: ["person", "name", "community", "grid", "from", "to"],
  staff: ["person", "name", "community", "post", "level", "subsidy", "from", "to"],
  contract: ["project", "supplier", "amount", "signed", "start", "end", "midTermShare", "midTermDay", "midTermResult", "finalDay", "finalResult", "hearings", "daysToPay"],
  payment: ["amount", "invoice", "voucher"],
  spending: ["work", "activities"],
  restDays: ["rest", "worked"],
  asOf: ["day"],
} as const;
export type InputKind = keyof typeof inputFields;

/** One such row: the kind and what tells it from others of its subject, and its fields as texts. */
export interface ClosedInput {
  readonly subject: string;
  readonly kind: InputKind;
  readonly detail: string;
  readonly values: readonly string[];
  /** The first month whose closing writes it; undefined for the next one. */
  readonly since: Month | undefined;
}

/** Stands for a field that nobody filled, and for a row that is gone. */
export const nothingWritten = "—";

/** All inputs of the facts, in the order of the sheets. */
export function closedInputs(facts: Facts): ClosedInput[] {
  const { roster, month, asOf, restDays } = facts;
  const row = (kind: InputKind, subject: string, detail: string, values: readonly Written[], since?: Month): ClosedInput => ({ kind, subject, detail, since, values: values.map(asWritten) });
  const inMonth = (days: readonly string[], own: Month): string => days.filter((day) => day.startsWith(`${own}-`)).sort().map((day) => day.slice(-2)).join(" ");
  return [
    ...facts.gridLeaderResults.map((result) => row("result", result.engagement, result.quarter, resultValues(result), result.carried === undefined ? nextMonth(lastMonthOf(result.quarter)) : undefined)),
    ...roster.gridLeaders.map(({ id, person, name, community, grid, from, to }) => row("person", id, "", [person, name, community, grid, from, to], from === undefined ? undefined : monthOf(from))),
    ...roster.staff.map((member) => row("staff", member.id, "", staffValues(member), member.from === undefined ? undefined : monthOf(member.from))),
    ...facts.contracts.map((contract) => row("contract", contract.id, "", contractValues(contract))),
    ...facts.payments.map(({ contract, instalment, day, amount, invoice, voucher }) => row("payment", `${contract}/${instalment}`, day ?? "", [yuan(amount), invoice, voucher])),
    ...facts.spending.map(({ month: own, community, work, activities }) => row("spending", community, own, [yuan(work), yuan(activities)], own)),
    ...monthsOf(yearOf(month)).filter((own) => own <= month).map((own) => row("restDays", own, "", [inMonth(restDays.rest, own), inMonth(restDays.worked, own)], own)),
    row("asOf", month, "", [asOf]),
  ];
}

type Written = string | number | undefined;

/** One line, without the mark between fields: what is read back from a cell must be the same. */
function asWritten(value: Written): string {
  const text = String(value ?? "").replace(/[\s｜]+/g, " ").trim();
  return text === "" ? nothingWritten : text;
}

const resultWords: Readonly<Record<GridLeaderResult["result"], string>> = { pass: passWord, fail: failWord, notAssessed: notAssessedWord };

function resultValues({ result, points, reason, contactsDue, contactsDone, matters, services, carried }: GridLeaderResult): Written[] {
  return [resultWords[result], entryText(points), reason, ...[contactsDue, contactsDone, matters, services].map(entryText), yuan(carried)];
}

function staffValues({ person, name, community, post, level, subsidy, from, to }: StaffMember): Written[] {
  return [person, name, community, post, level, yuan(subsidy), from, to];
}

function contractValues({ project, supplier, amount, signed, start, end, midTermShare, midTerm, final, hearings, daysToPay }: Contract): Written[] {
  const outcome = (result: "pass" | "fail" | undefined): Written => (result === undefined ? undefined : resultWords[result]);
  return [project, supplier, yuan(amount), signed, start, end, decimal(midTermShare), midTerm.day, outcome(midTerm.result), final.day, outcome(final.result), hearings, daysToPay];
}

function entryText(entry: Entry): Written {
  if (entry.state === "value") return toDecimalText(entry.value);
  return entry.state === "invalid" ? entry.text : entry.state === "notApplicable" ? "/" : undefined;
}

function yuan(amount: Fen | undefined): Written {
  return amount === undefined ? undefined : yuanText(amount);
}

function decimal(value: Rational | undefined): Written {
  return value === undefined ? undefined : toDecimalText(value);
}
