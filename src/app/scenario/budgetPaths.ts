import type { BudgetLine } from "../../domain/money/communityBudget";
import { rational } from "../../domain/units/rational";
import { numberValue, pointsFigure, textValue, yuanFigure, yuanValue, type PathValue } from "./pathValue";

type Entry = readonly [path: string, value: PathValue];

/** `budget.C01.status`, `.staff`, `.allowances`, `.work`, `.activities`, `.total`, `.grant`, `.share` (per cent), `.remaining`, `.staffCount`. */
export function budgetPaths(lines: readonly BudgetLine[]): Entry[] {
  return lines.flatMap((line) => {
    const start = `budget.${line.community.id}`;
    return [
      [`${start}.status`, textValue(line.status ?? "-")], [`${start}.staff`, yuanFigure(line.staff)], [`${start}.allowances`, yuanFigure(line.allowances)],
      [`${start}.work`, yuanValue(line.work)], [`${start}.activities`, yuanValue(line.activities)], [`${start}.total`, yuanFigure(line.total)],
      [`${start}.grant`, yuanValue(line.grant)], [`${start}.share`, pointsFigure(line.share)], [`${start}.remaining`, yuanFigure(line.remaining)],
      [`${start}.staffCount`, numberValue(rational(line.staffCount))],
    ] as const;
  });
}
