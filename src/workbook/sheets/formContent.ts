import type { FormResult } from "../../domain/combining/formResult";
import type { Facts } from "../../domain/facts";
import type { BookLayouts } from "../bookLayouts";
import type { BookSpec } from "../bookSpec";
import type { FormLayout } from "./formLayout";

/** Everything that a form sheet shows. */
export interface FormContent { readonly spec: BookSpec; readonly layouts: BookLayouts; readonly facts: Facts; readonly result: FormResult }

/** The engine's result of a form sheet. A plan is described from results that cover its forms; a form without one is a broken invariant. */
export function resultOfForm(form: FormLayout, results: { readonly forms: readonly FormResult[] }): FormResult {
  const found = results.forms.find(({ facts }) => facts.sheet === form.scoreSheet.id && facts.subject === form.unit.id && facts.scorer === form.scorer);
  if (found === undefined) throw new Error(`no result for ${form.title} (${form.scoreSheet.id}, ${form.scorer})`);
  return found;
}
