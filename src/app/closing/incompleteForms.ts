import type { FormResult } from "../../domain/combining/formResult";
import type { MonthResults } from "../../domain/monthResults";

/** Units with a form that is not filled: those that block closing, and those that the scheme's policy on absent scorers passes over. */
export interface IncompleteForms { readonly blocking: readonly string[]; readonly passedOver: readonly string[] }

/** A form with a missing item blocks, unless the unit has other scorers who are done and the scheme goes on without the absent one. */
export function incompleteForms({ forms, scheme }: Pick<MonthResults, "forms" | "scheme">): IncompleteForms {
  const isDone = ({ missing }: FormResult): boolean => missing.length === 0;
  const goesOn = scheme.policies.absentScorer.choice === "reweigh";
  const open = forms.filter((form) => !isDone(form));
  const isPassedOver = ({ facts: { sheet, subject } }: FormResult): boolean => goesOn && forms.some((other) => other.facts.sheet === sheet && other.facts.subject === subject && isDone(other));
  const units = (own: readonly FormResult[]): string[] => [...new Set(own.map(({ facts: { subject } }) => subject))];
  return { blocking: units(open.filter((form) => !isPassedOver(form))), passedOver: units(open.filter(isPassedOver)) };
}
