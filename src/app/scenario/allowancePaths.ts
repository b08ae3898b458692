import type { AllowanceLine } from "../../domain/money/allowanceLine";
import type { AllowanceTotals } from "../../domain/money/allowanceTotals";
import type { Rational } from "../../domain/units/rational";
import { numberValue, textValue, yuanFigure, type PathValue } from "./pathValue";

type Entry = readonly [path: string, value: PathValue];

/** `allowances.G001.fixed`, `.performance`, `.arrears`, `.total`, `.fixedMonths`, `.performanceMonths`, `.quarter`, `.remarks`. */
export function allowancePaths(lines: readonly AllowanceLine[]): Entry[] {
  return lines.flatMap((line) => {
    const start = `allowances.${line.engagement.id}`;
    return [
      [`${start}.fixed`, yuanFigure(line.fixed)], [`${start}.performance`, yuanFigure(line.performance)], [`${start}.arrears`, yuanFigure(line.arrears)],
      [`${start}.total`, yuanFigure(line.total)], [`${start}.fixedMonths`, monthsValue(line.fixedMonths)], [`${start}.performanceMonths`, monthsValue(line.performanceMonths)],
      [`${start}.quarter`, textValue(line.quarter ?? "-")], [`${start}.remarks`, { kind: "list", texts: line.remarks }],
    ] as const;
  });
}

/** `allowanceTotals.C01.total`, `.fixed`, `.performance`, `.arrears`. */
export function allowanceTotalPaths(totals: readonly AllowanceTotals[]): Entry[] {
  return totals.flatMap(({ community, fixed, performance, arrears, total }) => {
    const start = `allowanceTotals.${community}`;
    return [[`${start}.fixed`, yuanFigure(fixed)], [`${start}.performance`, yuanFigure(performance)], [`${start}.arrears`, yuanFigure(arrears)], [`${start}.total`, yuanFigure(total)]] as const;
  });
}

function monthsValue(months: Rational | undefined): PathValue {
  return months === undefined ? textValue("-") : numberValue(months);
}
