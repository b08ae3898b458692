import { languages, type Language } from "../app/prose";

/** The language of a run, and the name that was asked for when there is none such. */
export interface ChosenLanguage { readonly language: Language; readonly unknown: string | undefined }

/**
 * `--lang` where it is given, else what LC_ALL, LC_MESSAGES or LANG say: English only when they name English, because the
 * users' own language is Chinese and many machines set nothing.
 */
export function chooseLanguage(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): ChosenLanguage {
  const fromEnvironment = /^en/i.test(environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "") ? "en" : "zh-CN";
  const asked = askedFor(argv);
  if (asked === undefined) return { language: fromEnvironment, unknown: undefined };
  const language = languages.find((known) => known.toLowerCase() === asked.toLowerCase()) ?? languages.find((known) => known.startsWith(asked.toLowerCase()) && asked !== "");
  return language === undefined ? { language: fromEnvironment, unknown: asked } : { language, unknown: undefined };
}

function askedFor(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  if (at < 0) return undefined;
  return argv[at] === "--lang" ? argv[at + 1] : argv[at]!.slice("--lang=".length);
}
