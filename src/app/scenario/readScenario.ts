import type { Finding } from "../../domain/finding";
import { z } from "zod";
import { issueFindings } from "../factsFile/issueFindings";
import type { Outcome } from "../ports";
import { readYamlText, type Keys, type YamlText } from "../readYamlText";

/** One case of a scenario file: the rules, what was entered, what must come out, and where the case is from. */
export interface ScenarioCase {
  readonly name: string;
  readonly source: string;
  /** A template's name, a path, or a whole scheme. */
  readonly scheme: unknown;
  /** Changes of the scheme's numbers, as a scheme file has them. */
  readonly changes: readonly unknown[];
  readonly facts: unknown;
  readonly expect: unknown;
  /** Keys of the case and of its facts in the file, for lines. */
  readonly keys: Keys;
  readonly factsKeys: Keys;
}

export interface ScenarioFile extends YamlText {
  readonly cases: readonly ScenarioCase[];
}

const caseSchema = z.strictObject({
  name: z.string().optional(), source: z.union([z.string(), z.array(z.string()).transform((list) => list.join("; "))]).optional(),
  scheme: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(), changes: z.array(z.unknown()).optional(),
  facts: z.record(z.string(), z.unknown()).optional(), expect: z.unknown().optional(),
});
const severalSchema = caseSchema.omit({ expect: true, name: true }).extend({ cases: z.array(caseSchema).min(1) });
type Shared = z.output<typeof severalSchema>;

/**
 * Reads a scenario file: one case, a list of cases, or `cases:` under what they share (`scheme`, `facts`, `source`).
 * A case's facts replace the shared ones section by section; its changes come after the shared ones.
 */
export function readScenario(text: string, file: string): Outcome<ScenarioFile> {
  const yaml = readYamlText(text, file);
  if (!yaml.ok) return yaml;
  const { written } = yaml.value;
  const isSeveral = typeof written === "object" && written !== null && "cases" in written;
  const parsed = isSeveral ? severalSchema.safeParse(written) : z.array(caseSchema).min(1).safeParse(Array.isArray(written) ? written : [written]);
  if (!parsed.success) return { ok: false, findings: wrongShape(parsed.error.issues, isSeveral || Array.isArray(written) ? written : [written], yaml.value, Array.isArray(written) || isSeveral) };
  const data = parsed.data;
  const several: Shared = Array.isArray(data) ? { cases: data } : data;
  const start: Keys = isSeveral ? ["cases"] : [];
  const cases = several.cases.map((one, index) => caseOf(one, several, Array.isArray(written) || isSeveral ? [...start, index] : [], index));
  return { ok: true, value: { ...yaml.value, cases }, findings: [] };
}

function wrongShape(issues: Parameters<typeof issueFindings>[0], written: unknown, { file, lineOf }: YamlText, isList: boolean): Finding[] {
  // A single case was checked as a list of one: its keys stand one level higher in the file.
  return issueFindings(issues, written, { file, lineOf: (keys) => lineOf(isList ? keys : keys.slice(1)), keys: [] });
}

function caseOf(one: Shared["cases"][number], shared: Shared, keys: Keys, index: number): ScenarioCase {
  return {
    name: one.name ?? `${index + 1}`,
    source: one.source ?? shared.source ?? "",
    scheme: one.scheme ?? shared.scheme,
    changes: [...(shared.changes ?? []), ...(one.changes ?? [])],
    facts: shared.facts === undefined && one.facts === undefined ? undefined : { ...shared.facts, ...one.facts },
    expect: one.expect,
    keys,
    factsKeys: one.facts === undefined ? ["facts"] : [...keys, "facts"],
  };
}
