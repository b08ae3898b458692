import { stringify } from "yaml";
import { computeMonth } from "../domain/computeMonth";
import type { Finding } from "../domain/finding";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { lintScheme } from "../domain/scheme/lint/lintScheme";
import { factsOfWritten } from "./readFactsFile";
import { readYamlText } from "./readYamlText";
import type { Outcome } from "./ports";
import { readScheme } from "./readScheme";
import { refused } from "./refused";
import { expectationsOf, failuresOf, type ScenarioFailure } from "./scenario/expectations";
import { capitalsAt, figuresByPath, findingPaths } from "./scenario/figuresByPath";
import type { PathValue } from "./scenario/pathValue";
import { readScenario, type ScenarioCase, type ScenarioFile } from "./scenario/readScenario";

/** Where schemes are found: the text of a template or of a file named beside the scenario; undefined when there is none. */
export type ReadSchemeText = (name: string) => string | undefined;

/** How one case went. `findings` are those of scheme and facts that kept it from being computed. */
export interface CaseReport {
  readonly name: string;
  readonly source: string;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
  readonly findings: readonly Finding[];
}

export interface ScenarioReport {
  readonly file: string;
  readonly cases: readonly CaseReport[];
}

/**
 * Runs the cases of a scenario file: scheme and facts are read, the month is computed, every line of `expect` is compared,
 * numbers exactly. A file that is no scenario is an outcome that failed; a case that cannot be computed fails with its findings.
 */
export function runScenario(text: string, file: string, readSchemeText: ReadSchemeText): Outcome<ScenarioReport> {
  const scenario = readScenario(text, file);
  if (!scenario.ok) return scenario;
  const cases = scenario.value.cases.map((one) => runCase(one, scenario.value, readSchemeText));
  return { ok: true, value: { file, cases }, findings: [] };
}

function runCase(one: ScenarioCase, file: ScenarioFile, readSchemeText: ReadSchemeText): CaseReport {
  const computed = computeCase(one, file, readSchemeText);
  const expectations = expectationsOf(one.expect);
  const namesFindings = expectations.some(({ path }) => path === "findings" || path.startsWith("findings."));
  const failures = expectations.flatMap((expectation) => failuresOf(expectation, computed.figures, capitalsAt));
  const asked: ScenarioFailure[] = expectations.length === 0 ? failuresOf({ kind: "wanted", path: "" }, computed.figures, capitalsAt) : failures;
  const troubles = computed.isComputed || namesFindings ? [] : computed.findings;
  return { name: one.name, source: one.source, passed: asked.length === 0 && troubles.length === 0, failures: asked, findings: troubles };
}

interface Computed {
  readonly isComputed: boolean;
  readonly figures: ReadonlyMap<string, PathValue>;
  readonly findings: readonly Finding[];
}

/** Without a scheme nothing is computed, and only capitals may be asked; without facts, the lint of the scheme too. */
function computeCase(one: ScenarioCase, file: ScenarioFile, readSchemeText: ReadSchemeText): Computed {
  const scheme = one.scheme === undefined ? undefined : schemeOf(one, file, readSchemeText);
  if (scheme === undefined) return { isComputed: true, figures: new Map(), findings: [] };
  if (!scheme.ok) return notComputed(scheme.findings);
  const lint = findingPaths("lint", lintScheme(scheme.value));
  if (one.facts === undefined) return { isComputed: true, figures: new Map(lint), findings: [] };
  const facts = factsOfWritten(one.facts, scheme.value, { file: file.file, lineOf: file.lineOf, keys: one.factsKeys });
  if (!facts.ok) return notComputed(facts.findings);
  const results = computeMonth(scheme.value, facts.value);
  return { isComputed: true, figures: new Map([...figuresByPath(results), ...lint]), findings: results.findings };
}

function notComputed(findings: readonly Finding[]): Computed {
  return { isComputed: false, figures: new Map(findingPaths("findings", findings)), findings };
}

function schemeOf(one: ScenarioCase, { file }: ScenarioFile, readSchemeText: ReadSchemeText): Outcome<Scheme> {
  const name = typeof one.scheme === "string" ? one.scheme : file;
  const text = typeof one.scheme === "string" ? readSchemeText(one.scheme) : stringify(one.scheme);
  if (text === undefined) return refused("schemeNotFound", { scheme: name });
  const changed = one.changes.length === 0 ? text : withChanges(text, name, one.changes);
  return readScheme(changed, { file: name, readOther: readSchemeText });
}

/** The text of the scheme with the case's changes added to its own; an unreadable text is left for the reader to refuse. */
function withChanges(text: string, name: string, changes: readonly unknown[]): string {
  const yaml = readYamlText(text, name);
  if (!yaml.ok || typeof yaml.value.written !== "object" || yaml.value.written === null) return text;
  const own = yaml.value.written as { readonly changes?: readonly unknown[] };
  return stringify({ ...own, changes: [...(own.changes ?? []), ...changes] });
}
