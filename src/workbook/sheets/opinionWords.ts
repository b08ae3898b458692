import type { FormOpinion } from "../../domain/facts";
import { agreedWord, objectedWord } from "../../domain/items/stateWords";

/** How an opinion that was given is written in a cell. */
export const opinionWords: Readonly<Record<Exclude<FormOpinion["kind"], "none">, string>> = { agreed: agreedWord, objected: objectedWord };
