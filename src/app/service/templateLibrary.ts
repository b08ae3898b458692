import type {  } from "../../domain/finding";
import { lintScheme } from "../../domain/scheme/lint/lintScheme";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Outcome } from "../ports";
import { readSchemeSource, type SchemeSource } from "../readScheme";
import { refused } from "../refused";
import { soundScheme } from "../soundScheme";
import type { TemplateSource } from "./servicePorts";
import type { TemplateView } from "./workbookService";

/** The templates, read once each: a scheme may take parts from another, so all texts are there before one is read. */
export interface TemplateLibrary {
  views(): Promise<readonly TemplateView[]>;
  /** The scheme of a template to work by; fails with `schemeNotFound` {scheme} or with what is wrong in it. */
  sound(name: string): Promise<Outcome<Scheme>>;
}

export function makeTemplateLibrary(source: TemplateSource): TemplateLibrary {
  const texts = new Map<string, string>();
  const readTexts = async (): Promise<void> => {
    const wanted = source.names().filter((name) => !texts.has(name));
    const read = await Promise.all(wanted.map(async (name) => [name, await source.text(name)] as const));
    for (const [name, text] of read) if (text !== undefined) texts.set(name, text);
  };
  const sourceOf = (name: string): Outcome<SchemeSource> => {
    const text = texts.get(name);
    if (text === undefined) return refused("schemeNotFound", { scheme: name });
    return readSchemeSource(text, { file: name, readOther: (other) => texts.get(other) });
  };
  return {
    views: async () => {
      await readTexts();
      return source.names().flatMap((name): TemplateView[] => {
        const read = sourceOf(name);
        return read.ok ? [viewOf(name, read.value)] : [];
      });
    },
    sound: async (name) => {
      await readTexts();
      return soundScheme(sourceOf(name));
    },
  };
}

function viewOf(name: string, { scheme, lines }: SchemeSource): TemplateView {
  const { title, description, version, document, areas, scoreSheets } = scheme;
  return { name, title, description, version, document, areas, unitKinds: [...new Set(scoreSheets.map(({ subject }) => subject))], findings: lintScheme(scheme, lines) };
}
