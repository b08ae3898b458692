import type { Trace } from "../explanation/trace";
import { figure, missing, undetermined, type Figure } from "../figure";
import { sumFen, type Fen } from "../units/money";

/**
 * The sum of amounts: `undetermined` when one is, else `missing` when one is, else a value to which what does not apply
 * adds nothing. The sum is put into the trace as `sum`.
 */
export function sumFigures(figures: readonly Figure<Fen>[], trace: Trace): Figure<Fen> {
  if (figures.some(({ state }) => state === "undetermined")) return undetermined(trace);
  if (figures.some(({ state }) => state === "missing")) return missing(trace);
  const total = sumFen(figures.flatMap((each) => (each.state === "value" ? [each.value] : [])));
  return figure(total, { ...trace, values: { ...trace.values, sum: total } });
}
