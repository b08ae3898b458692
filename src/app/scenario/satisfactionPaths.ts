import type { SatisfactionResult } from "../../domain/satisfaction/computeSatisfaction";
import { rational } from "../../domain/units/rational";
import { numberValue, pointsFigure, textValue, type PathValue } from "./pathValue";

type Entry = readonly [path: string, value: PathValue];

/** `satisfaction.S01.index`, `.replies`, `.usable`, `.failures`, `.groups.residents.mean`, `.groups.residents.replies`; of several surveys of a unit, `satisfaction.<survey>.S01`. */
export function satisfactionPaths(results: readonly SatisfactionResult[]): Entry[] {
  return results.flatMap((result) => {
    const isOnSeveral = results.some((other) => other.subject === result.subject && other.survey !== result.survey);
    const start = isOnSeveral ? `satisfaction.${result.survey}.${result.subject}` : `satisfaction.${result.subject}`;
    const groups = result.groups.flatMap((group): Entry[] => [
      [`${start}.groups.${group.id}.mean`, pointsFigure(group.mean)], [`${start}.groups.${group.id}.replies`, numberValue(rational(group.replies))],
    ]);
    return [
      [`${start}.index`, pointsFigure(result.index)], [`${start}.replies`, numberValue(rational(result.replies))], [`${start}.usable`, textValue(String(result.usable))],
      [`${start}.failures`, { kind: "list", texts: result.failures.map(({ code }) => code) }], ...groups,
    ] as const;
  });
}
