import type { Trace, TraceValue } from "../../domain/explanation/trace";
import { fen, yuanTextGrouped } from "../../domain/units/money";

/** What it needs of the prose of a language. */
interface Words {
  text(key: string, values: Readonly<Record<string, TraceValue>>): string;
  value(value: TraceValue): string;
}

/** Names under which a trace says what came out: amounts in fen, and other values. */
const amountNames = ["amount", "allowance", "difference", "remaining", "cost", "sum"] as const;
const valueNames = ["total", "grade", "points", "index", "mean"] as const;

/** What a trace itself says came out, money with its unit ("1,000.00元"); "" where it does not say it. */
export function traceResultText({ values }: Trace, words: Words): string {
  const amount = amountNames.map((name) => values[name]).find((value) => typeof value === "number");
  if (amount !== undefined) return words.text("explain.result.amount", { amount: yuanTextGrouped(fen(amount)) });
  const value = valueNames.map((name) => values[name]).find((each) => each !== undefined);
  return value === undefined ? "" : words.value(value);
}
