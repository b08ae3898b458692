import fc from "fast-check";
import { computeMonth } from "../../src/domain/computeMonth";
import type { Facts } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import type { BookSpec, Capacity } from "../../src/workbook/bookSpec";
import { describeWorkbook } from "../../src/workbook/describeWorkbook";
import { newSpec } from "../../src/workbook/newSpec";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { monthArbitrary } from "../arbitraries/dayArbitrary";
import { factsArbitrary } from "../arbitraries/factsArbitrary";
import { schemeArbitrary, templateScheme, type TemplateName } from "../arbitraries/madeScheme";

/** What a book is made of: a template, or a random scheme. */
export type BookKind = TemplateName | "randomScheme";

/** A random filled workbook, known by its kind and seed: the same two give the same book at any time. */
export interface MadeBook {
  readonly name: string;
  readonly scheme: Scheme;
  readonly facts: Facts;
  readonly spec: BookSpec;
  readonly plan: WorkbookPlan;
}

export function madeBook(kind: BookKind, seed: number): MadeBook {
  const facts = (scheme: Scheme): fc.Arbitrary<{ scheme: Scheme; facts: Facts }> => monthArbitrary.chain((month) => factsArbitrary(scheme, month)).map((made) => ({ scheme, facts: made }));
  const [made] = fc.sample(kind === "randomScheme" ? schemeArbitrary.chain(facts) : facts(templateScheme(kind)), { seed, numRuns: 1 });
  return describedBook(`${kind}-${seed}`, made!.scheme, made!.facts);
}

export function describedBook(name: string, scheme: Scheme, facts: Facts): MadeBook {
  const spec = tightSpec(newSpec("蜀山“新”街道", [scheme], scheme, facts), facts);
  return { name, scheme, facts, spec, plan: describeWorkbook(spec, facts, computeMonth(scheme, facts)) };
}

/** A few spare rows instead of a year's room: the formulas are the same, the recalculation takes a fraction. */
function tightSpec(spec: BookSpec, facts: Facts): BookSpec {
  const spare = 3;
  const { roster } = facts;
  const capacity: Capacity = {
    ...spec.capacity, gridLeaders: roster.gridLeaders.length + spare, staff: roster.staff.length + spare, replies: facts.replies.length + spare, votes: spec.capacity.votes, contracts: facts.contracts.length + spare,
    payments: facts.payments.length + spare, spending: facts.spending.length + spare, scoreLedger: facts.scoreLedger.length + spare, quarterResults: facts.gridLeaderResults.length + spare,
    paidAllowances: facts.paidAllowances.length + spare, restDays: facts.restDays.rest.length + facts.restDays.worked.length + spare,
  };
  return { ...spec, capacity };
}
