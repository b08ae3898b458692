import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Contract, Roster } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { readRoster } from "../../src/app/readRoster";
import { readScheme } from "../../src/app/readScheme";

export interface ReadTemplate {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly contracts: readonly Contract[];
}

/** A template of the product as the demo takes it: its scheme and its made roster. */
export function readTemplate(name: string): ReadTemplate {
  const scheme = readScheme(fileOf(name, "scheme.yaml"), { file: `${name}/scheme.yaml`, readOther: (other) => fileOf(other, "scheme.yaml") });
  if (!scheme.ok) throw new Error(JSON.stringify(scheme.findings));
  const [headers, ...rows] = Papa.parse<string[]>(fileOf(name, "roster.csv").replace("\uFEFF", ""), { skipEmptyLines: true }).data;
  const roster = readRoster({ headers: headers ?? [], rows }, scheme.value);
  if (!roster.ok) throw new Error(JSON.stringify(roster.findings));
  return { scheme: scheme.value, ...roster.value };
}

function fileOf(name: string, file: string): string {
  // Not new URL(..., import.meta.url): in a DOM environment vite takes that for an asset of the page.
  return readFileSync(join(import.meta.dirname, "../../templates", name, file), "utf8");
}
