import type { Words } from "./translations";
import chinese from "./zh-CN.json";

/** The English words are as large as a third of a page's first load, and most people never read them. */
const words: Record<string, Words | undefined> = { "zh-CN": chinese };

/** The words of a language, by key; undefined until they are loaded. */
export function wordsOf(language: string): Words | undefined {
  return words[language];
}

/** Ends when the words of a language are there. */
export async function loadWords(language: string): Promise<void> {
  if (language === "en") words[language] ??= (await import("./en.json")).default;
}
