import { equals } from "../../domain/units/rational";
import { exactArithmetic } from "./exactArithmetic";
import { nearPaths } from "./nearPaths";
import { stateNames, writtenValue, type PathValue } from "./pathValue";

/** One line of `expect`: a path and what is expected there; `wanted` asks what it would be. */
export type Expectation =
  | { readonly kind: "is"; readonly path: string; readonly written: string }
  | { readonly kind: "list"; readonly path: string; readonly written: readonly string[] }
  | { readonly kind: "wanted"; readonly path: string };

/** Why a scenario fails, each with what a person needs to mend it. */
export type ScenarioFailure =
  | { readonly kind: "differs"; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly kind: "wanted"; readonly path: string; readonly found: string }
  | { readonly kind: "unknownPath"; readonly path: string; readonly near: readonly string[] };

/** The lines of a written `expect`; nested names are joined with dots, `?` and blank ask for the value. */
export function expectationsOf(written: unknown, path = ""): Expectation[] {
  if (written === null || written === undefined || written === "?") return [{ kind: "wanted", path }];
  if (Array.isArray(written)) return [{ kind: "list", path, written: written.map(String) }];
  if (typeof written !== "object") return [{ kind: "is", path, written: writtenText(written) }];
  return Object.entries(written).flatMap(([key, value]) => expectationsOf(value, path === "" ? key : `${path}.${key}`));
}

function writtenText(written: unknown): string {
  return typeof written === "string" ? written.trim() : JSON.stringify(written);
}

/** What of the expectation does not hold; `lookUp` gives figures that are computed on demand, such as capitals. */
export function failuresOf(expectation: Expectation, figures: ReadonlyMap<string, PathValue>, lookUp: (path: string) => PathValue | undefined): ScenarioFailure[] {
  const { path } = expectation;
  if (expectation.kind === "wanted") return wantedUnder(path, figures, lookUp);
  const found = figures.get(path) ?? lookUp(path);
  if (found === undefined) return [{ kind: "unknownPath", path, near: nearPaths(path, figures.keys()) }];
  const holds = expectation.kind === "list" ? isSameList(expectation.written, found) : isSame(expectation.written, found);
  const expected = expectation.kind === "list" ? `[${expectation.written.join(", ")}]` : expectation.written;
  return holds ? [] : [{ kind: "differs", path, expected, found: writtenValue(found) }];
}

/** `scores.S01: ?` asks for everything below. */
function wantedUnder(path: string, figures: ReadonlyMap<string, PathValue>, lookUp: (path: string) => PathValue | undefined): ScenarioFailure[] {
  const own = figures.get(path) ?? lookUp(path);
  if (own !== undefined) return [{ kind: "wanted", path, found: writtenValue(own) }];
  const below = [...figures].filter(([name]) => path === "" || name.startsWith(`${path}.`));
  if (below.length === 0) return [{ kind: "unknownPath", path, near: nearPaths(path, figures.keys()) }];
  return below.map(([name, value]) => ({ kind: "wanted", path: name, found: writtenValue(value) }));
}

function isSame(expected: string, found: PathValue): boolean {
  if (found.kind === "number") {
    const value = exactArithmetic(expected.replaceAll(/,(?=\d{3})/g, ""));
    return value !== undefined && equals(value, found.value);
  }
  if (found.kind === "list") return isSameList(expected.split(/[,、，]\s*/).filter((text) => text !== ""), found);
  return expected === found.text || Object.values(stateNames).some((names) => names.includes(expected) && names.includes(found.text));
}

/** Lists are compared as sets: the order in which findings appear is no rule. */
function isSameList(expected: readonly string[], found: PathValue): boolean {
  const texts = found.kind === "list" ? found.texts : [found.text];
  return JSON.stringify([...new Set(expected)].sort()) === JSON.stringify([...new Set(texts)].sort());
}
