import type { InstalmentLine } from "../../domain/money/instalments";
import { rational } from "../../domain/units/rational";
import { numberValue, textValue, yuanFigure, yuanValue, type PathValue } from "./pathValue";

type Entry = readonly [path: string, value: PathValue];

/** `payments.HT-01.midTerm.amount`, `.conclusion`, `.reasons`, `.satisfied`, `.paid`, `.remaining`, `.dueDay`, `.overdueDays`. */
export function paymentPaths(lines: readonly InstalmentLine[]): Entry[] {
  return lines.flatMap((line) => {
    const start = `payments.${line.contract.id}.${line.instalment.id}`;
    return [
      [`${start}.amount`, yuanFigure(line.amount)], [`${start}.conclusion`, textValue(line.conclusion)],
      [`${start}.reasons`, { kind: "list", texts: line.reasons.map(({ code }) => code) }], [`${start}.satisfied`, textValue(line.satisfied ?? "-")],
      [`${start}.paid`, yuanValue(line.paid)], [`${start}.remaining`, yuanFigure(line.remaining)], [`${start}.dueDay`, textValue(line.dueDay ?? "-")],
      [`${start}.overdueDays`, line.overdueDays === undefined ? textValue("-") : numberValue(rational(line.overdueDays))],
    ] as const;
  });
}
