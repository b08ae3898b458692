import type { Month } from "../../domain/units/period";
import type { Signature } from "./signature";

/** A month to close, by whom, and when. */
export interface Closing extends Signature { readonly month: Month }
