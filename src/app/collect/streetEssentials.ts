import type { Entry, FormFacts } from "../../domain/facts";
import { canonicalScheme } from "../../domain/scheme/canonicalScheme";
import type { Day } from "../../domain/units/day";
import type { Month } from "../../domain/units/period";
import { serviceText } from "../split/issueDigest";
import type { Verification } from "../verifyBook";
import { formKey } from "./committeeEntries";

/** What one file is held against: a few plain values of the street's workbook, so that files can be inspected anywhere. Survives `structuredClone`. */
export interface StreetEssentials {
  readonly street: string;
  readonly month: Month;
  /** The deadline for reports. */
  readonly reportDay: Day;
  readonly scheme: { readonly id: string; readonly version: string };
  /** The rules in force with the numbers that the street's workbook holds now. */
  readonly rules: string;
  readonly communities: ReadonlyMap<string, string>;
  /** What committees fill: one for each of their forms, by `formKey`. */
  readonly forms: ReadonlyMap<string, StreetForm>;
  /** Ids of the grid leaders whose quarter has a row in the street's workbook. */
  readonly leaders: ReadonlySet<string>;
  /** The services that there are and what each counts for, as `serviceText`, in no order. */
  readonly services: ReadonlySet<string>;
}

export interface StreetForm { readonly unit: string; readonly scorer: string; /** Targets that the street set, by row. */ readonly targets: ReadonlyMap<string, Entry> }

export function streetEssentials({ reading, results }: Verification): StreetEssentials {
  const { spec, scheme, facts } = reading;
  const communities = new Map(facts.roster.communities.map(({ id, name }) => [id, name]));
  const units = new Map(facts.roster.units.map(({ id, name }) => [id, name]));
  const forms = facts.forms.filter(({ scorer }) => communities.has(scorer));
  return {
    street: spec.street, month: spec.month, reportDay: results.dates.report, scheme: { id: spec.scheme.id, version: spec.scheme.version }, rules: canonicalScheme(scheme), communities,
    forms: new Map(forms.map((form) => [formKey(form), { unit: units.get(form.subject) ?? form.subject, scorer: form.scorer, targets: targetsOf(form) }])),
    leaders: new Set(facts.gridLeaderResults.map(({ engagement }) => engagement)), services: new Set(facts.serviceTypes.map(serviceText)),
  };
}

function targetsOf({ rows }: FormFacts): Map<string, Entry> {
  return new Map([...rows].filter(([, { target }]) => target.state !== "missing").map(([key, { target }]) => [key, target]));
}
