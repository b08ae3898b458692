// The figures of a month as people read them: what a clone must keep.
import type { Figure } from "../../../src/domain/figure";
import type { MonthResults } from "../../../src/domain/monthResults";
import type { TraceValue } from "../../../src/domain/explanation/trace";
import type { Prose } from "../../../src/app/prose";

export function figureTexts({ forms, units, allowances, instalments, satisfaction, budget, findings }: MonthResults, prose: Prose): string[] {
  const shown = (name: string, figure: Figure<TraceValue>): string => {
    const words = prose.explanation(figure.trace);
    return `${name} ${figure.state} ${"value" in figure && figure.value !== undefined ? prose.value(figure.value) : ""} ${words.rule} ${words.withValues}`;
  };
  return [
    ...forms.flatMap((form) => [shown(`${form.facts.sheet} ${form.facts.subject}`, form.total), ...form.items.map(({ id, points }) => shown(id, points))]),
    ...units.map(({ unit, total, grade, rank }) => `${shown(unit, total)} ${shown(unit, grade)} ${rank}`),
    ...allowances.map(({ engagement, total }) => shown(engagement.id, total)), ...instalments.map(({ contract, amount }) => shown(contract.id, amount)),
    ...satisfaction.map(({ subject, index }) => shown(subject, index)), ...budget.map(({ community, total }) => shown(community.id, total)),
    ...findings.map((finding) => prose.finding(finding)),
  ];
}
