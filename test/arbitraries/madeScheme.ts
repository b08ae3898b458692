import { readFileSync } from "node:fs";
import type fc from "fast-check";
import { readScheme } from "../../src/app/readScheme";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { writtenSchemeArbitrary } from "./schemeArbitrary";

export const templateNames = ["shushan", "huaguoshan", "street"] as const;
export type TemplateName = (typeof templateNames)[number];

/** A template of the product, through its reader. */
export function templateScheme(name: TemplateName): Scheme {
  const text = (template: string): string => readFileSync(new URL(`../../templates/${template}/scheme.yaml`, import.meta.url), "utf8");
  return checked(text(name), text);
}

/** A random scheme, through the reader: what it refuses would be a fault of the arbitrary, and throws. */
export const schemeArbitrary: fc.Arbitrary<Scheme> = writtenSchemeArbitrary.map((written) => checked(JSON.stringify(written), () => undefined));

function checked(text: string, readOther: (name: string) => string | undefined): Scheme {
  const read = readScheme(text, { file: "made", readOther });
  if (!read.ok) throw new Error(`The reader refuses the scheme: ${JSON.stringify(read.findings)}`);
  return read.value;
}
