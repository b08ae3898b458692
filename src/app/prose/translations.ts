import english from "./en.json";
import chinese from "./zh-CN.json";

export type Words = Readonly<Record<string, string>>;

const words: Readonly<Record<string, Words>> = { "zh-CN": chinese, en: english };

/** The words of a language, by key. */
export function wordsOf(language: string): Words | undefined {
  return words[language];
}

/** Ends when the words of a language are there: at once, they are all in the program. In pages `translationsOfPages.ts` stands in place of this file. */
export function loadWords(_language: string): Promise<void> {
  return Promise.resolve();
}
