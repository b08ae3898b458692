import type { Trace, TraceValue } from "../../../domain/explanation/trace";
import type { InstalmentLine as LineResult } from "../../../domain/money/instalments";
import type { Day } from "../../../domain/units/day";

const missing = { state: "missing" } as const;

/** Contract and instalment, as every explanation of a line names them. */
function lineNames({ contract, instalment }: LineResult): { contract: string; instalment: string } {
  return { contract: contract.id, instalment: instalment.title.zh };
}

function dayValue(day: Day | undefined): TraceValue {
  return day ?? missing;
}

/** The contract's amount as the ledger has it. */
export function contractAmountTrace({ contract }: LineResult): Trace {
  if (contract.amount === undefined) return { rule: "instalment.missingAmount", values: { contract: contract.id } };
  return { rule: "instalment.contractAmount", values: { contract: contract.id, contractAmount: contract.amount } };
}

/** What was paid of the line up to the as-of day, in fen. */
export function paymentsTrace(line: LineResult): Trace {
  return { rule: "instalment.payments", values: { ...lineNames(line), parts: line.parts.length, paid: line.paid } };
}

/** The last of the conditions' days. */
export function satisfiedTrace(line: LineResult): Trace {
  const { conditions, satisfied } = line;
  return { rule: "instalment.satisfied", values: { ...lineNames(line), conditions: conditions.length, met: conditions.filter(({ met }) => met === true).length, satisfied: dayValue(satisfied) } };
}

/** The last day to pay, or why there is none. */
export function dueDayTrace(line: LineResult): Trace {
  const { contract, satisfied, dueDay } = line;
  const days = contract.daysToPay ?? missing;
  if (dueDay === undefined) return { rule: "instalment.noDueDay", values: { ...lineNames(line), satisfied: dayValue(satisfied), days } };
  return { rule: "instalment.dueDay", values: { ...lineNames(line), satisfied: dayValue(satisfied), days, dueDay }, inputs: { satisfied: satisfiedTrace(line) } };
}

/** Calendar days from the last day to pay to the as-of day, or to the last payment of a settled line. */
export function overdueTrace(line: LineResult, asOf: Day | undefined): Trace {
  const { dueDay, overdueDays, conclusion, lastPaid } = line;
  if (dueDay === undefined || overdueDays === undefined) return dueDayTrace(line);
  const until = conclusion === "paid" ? (lastPaid ?? dueDay) : asOf;
  return { rule: "instalment.overdue", values: { ...lineNames(line), dueDay, until: dayValue(until), overdueDays }, inputs: { dueDay: dueDayTrace(line) } };
}
