import type { Facts } from "../../../domain/facts";
import type { BookLayouts } from "../../bookLayouts";
import type { BookSpec } from "../../bookSpec";
import type { RegisterPlaces } from "./registerPlaces";

/** Everything that the sheet of a register shows. */
export interface RegisterContent { readonly spec: BookSpec; readonly layouts: Pick<BookLayouts, "parameters" | "roster" | "registers">; readonly facts: Facts; readonly places: RegisterPlaces }
