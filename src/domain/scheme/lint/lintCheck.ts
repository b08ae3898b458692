import type { Finding } from "../../finding";
import type { Scheme } from "../schemeSchema";
import type { SourceLines } from "../sourceLines";

/** One defect that rules can have: every place where this scheme has it. `lines` puts file and line into the findings. */
export type LintCheck = (scheme: Scheme, lines?: SourceLines) => Finding[];
