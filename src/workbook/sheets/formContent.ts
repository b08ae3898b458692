import type { FormResult } from "../../domain/combining/formResult";
import type { Facts } from "../../domain/facts";
import type { BookLayouts } from "../bookLayouts";
import type { BookSpec } from "../bookSpec";

/** Everything that a form sheet shows. */
export interface FormContent { readonly spec: BookSpec; readonly layouts: BookLayouts; readonly facts: Facts; readonly result: FormResult }
