import type { Prose } from "../app/prose";
import type { Finding } from "../domain/finding";
import type { CliPorts } from "./cliPorts";

/** What came of a verb. `document` is what `--json` prints, with the findings added; `text` is for people, on stdout. */
export type VerbResult =
  | { readonly kind: "done"; readonly document: Readonly<Record<string, unknown>>; readonly text: string; readonly findings: readonly Finding[] }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "misused"; readonly key: string; readonly values: Readonly<Record<string, string>> };

/** Options as given: text, or true for those without a value. */
export type VerbOptions = Readonly<Record<string, string | boolean | undefined>>;

export interface VerbContext { readonly ports: CliPorts; readonly prose: Prose }

/** One verb of the command line. Help texts are keys of the prose. */
export interface Verb {
  readonly name: string;
  readonly help: string;
  /** As commander writes them, each with the key of its help: `<scheme>`, `<cases...>`. */
  readonly args: readonly (readonly [name: string, help: string])[];
  readonly options: readonly VerbOption[];
  readonly run: (context: VerbContext, args: readonly (string | readonly string[])[], options: VerbOptions) => Promise<VerbResult>;
}

export interface VerbOption { readonly flags: string; readonly help: string; readonly required?: "required" }

export const outputOption: VerbOption = { flags: "-o, --output <path>", help: "cli.help.output" };
export const forceOption: VerbOption = { flags: "--force", help: "cli.help.force" };

/** The text of an option that takes one. */
export function optionText(options: VerbOptions, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function misused(key: string, values: Readonly<Record<string, string>> = {}): VerbResult {
  return { kind: "misused", key, values };
}
