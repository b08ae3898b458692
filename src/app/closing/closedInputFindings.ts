import { closedInputs, inputFields, nothingWritten, type ClosedInput, type InputKind } from "../../domain/closing/closedInputs";
import { keyed, writtenInputs, type WrittenInput } from "../../domain/closing/writtenInputs";
import type { Facts } from "../../domain/facts";
import { warning, type Finding } from "../../domain/finding";
import { notAssessedWord } from "../../domain/items/stateWords";
import type { BookSpec } from "../../workbook/bookSpec";

/** What is filled only later, of each kind: a blank that is filled is no change of what a month was closed with. */
const filledLater: Readonly<Partial<Record<InputKind, readonly string[]>>> = { person: ["to"], staff: ["to"], contract: inputFields.contract };

type Told = (values: Finding["values"]) => Finding;
const told: Readonly<Record<InputKind, Told>> = {
  result: (values) => warning("closedResultChanged", values),
  person: (values) => warning("closedPersonChanged", values),
  staff: (values) => warning("closedStaffChanged", values),
  contract: (values) => warning("closedContractChanged", values),
  payment: (values) => warning("closedPaymentChanged", values),
  spending: (values) => warning("closedSpendingChanged", values),
  restDays: (values) => warning("closedRestDaysChanged", values),
  asOf: (values) => warning("closedAsOfChanged", values),
};

/**
 * What was entered outside the forms and closed months rest on, and is not what the latest closing wrote: results that were
 * paid on, rosters, contracts, payments, spending, rest days, and names. All of it may be corrected later, so these are
 * warnings, each with both values, until the next closing writes what is then true. An assessment that comes late, an end of
 * a term and a field of a contract that is filled are no change.
 */
export function closedInputFindings(spec: BookSpec, facts: Facts): Finding[] {
  if (spec.scope.kind === "committee") return [];
  const now = keyed(closedInputs(facts));
  const names = namesOf(facts);
  const inputs = [...writtenInputs(facts.closedFigures)].filter(([, { kind, subject, text }]) => text !== nothingWritten && (kind !== "asOf" || subject === facts.month));
  return [...inputs.flatMap(([key, written]) => changesOf(written, now.get(key), names(written.subject))), ...changedNames(facts)];
}

function changesOf(written: WrittenInput, now: ClosedInput | undefined, name: string): Finding[] {
  const { month, kind, subject, detail, values } = written;
  const who = { month, id: subject, name, detail };
  if (now === undefined) return [warning("closedInputGone", { ...who, kind, expected: values.filter((value) => value !== nothingWritten).join("、") })];
  // Who was not assessed yet may be assessed whenever: performance is held until then.
  if (kind === "result" && values[0] === notAssessedWord) return [];
  return inputFields[kind].flatMap((field, index): Finding[] => {
    const [expected, found] = [values[index] ?? nothingWritten, now.values[index] ?? nothingWritten];
    const isFilled = expected === nothingWritten && (filledLater[kind] ?? []).includes(field);
    return found === expected || isFilled ? [] : [told[kind]({ ...who, field, found, expected })];
  });
}

/** Units and communities that are called otherwise than when a month was closed last. */
function changedNames({ closedFigures, roster }: Facts): Finding[] {
  const now = new Map<string, string>([
    ...roster.communities.map(({ id, name }) => [`community ${id}`, name] as const),
    ...roster.units.flatMap(({ id, name, operator }) => [[`unit ${id}`, name], [`operator ${id}`, operator]] as const),
  ]);
  const closed = new Map(closedFigures.filter(({ kind, figure, subject }) => kind === "name" && now.has(`${figure} ${subject}`)).map((line) => [`${line.figure} ${line.subject}`, line]));
  return [...closed].flatMap(([key, { month, subject, figure, value }]): Finding[] => {
    const found = now.get(key)!.trim();
    return found === value ? [] : [warning("closedNameChanged", { month, id: subject, field: figure, found: found === "" ? nothingWritten : found, expected: value })];
  });
}

function namesOf({ roster, contracts }: Facts): (subject: string) => string {
  const named = [...roster.communities, ...roster.gridLeaders, ...roster.staff, ...contracts.map(({ id, project }) => ({ id, name: project }))];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (subject) => names.get(subject) ?? names.get(subject.split("/")[0]!) ?? subject;
}
