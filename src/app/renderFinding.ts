import type { Finding } from "../domain/finding";
import type { Prose } from "./prose";

/** A finding as a document of `--json` has it: its data and its sentence. */
export interface RenderedFinding extends Finding {
  readonly message: string;
}

/** A finding with its sentence in the language of the prose. */
export function renderFinding(finding: Finding, prose: Prose): RenderedFinding {
  return { ...finding, message: prose.finding(finding) };
}
