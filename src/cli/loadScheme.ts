import { dirname, join } from "node:path";
import { readSchemeSource, type SchemeSource } from "../app/readScheme";
import { soundScheme } from "../app/soundScheme";
import type { Outcome } from "../app/ports";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { CliPorts } from "./cliPorts";

type Files = Pick<CliPorts, "readFile" | "templates">;

/** The scheme of a template's name, a yaml file or a folder; fails with `schemeNotFound`, `schemeNotYaml` or with what is wrong in it. */
export function loadScheme(name: string, files: Files): Outcome<Scheme> {
  const source = loadSchemeSource(name, files);
  return source.ok ? { ...source, value: source.value.scheme } : source;
}

/** As `loadScheme`, with the lines of the file for what the linter finds. */
export function loadSchemeSource(name: string, files: Files): Outcome<SchemeSource> {
  const found = findSchemeText(name, ".", files);
  if (found !== undefined) return readSchemeSource(found.text, { file: name, readOther: schemeTexts(dirname(found.path), files) });
  const code = files.readFile(name).ok ? "schemeNotYaml" : "schemeNotFound";
  return { ok: false, findings: [{ code, severity: "error", place: { kind: "none" }, values: { scheme: name } }] };
}

/** A scheme to work by for a year, as `soundScheme` has it. */
export function loadSoundScheme(name: string, files: Files): Outcome<Scheme> {
  return soundScheme(loadSchemeSource(name, files));
}

/** The texts of schemes that a file names, templates or paths from its folder. */
export function schemeTexts(folder: string, files: Files): (name: string) => string | undefined {
  return (name) => findSchemeText(name, folder, files)?.text;
}

function findSchemeText(name: string, folder: string, files: Files): { readonly path: string; readonly text: string } | undefined {
  const own = name.startsWith("/") ? name : join(folder, name);
  // A template is known by its bare name; a path is written with its ending or leads into a folder.
  const template = /^[\w-]+$/.test(name) ? [join(files.templates, name, "scheme.yaml")] : [];
  for (const path of [...(/\.ya?ml$/i.test(name) ? [own] : []), join(own, "scheme.yaml"), ...template]) {
    const read = files.readFile(path);
    if (read.ok) return { path, text: new TextDecoder().decode(read.value) };
  }
  return undefined;
}
