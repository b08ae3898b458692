import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readScheme } from "../../../src/app/readScheme";
import { checkScheme } from "../../../src/domain/scheme/checkScheme";
import type { Scheme, WrittenScheme } from "../../../src/domain/scheme/schemeSchema";

export const templateNames = ["shushan", "huaguoshan", "street"] as const;

/** The text of a template's file, or undefined: what `readOther` needs. */
export function templateText(name: string): string | undefined {
  if (!(templateNames as readonly string[]).includes(name)) return undefined;
  return readFileSync(fileURLToPath(new URL(`../../../templates/${name}/scheme.yaml`, import.meta.url)), "utf8");
}

/** A shipped template, read; throws when it does not open, for nothing else in a test makes sense then. */
export function templateScheme(name: (typeof templateNames)[number]): Scheme {
  const read = readScheme(templateText(name) ?? "", { file: `${name}/scheme.yaml`, readOther: templateText });
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

/** Any depth of a written scheme, to be bent in a test. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reaches into data whose shape it breaks on purpose.
export type Draft = any;

/** A template that stands alone, bent by a test and checked again; throws when the shape itself is refused. */
export function bentScheme(name: "shushan" | "huaguoshan", bend: (draft: Draft) => void): Scheme {
  const draft = JSON.parse(JSON.stringify(parse(templateText(name) ?? ""))) as WrittenScheme;
  bend(draft);
  const { scheme, findings } = checkScheme(draft, new Map());
  if (scheme === undefined) throw new Error(JSON.stringify(findings));
  return scheme;
}
